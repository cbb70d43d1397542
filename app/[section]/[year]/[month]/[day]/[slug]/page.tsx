import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit } from '@/app/admit';
import { articleMetadata } from '@/app/article-metadata';
import { absolute } from '@/app/site-url';
import { Article } from '@/components/article/article';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { Paper } from '@/components/document/paper';
import { RelatedHeadlines } from '@/components/headline/related-headlines';
import { namedAddress } from '@/lib/address/addresses';
import { inLanguage } from '@/lib/language/edition';

interface Props {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>;
}

const RELATED = 6;

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
  const related = await archive.related(story.id, RELATED);
  return (
    <Paper edition={edition} whereabouts={{ section: section.slug, inside: true }}>
      <Breadcrumb
        trail={[{ name: section.name, address: namedAddress(section.slug) }]}
        edition={edition}
      />
      <div className="grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Article story={story} url={absolute(story.address)} edition={edition} />
        <RelatedHeadlines headlines={related} edition={edition} />
      </div>
    </Paper>
  );
}
