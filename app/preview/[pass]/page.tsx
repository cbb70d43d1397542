import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readEdition } from '@/app/edition';
import { unlistedMetadata } from '@/app/metadata';
import { absolute } from '@/app/site-url';
import { Article } from '@/components/article/article';
import { Company } from '@/components/article/company';
import { PreviewNotice } from '@/components/article/preview-notice';
import { Breadcrumb } from '@/components/document/breadcrumb';
import { Paper } from '@/components/document/paper';
import { namedAddress } from '@/lib/address/addresses';
import { newsroom, paper } from '@/lib/archive/index';
import { inLanguage } from '@/lib/language/edition';
import { previewPass } from '@/lib/pass/admission';
import { siteGate } from '@/lib/pass/site-gate';

interface Props {
  params: Promise<{ pass: string }>;
}

const read = cache(async (text: string) => {
  const pass = previewPass(text, siteGate());
  const preview = pass && (await (await newsroom()).preview(pass.subject));
  if (!pass || !preview) notFound();
  const { story } = preview;
  const edition = inLanguage(await readEdition(await paper()), story.lang, story.dir);
  return { ...preview, pass, edition };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, edition } = await read((await params).pass);
  return {
    ...unlistedMetadata(edition.site, `${edition.words.preview.title}: ${story.headline}`),
    robots: { index: false, follow: false },
    // Also where another server than ours sends the page, no other site learns its address.
    referrer: 'no-referrer',
  };
}

/** A piece as its page would show it, for whoever has a pass. It tells machines nothing. */
export default async function PreviewPage({ params }: Props) {
  const { story, related, piece, pass, edition } = await read((await params).pass);
  const { section } = story;
  return (
    <Paper edition={edition} whereabouts={{ section: section.slug, inside: true }}>
      <PreviewNotice piece={piece} until={pass.until} edition={edition} />
      <Breadcrumb
        trail={[{ name: section.name, address: namedAddress(section.slug) }]}
        edition={edition}
      />
      <Article story={story} url={absolute(story.address)} edition={edition}>
        <Company story={story} related={related} more={[]} edition={edition} />
      </Article>
    </Paper>
  );
}
