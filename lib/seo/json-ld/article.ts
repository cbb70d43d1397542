import type {
  AdvertiserContentArticleLeaf,
  AnalysisNewsArticleLeaf,
  ArticleLeaf,
  BackgroundNewsArticleLeaf,
  BlogPosting,
  CorrectionComment,
  ImageObject,
  LiveBlogPostingLeaf,
  MergeLeafTypes,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  ReviewNewsArticleLeaf,
} from 'schema-dts';
import type { Signature, Story } from '@/lib/archive/archive';
import { isoInZone } from '@/lib/time/zone';
import { cropsOf } from '../crops';
import type { Imprint } from '../imprint';
import { lastChange } from '../last-change';
import { authorOf } from './author';
import { liveUpdates } from './live-updates';
import { publisherOf } from './organisation';

/** Search engines know the first type of each; the second says which kind of piece it is. */
export type ArticleNode =
  | NewsArticleLeaf
  | MergeLeafTypes<[NewsArticleLeaf, AnalysisNewsArticleLeaf]>
  | MergeLeafTypes<[NewsArticleLeaf, OpinionNewsArticleLeaf]>
  | MergeLeafTypes<[NewsArticleLeaf, BackgroundNewsArticleLeaf]>
  | MergeLeafTypes<[NewsArticleLeaf, ReviewNewsArticleLeaf]>
  | MergeLeafTypes<[ArticleLeaf, AdvertiserContentArticleLeaf]>
  | LiveBlogPostingLeaf;

/** A piece, with who wrote it, when, what it shows, and what was wrong in it. */
export function articleOf(imprint: Imprint, story: Story, signatures: Signature[]): ArticleNode {
  const { absolute, edition } = imprint;
  const { zone } = edition.site;
  const url = absolute(story.address);
  const described: Described = {
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: story.canonical || url,
    headline: story.headline,
    description: story.standfirst || story.opening,
    datePublished: isoInZone(story.published, zone),
    dateModified: isoInZone(lastChange(story, edition.now), zone),
    author: signatures.map((signature) => authorOf(imprint, signature)),
    publisher: publisherOf(imprint),
    inLanguage: story.lang,
    articleSection: story.section.name,
    wordCount: story.words,
    isAccessibleForFree: true,
    ...(story.topics.length > 0 && { keywords: story.topics.map(({ name }) => name) }),
    ...(story.picture && { image: imagesOf(imprint, story.picture) }),
    ...(story.series && {
      isPartOf: { '@type': 'CreativeWorkSeries', name: story.series.name },
    }),
    ...(story.corrections.length > 0 && { correction: correctionsOf(story, zone) }),
  };
  return typed(imprint, story, described);
}

type Described = Omit<ArticleLeaf, '@type'>;

/** What an advertiser paid for is an article and no news. */
function typed(imprint: Imprint, story: Story, described: Described): ArticleNode {
  const { label, dateline } = story;
  const news = { ...described, ...(dateline && { dateline }) };
  switch (label) {
    case 'analysis':
      return { '@type': ['NewsArticle', 'AnalysisNewsArticle'], ...news };
    case 'opinion':
      return { '@type': ['NewsArticle', 'OpinionNewsArticle'], ...news };
    case 'explainer':
      return { '@type': ['NewsArticle', 'BackgroundNewsArticle'], ...news };
    case 'sponsored':
      return { '@type': ['Article', 'AdvertiserContentArticle'], ...described };
    case 'review':
      return { '@type': ['NewsArticle', 'ReviewNewsArticle'], ...news };
    case 'live':
      return { '@type': 'LiveBlogPosting', ...described, ...coverageOf(imprint, story, described) };
    case 'news':
      return { '@type': 'NewsArticle', ...news };
  }
}

/** What a live page says beside what every article says. Nothing says when it ends: the page itself does, in words. */
function coverageOf(
  { edition }: Imprint,
  story: Story,
  { url, author, datePublished }: Described,
): Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'liveBlogUpdate'> {
  const { zone } = edition.site;
  const updates = liveUpdates(story, zone).filter(({ at }) => at <= edition.now);
  return {
    coverageStartTime: datePublished as string,
    ...(updates.length > 0 && {
      liveBlogUpdate: updates.map(
        ({ id, headline, at, text }): BlogPosting => ({
          '@type': 'BlogPosting',
          url: `${url}#${encodeURIComponent(id)}`,
          headline,
          datePublished: isoInZone(at, zone),
          articleBody: text,
          author,
        }),
      ),
    }),
  };
}

function imagesOf(imprint: Imprint, picture: NonNullable<Story['picture']>): ImageObject[] {
  return cropsOf(picture).map(({ address, width, height }) => {
    const url = imprint.absolute(address);
    return {
      '@type': 'ImageObject',
      url,
      contentUrl: url,
      width: String(width),
      height: String(height),
      ...(picture.caption && { caption: picture.caption }),
      ...(picture.credit && { creditText: picture.credit }),
    };
  });
}

function correctionsOf({ corrections }: Story, zone: string): CorrectionComment[] {
  return corrections.map(({ at, text }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: isoInZone(at, zone),
  }));
}
