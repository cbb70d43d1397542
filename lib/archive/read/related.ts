import type { Named } from '@/lib/content/article';
import type { RelatedHeadline } from '../archive';
import type { Parameters, Row } from '../database';
import type { ArticleDetails } from '../keep/article-rows';
import { findArticles } from './find';
import { HEADLINE_COLUMNS, headlinesOf, rowsOf } from './headlines';
import { type Alike, type Candidate, candidatesOf, likenessOf, type Subject } from './likeness';
import { languageOfPaper } from './listings';
import type { Reading } from './reading';

/**
 * The headlines to show beside an article. Never the article itself, a translation of it, what its body links to
 * already, a veto, or a second one with the same headline. The same index gives the same answer at any time of day.
 * @param without ids that are on the page already
 */
export async function relatedTo(
  reading: Reading,
  id: number,
  count: number,
  without: ReadonlySet<number> = new Set(),
): Promise<RelatedHeadline[]> {
  const row = await reading.liveOne(
    `SELECT ${SUBJECT_COLUMNS} FROM live JOIN bodies ON bodies.article = live.id WHERE live.id = @id`,
    { id },
  );
  return row ? relatedToRow(reading, row, count, without) : [];
}

/** What a subject is made of; a story has them all. */
const SUBJECT_COLUMNS =
  'live.id, live.path, live.headline, live.standfirst, live.section, live.lang, live.published, live.topics, live.details, bodies.body';

/** The same of an article whether readers can see it or not; they can see every headline it answers with. */
export async function relatedToRow(
  reading: Reading,
  row: Row,
  count: number,
  without: ReadonlySet<number> = new Set(),
): Promise<RelatedHeadline[]> {
  const subject = subjectOf(row);
  // Where an editor's choice or a series comes first, there may be no need to look for what is alike.
  const [excluded, alike] = await Promise.all([
    excludedBy(reading, subject, without),
    subject.pins.length > 0 || subject.series ? null : likenessOf(reading, subject),
  ]);
  const headlines = new Set([subject.headline.toLowerCase()]);
  const picked: Candidate[] = [];
  for await (const { row, reason } of inOrder(reading, subject, alike, count + excluded.size + 1)) {
    const headline = String(row.headline).toLowerCase();
    if (excluded.has(Number(row.id)) || headlines.has(headline)) continue;
    excluded.add(Number(row.id));
    headlines.add(headline);
    picked.push({ row, reason });
    if (picked.length === count) break;
  }
  const told = await headlinesOf(
    reading,
    picked.map((one) => one.row),
  );
  return told.map((headline, at) => ({ ...headline, reason: picked[at]?.reason ?? '' }));
}

/**
 * All candidates, best first and some of them twice: the editor's pins, the series, what is alike, the section, the
 * language, the paper. Each is looked for only when those before it were too few.
 * @param alike where it was looked for already
 * @param space how many of the newest to offer
 */
async function* inOrder(
  reading: Reading,
  subject: Subject,
  alike: Alike | null,
  space: number,
): AsyncGenerator<Candidate> {
  for (const row of await pinned(reading, subject)) yield { row, reason: 'chosen by the editor' };
  for (const row of await seriesRows(reading, subject)) {
    yield { row, reason: `same series: ${subject.series?.name ?? ''}` };
  }
  yield* candidatesOf(reading, subject, alike ?? (await likenessOf(reading, subject)));
  // As many again as were offered before, since those may be among the newest too.
  const limit = space * 3;
  const { section, language } = subject;
  const newest = (where: string, parameters: Parameters) =>
    reading.live(
      `SELECT ${HEADLINE_COLUMNS} FROM live WHERE ${where} ORDER BY published DESC, path LIMIT @limit`,
      { ...parameters, limit },
    );
  for (const row of await newest('section = @section AND substr(lang, 1, 2) = @language', {
    section,
    language,
  })) {
    yield { row, reason: 'same section' };
  }
  for (const row of await newest('substr(lang, 1, 2) = @language', { language }))
    yield { row, reason: 'newest' };
  // A piece in a language the paper seldom writes still has company: in the paper's own.
  for (const row of await newest('substr(lang, 1, 2) = @language', {
    language: languageOfPaper(reading),
  }))
    yield { row, reason: 'newest' };
}

function subjectOf(row: Row): Subject {
  const details = JSON.parse(String(row.details)) as ArticleDetails;
  return {
    id: Number(row.id),
    path: String(row.path),
    headline: String(row.headline),
    standfirst: String(row.standfirst),
    body: String(row.body),
    section: String(row.section),
    language: String(row.lang).slice(0, 2),
    published: Number(row.published),
    series: details.series,
    topics: JSON.parse(String(row.topics)) as Named[],
    pins: details.related,
    vetoes: [...details.unrelated, ...Object.values(details.translations)],
  };
}

async function excludedBy(
  reading: Reading,
  subject: Subject,
  without: ReadonlySet<number>,
): Promise<Set<number>> {
  const links = await reading.all(
    "SELECT DISTINCT target FROM article_references WHERE article = @id AND kind = 'link'",
    { id: subject.id },
  );
  const names = [...subject.vetoes, ...links.map((link) => String(link.target))];
  const ids = await idsOf(reading, names, subject);
  return new Set([...without, subject.id, ...ids]);
}

async function idsOf(reading: Reading, names: string[], { path }: Subject): Promise<number[]> {
  const found = await findArticles(
    reading,
    names.map((name) => ({ name, fromPath: path })),
  );
  return found.flatMap((row) => (row ? Number(row.id) : []));
}

async function pinned(reading: Reading, subject: Subject): Promise<Row[]> {
  const ids = await idsOf(reading, subject.pins, subject);
  const rows = await rowsOf(reading, ids);
  return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

async function seriesRows(reading: Reading, subject: Subject): Promise<Row[]> {
  if (!subject.series) return [];
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE series = @series AND substr(lang, 1, 2) = @language ORDER BY published DESC, path LIMIT 20`,
    { series: subject.series.slug, language: subject.language },
  );
}
