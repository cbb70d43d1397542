import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { admit } from '@/app/admit';
import { pageMetadata } from '@/app/metadata';
import { ChangeLog } from '@/components/article/change-log';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { PageHeading } from '@/components/document/page-heading';
import { Paper } from '@/components/document/paper';
import { historyAddress, namedAddress } from '@/lib/address/addresses';
import { inLanguage } from '@/lib/language/edition';

interface Props {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>;
}

const read = cache(async (path: string) => {
  const { archive, edition, place } = await admit(path, 'history');
  const history = await archive.history(place.day, place.slug);
  if (!history) notFound();
  const { lang, dir } = history.story;
  return { history, edition: inLanguage(edition, lang, dir) };
});

async function pathOf(params: Props['params']): Promise<string> {
  const { section, year, month, day, slug } = await params;
  return historyAddress(`/${section}/${year}/${month}/${day}/${slug}`);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { history, edition } = await read(await pathOf(params));
  const { story } = history;
  const { title, description } = edition.words.history;
  return pageMetadata(edition.site, {
    title: `${title}: ${story.headline}`,
    description,
    address: historyAddress(story.address),
    lang: edition.lang,
    // It says again what the story says, and what it no longer does.
    indexed: false,
  });
}

export default async function HistoryPage({ params }: Props) {
  const { history, edition } = await read(await pathOf(params));
  const { section, headline, address } = history.story;
  const { title, description } = edition.words.history;
  return (
    <Paper edition={edition} whereabouts={{ section: section.slug, inside: true }}>
      <Breadcrumb
        trail={[
          { name: section.name, address: namedAddress(section.slug) },
          { name: headline, address },
        ]}
        edition={edition}
      />
      <PageHeading title={title} description={description} />
      <ChangeLog history={history} edition={edition} />
    </Paper>
  );
}
