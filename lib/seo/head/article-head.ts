import type { Metadata } from 'next';
import { authorAddress } from '@/lib/address/addresses';
import type { Story } from '@/lib/archive/archive';
import type { ListedArticle } from '@/lib/archive/machines';
import { languageOf } from '@/lib/language/language-tag';
import { isoInZone } from '@/lib/time/zone';
import type { Imprint } from '../imprint';
import { lastChange } from '../last-change';
import { cardAddressOf } from '../share-card';
import { longEnough } from './description';
import { openGraphLocale } from './locale';
import { oembedLinks } from './machine-links';
import { fediverseAccount, type HeadSettings, pageHead } from './page-head';
import { sharedCard, sharedPicture } from './share-picture';

/** What the head of an article says about it. */
export function articleHead(imprint: Imprint, story: Story, settings: HeadSettings): Metadata {
  const { site, now } = imprint.edition;
  const account = fediverseAccount(site);
  const page = pageHead(
    site,
    {
      title: story.headline,
      description: longEnough(story.standfirst || story.opening, [story.opening]),
      address: story.address,
      indexed: !story.noindex,
      picture: story.picture
        ? sharedPicture(story.picture, story.headline)
        : sharedCard(cardAddressOf(story, imprint.edition), story.headline),
      lang: story.lang,
    },
    settings,
  );
  return {
    ...page,
    alternates: {
      ...page.alternates,
      canonical: story.canonical || story.address,
      languages: languages(story, site.language),
      types: {
        ...page.alternates?.types,
        ...oembedLinks(imprint.absolute(story.address), story.headline),
      },
    },
    openGraph: {
      ...page.openGraph,
      type: 'article',
      alternateLocale: story.translations.map(({ lang }) => openGraphLocale(lang)),
      publishedTime: isoInZone(story.published, site.zone),
      modifiedTime: isoInZone(lastChange(story, now), site.zone),
      section: story.section.name,
      tags: story.topics.map(({ name }) => name),
      // Next writes these as they are, and a profile is an address of the whole web.
      authors: story.authors.map(({ slug }) => imprint.absolute(authorAddress(slug))),
    },
    authors: story.authors.map(({ name }) => ({ name })),
    ...(account && { other: { 'fediverse:creator': account } }),
  };
}

/**
 * Every language the piece can be read in, itself included, and the one for readers of none of them: the paper's
 * own. Nothing for a piece in one language, or whose original is elsewhere and so is what search engines list.
 */
export function languages(
  story: Pick<ListedArticle, 'lang' | 'address' | 'translations'> & Pick<Story, 'canonical'>,
  own: string,
): Record<string, string> | undefined {
  if (story.translations.length === 0 || story.canonical) return undefined;
  const all = [{ lang: story.lang, address: story.address }, ...story.translations];
  const otherwise = all.find(({ lang }) => languageOf(lang) === languageOf(own));
  // `en` in the files of a paper that is `en-GB` is the same English: each page has to name it alike.
  const tag = (lang: string) => (lang === languageOf(own) ? own : lang);
  return {
    ...Object.fromEntries(all.map(({ lang, address }) => [tag(lang), address])),
    ...(otherwise && { 'x-default': otherwise.address }),
  };
}
