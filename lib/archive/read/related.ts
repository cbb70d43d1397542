import type { Named } from '@/lib/content/article';
import type { RelatedHeadline } from '../archive';
import type { Parameters, Row } from '../database';
import type { ArticleDetails } from '../keep/article-rows';
import { findArticle } from './find';
import { HEADLINE_COLUMNS, headlineOf, rowOf } from './headlines';
import { byLikeness, type Candidate, type Subject } from './likeness';
import { languageOfPaper } from './listings';
import type { Reading } from './reading';

/**
 * The headlines to show beside an article. Never the article itself, a translation of it, what its body links to
 * already, a veto, or a second one with the same headline. The same index gives the same answer at any time of day.
 * @param without ids that are on the page already
 */
export function relatedTo(
  reading: Reading,
  id: number,
  count: number,
  without: ReadonlySet<number> = new Set(),
): RelatedHeadline[] {
  const row = reading.liveOne(
    `SELECT ${SUBJECT_COLUMNS} FROM live JOIN bodies ON bodies.article = live.id WHERE live.id = @id`,
    { id },
  );
  return row ? relatedToRow(reading, row, count, without) : [];
}

/** What a subject is made of; a story has them all. */
const SUBJECT_COLUMNS =
  'live.id, live.path, live.headline, live.standfirst, live.section, live.lang, live.published, live.topics, live.details, bodies.body';

/** The same of an article whether readers can see it or not; they can see every headline it answers with. */
export function relatedToRow(
  reading: Reading,
  row: Row,
  count: number,
  without: ReadonlySet<number> = new Set(),
): RelatedHeadline[] {
  const subject = subjectOf(row);
  const excluded = excludedBy(reading, subject, without);
  const headlines = new Set([subject.headline.toLowerCase()]);
  const picked: RelatedHeadline[] = [];
  for (const { row, reason } of inOrder(reading, subject, count + excluded.size + 1)) {
    const headline = String(row.headline).toLowerCase();
    if (excluded.has(Number(row.id)) || headlines.has(headline)) continue;
    excluded.add(Number(row.id));
    headlines.add(headline);
    picked.push({ ...headlineOf(reading, row), reason });
    if (picked.length === count) break;
  }
  return picked;
}

/**
 * All candidates, best first and some of them twice: the editor's pins, the series, what is alike, the section, the
 * language, the paper. Each is looked for only when those before it were too few.
 * @param space how many of the newest to offer
 */
function* inOrder(reading: Reading, subject: Subject, space: number): Generator<Candidate> {
  for (const name of subject.pins) {
    const found = findArticle(reading, name, subject.path);
    const row = found && rowOf(reading, Number(found.id));
    if (row) yield { row, reason: 'chosen by the editor' };
  }
  for (const row of seriesRows(reading, subject)) {
    yield { row, reason: `same series: ${subject.series?.name ?? ''}` };
  }
  yield* byLikeness(reading, subject);
  // As many again as were offered before, since those may be among the newest too.
  const limit = space * 3;
  const { section, language } = subject;
  const newest = (where: string, parameters: Parameters) =>
    reading.live(
      `SELECT ${HEADLINE_COLUMNS} FROM live WHERE ${where} ORDER BY published DESC, path LIMIT @limit`,
      { ...parameters, limit },
    );
  for (const row of newest('section = @section AND substr(lang, 1, 2) = @language', {
    section,
    language,
  })) {
    yield { row, reason: 'same section' };
  }
  for (const row of newest('substr(lang, 1, 2) = @language', { language }))
    yield { row, reason: 'newest' };
  // A piece in a language the paper seldom writes still has company: in the paper's own.
  for (const row of newest('substr(lang, 1, 2) = @language', {
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

function excludedBy(reading: Reading, subject: Subject, without: ReadonlySet<number>): Set<number> {
  const excluded = new Set([...without, subject.id]);
  const links = reading.all(
    "SELECT DISTINCT target FROM article_references WHERE article = @id AND kind = 'link'",
    { id: subject.id },
  );
  for (const name of [...subject.vetoes, ...links.map((link) => String(link.target))]) {
    const found = findArticle(reading, name, subject.path);
    if (found) excluded.add(Number(found.id));
  }
  return excluded;
}

function seriesRows(reading: Reading, subject: Subject): Row[] {
  if (!subject.series) return [];
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE series = @series AND substr(lang, 1, 2) = @language ORDER BY published DESC, path LIMIT 20`,
    { series: subject.series.slug, language: subject.language },
  );
}
