import type { Metadata } from 'next';
import { authorAddress } from '@/lib/address/addresses';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import { isoInZone } from '@/lib/time/zone';
import { pageMetadata } from './metadata';
import { absolute } from './site-url';

/** What the head of an article says about it. */
export function articleMetadata(story: Story, edition: Edition): Metadata {
  const { site } = edition;
  const page = pageMetadata(site, {
    title: story.headline,
    description: story.standfirst || story.opening,
    address: story.address,
    indexed: !story.noindex,
  });
  return {
    ...page,
    alternates: { canonical: story.canonical || story.address, languages: languages(story) },
    openGraph: {
      ...page.openGraph,
      type: 'article',
      locale: story.lang.replace('-', '_'),
      publishedTime: isoInZone(story.published, site.zone),
      modifiedTime: story.updated === null ? undefined : isoInZone(story.updated, site.zone),
      section: story.section.name,
      tags: story.topics.map(({ name }) => name),
      authors: story.authors.map(({ slug }) => absolute(authorAddress(slug))),
    },
  };
}

/** Every language the piece can be read in, itself included; nothing for a piece in one. */
function languages(story: Story): Record<string, string> | undefined {
  if (story.translations.length === 0) return undefined;
  const others = story.translations.map(({ lang, address }) => [lang, address]);
  return { [story.lang]: story.address, ...Object.fromEntries(others) };
}
