import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit } from '@/app/admit';
import { articleMetadata } from '@/app/article-metadata';
import { imprintOf } from '@/app/imprint';
import { absolute } from '@/app/site-url';
import { Article } from '@/components/article/article';
import { Company } from '@/components/article/company';
import { moreOfSection } from '@/components/article/more-of-section';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { JsonLd } from '@/components/document/json-ld';
import { Paper } from '@/components/document/paper';
import { namedAddress } from '@/lib/address/addresses';
import { RELATED_COUNT } from '@/lib/archive/related-count';
import { inLanguage } from '@/lib/language/edition';
import { articleGraph } from '@/lib/seo/json-ld/pages';

interface Props {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>;
}

const read = cache(async (path: string) => {
  const { archive, edition, place } = await admit(path, 'article');
  const story = await archive.story(place.day, place.slug);
  if (!story) notFound();
  return { archive, story, edition: inLanguage(edition, story.lang, story.dir) };
});

async function pathOf(params: Props['params']): Promise<string> {
  const { section, year, month, day, slug } = await params;
  return `/${section}/${year}/${month}/${day}/${slug}`;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, edition } = await read(await pathOf(params));
  return articleMetadata(story, edition);
}

export default async function ArticlePage({ params }: Props) {
  const { archive, story, edition } = await read(await pathOf(params));
  const { section } = story;
  const [related, ofSection, signatures] = await Promise.all([
    archive.related(story.id, RELATED_COUNT),
    archive.section(section.slug, 1),
    archive.signatures(story.id),
  ]);
  const more = moreOfSection(story, related, ofSection?.headlines ?? []);
  return (
    <Paper edition={edition} whereabouts={{ section: section.slug, inside: true }}>
      <JsonLd graph={articleGraph(imprintOf(edition), story, signatures)} />
      <Breadcrumb
        trail={[{ name: section.name, address: namedAddress(section.slug) }]}
        edition={edition}
      />
      <Article story={story} url={absolute(story.address)} edition={edition}>
        <Company story={story} related={related} more={more} edition={edition} />
      </Article>
    </Paper>
  );
}
