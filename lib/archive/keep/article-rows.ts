import type { Article, Correction, Named } from '@/lib/content/article';
import { bodyText, countWords, openingOf } from '@/lib/content/body-text';
import { type Reference, referencesOf } from '@/lib/content/references';
import { trueTypography } from '@/lib/content/typography';
import { dayPath } from '@/lib/time/zone';
import { codeOf, originOf } from '../identity';
import { indexedText } from '../indexed-text';
import { NEVER, WITHDRAWN } from '../schema';
import { aliasKey } from './alias-key';
import type { ArticleWords } from './word-writer';

/** What only the article's own page shows. Kept as JSON beside the columns that lists are made of. */
export type ArticleDetails = Pick<
  Article,
  | 'updateReason'
  | 'series'
  | 'related'
  | 'unrelated'
  | 'dateline'
  | 'translations'
  | 'corrections'
  | 'keyPoints'
  | 'canonical'
  | 'history'
>;

type Written =
  | 'path'
  | 'day'
  | 'slug'
  | 'section'
  | 'headline'
  | 'standfirst'
  | 'opening'
  | 'label'
  | 'lang'
  | 'dir'
  | 'written_in'
  | 'topics'
  | 'authors'
  | 'details';
type Counted = 'published' | 'appears' | 'vanishes' | 'draft' | 'noindex' | 'words';

/** Of the table of articles, by column. */
export type Columns = Record<Written, string> &
  Record<Counted, number> & { updated: number | null } & Record<'series' | 'image', string | null>;

/** All that the index keeps of an article, ready to be written: plain data, so that another thread can make it. */
export interface ArticleRows {
  columns: Columns;
  published: number;
  body: string;
  bodyLine: number;
  words: ArticleWords;
  topics: Named[];
  authors: Named[];
  /** As they are looked up. */
  aliases: string[];
  corrections: Correction[];
  references: Pick<Reference, 'kind' | 'target' | 'line'>[];
  /** What it is known by for ever, and the code of its short address; see identity.ts. */
  origin: string;
  code: string;
}

/**
 * Derives what the index keeps of an article.
 * @param zone the paper's, in which the day of its address is reckoned
 */
export function rowsOf(article: Article, zone: string): ArticleRows {
  const { published, topics, authors, corrections, body, bodyLine, headline, standfirst } = article;
  const text = bodyText(body);
  const day = dayPath(published, zone);
  const origin = originOf(`${day}/${article.slug}`, article.aliases);
  return {
    columns: columnsOf(article, text, day),
    published,
    body,
    bodyLine,
    words: {
      headline: indexedText(headline),
      standfirst: indexedText(standfirst),
      topics: indexedText(topics.map(({ name }) => name).join(' ')),
      text: indexedText(text),
      authors: indexedText(authors.map(({ slug, name }) => `${name} ${slug}`).join(' ')),
    },
    topics,
    authors,
    aliases: article.aliases.map(aliasKey),
    corrections,
    references: referencesOf(body, bodyLine).map(({ kind, target, line }) => ({
      kind,
      target,
      line,
    })),
    origin,
    code: codeOf(origin),
  };
}

function columnsOf(article: Article, text: string, day: string): Columns {
  const { path, slug, section, headline, standfirst, label, lang, dir, published, updated } =
    article;
  return {
    path,
    slug,
    section,
    headline,
    standfirst,
    label,
    lang,
    dir,
    day,
    published,
    updated,
    written_in: article.writtenIn,
    opening: trueTypography(openingOf(text || standfirst), lang),
    ...appearanceOf(article),
    draft: article.draft ? 1 : 0,
    noindex: article.noindex ? 1 : 0,
    series: article.series?.slug ?? null,
    words: countWords(text),
    topics: JSON.stringify(article.topics),
    authors: JSON.stringify(article.authors),
    image: article.image ? JSON.stringify(article.image) : null,
    details: JSON.stringify(detailsOf(article)),
  };
}

/** From when until when readers may see an article that is no draft. */
export function appearanceOf({ published, embargo, withdrawn, expires }: Article): {
  appears: number;
  vanishes: number;
} {
  return {
    appears: Math.max(published, embargo ?? published),
    vanishes: withdrawn ? WITHDRAWN : (expires ?? NEVER),
  };
}

function detailsOf(article: Article): ArticleDetails {
  const { updateReason, series, related, unrelated, dateline } = article;
  const { translations, corrections, keyPoints, canonical, history } = article;
  return {
    updateReason,
    series,
    related,
    unrelated,
    dateline,
    translations,
    corrections,
    keyPoints,
    canonical,
    history,
  };
}
