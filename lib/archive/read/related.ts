import type { Named } from '@/lib/content/article';
import { bodyText } from '@/lib/content/body-text';
import type { RelatedHeadline } from '../archive';
import type { Row } from '../database';
import type { ArticleDetails } from '../keep/write-article';
import { findArticle } from './find';
import { HEADLINE_COLUMNS, headlineOf } from './headlines';
import type { Reading } from './reading';
import { anyOf, tellingTerms } from './terms';

/** What of the article decides what is related to it. */
interface Subject {
  id: number;
  path: string;
  headline: string;
  standfirst: string;
  body: string;
  section: string;
  language: string;
  series: Named | null;
  topics: Named[];
  pins: string[];
  vetoes: string[];
}

interface Candidate {
  row: Row;
  topics: string[];
  topicScore: number;
  wordScore: number;
}

const TELLING_TERMS = 16;
const CANDIDATES_PER_TOPIC = 60;
const CANDIDATES_BY_WORDS = 60;
/** How the two measures count against each other once each is scaled to its best candidate. */
const TOPIC_SHARE = 0.45;
const WORD_SHARE = 0.55;
/** A year-old piece keeps three quarters of its score against one of today. */
const AGE_SHARE = 0.25;
const YEAR = 365 * 86_400_000;

/**
 * The headlines to show beside an article: the editor's pins, then its series, then what shares rare topics and
 * telling words with it, newer before older; filled up from its section and then from the whole paper. Never the
 * article itself, a translation of it, what its body links to already, or a veto. The same index gives the same
 * answer at any time of day.
 * @param without ids that are on the page already
 */
export function relatedTo(
  reading: Reading,
  id: number,
  count: number,
  without: ReadonlySet<number> = new Set(),
): RelatedHeadline[] {
  const subject = subjectOf(reading, id);
  if (!subject) return [];
  const picked = new Map<number, RelatedHeadline>();
  const excluded = excludedBy(reading, subject, without);
  const headlines = new Set([subject.headline.toLowerCase()]);
  const pick = (row: Row, reason: string) => {
    const key = String(row.headline).toLowerCase();
    if (
      picked.size >= count ||
      excluded.has(Number(row.id)) ||
      picked.has(Number(row.id)) ||
      headlines.has(key)
    )
      return;
    headlines.add(key);
    picked.set(Number(row.id), { ...headlineOf(reading, row), reason });
  };
  for (const name of subject.pins) {
    const found = findArticle(reading, name, subject.path);
    const row = found && rowOf(reading, Number(found.id));
    if (row) pick(row, 'chosen by the editor');
  }
  for (const row of seriesRows(reading, subject))
    pick(row, `same series: ${subject.series?.name ?? ''}`);
  if (picked.size < count)
    for (const { row, reason } of bySubject(reading, subject)) pick(row, reason);
  const space = count + excluded.size + picked.size + 1;
  if (picked.size < count)
    for (const row of newest(reading, subject, 'AND section = @section', space))
      pick(row, 'same section');
  if (picked.size < count)
    for (const row of newest(reading, subject, '', space)) pick(row, 'newest');
  return [...picked.values()];
}

function subjectOf(reading: Reading, id: number): Subject | null {
  const row = reading.liveOne(
    'SELECT live.id, live.path, live.headline, live.standfirst, live.section, live.lang, live.topics, live.details, bodies.body FROM live JOIN bodies ON bodies.article = live.id WHERE live.id = @id',
    { id },
  );
  if (!row) return null;
  const details = JSON.parse(String(row.details)) as ArticleDetails;
  return {
    id,
    path: String(row.path),
    headline: String(row.headline),
    standfirst: String(row.standfirst),
    body: bodyText(String(row.body)),
    section: String(row.section),
    language: String(row.lang).slice(0, 2),
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

function rowOf(reading: Reading, id: number): Row | undefined {
  return reading.liveOne(`SELECT ${HEADLINE_COLUMNS} FROM live WHERE id = @id`, { id });
}

function seriesRows(reading: Reading, subject: Subject): Row[] {
  if (!subject.series) return [];
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE series = @series AND substr(lang, 1, 2) = @language ORDER BY published DESC, id DESC LIMIT 20`,
    { series: subject.series.slug, language: subject.language },
  );
}

function newest(reading: Reading, subject: Subject, where: string, limit: number): Row[] {
  const { section, language } = subject;
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE substr(lang, 1, 2) = @language ${where} ORDER BY published DESC, id DESC LIMIT @limit`,
    where ? { section, language, limit } : { language, limit },
  );
}

function bySubject(reading: Reading, subject: Subject): { row: Row; reason: string }[] {
  const total = Number(reading.one('SELECT count(*) AS total FROM bodies')?.total ?? 0);
  const candidates = new Map<number, Candidate>();
  const at = (row: Row): Candidate => {
    const known = candidates.get(Number(row.id)) ?? {
      row,
      topics: [],
      topicScore: 0,
      wordScore: 0,
    };
    candidates.set(Number(row.id), known);
    return known;
  };
  for (const topic of subject.topics) addTopic(reading, subject, topic, total, at);
  const terms = tellingTerms(reading, subject, total, TELLING_TERMS);
  if (terms.length > 0) {
    const rows = reading.live(
      `SELECT ${HEADLINE_COLUMNS}, -bm25(word_index, 6, 3, 4, 1) AS score FROM word_index JOIN live ON live.id = word_index.rowid
       WHERE word_index MATCH @expression AND substr(lang, 1, 2) = @language ORDER BY score DESC, live.published DESC LIMIT ${CANDIDATES_BY_WORDS}`,
      { expression: anyOf(terms.map((term) => term.word)), language: subject.language },
    );
    for (const row of rows)
      if (Number(row.id) !== subject.id) at(row).wordScore = Number(row.score);
  }
  return ranked(
    [...candidates.values()],
    terms.slice(0, 3).map((term) => term.word),
  );
}

/** A topic counts for more the fewer articles have it. */
function addTopic(
  reading: Reading,
  subject: Subject,
  topic: Named,
  total: number,
  at: (row: Row) => Candidate,
): void {
  const withTopic = Number(
    reading.one('SELECT count(*) AS count FROM article_topics WHERE topic = @slug', {
      slug: topic.slug,
    })?.count ?? 0,
  );
  const rarity = Math.log(1 + total / Math.max(1, withTopic));
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM article_topics JOIN live ON live.id = article_topics.article
     WHERE topic = @slug AND substr(lang, 1, 2) = @language ORDER BY article_topics.published DESC LIMIT ${CANDIDATES_PER_TOPIC}`,
    { slug: topic.slug, language: subject.language },
  );
  for (const row of rows) {
    if (Number(row.id) === subject.id) continue;
    const candidate = at(row);
    candidate.topics.push(topic.name);
    candidate.topicScore += rarity;
  }
}

function ranked(candidates: Candidate[], words: string[]): { row: Row; reason: string }[] {
  const best = (score: (candidate: Candidate) => number) =>
    Math.max(1e-9, ...candidates.map(score));
  const bestTopic = best((candidate) => candidate.topicScore);
  const bestWord = best((candidate) => candidate.wordScore);
  const newestTime = best((candidate) => Number(candidate.row.published));
  const scored = candidates.map((candidate) => {
    const likeness =
      (TOPIC_SHARE * candidate.topicScore) / bestTopic +
      (WORD_SHARE * candidate.wordScore) / bestWord;
    const age = (newestTime - Number(candidate.row.published)) / YEAR;
    return { candidate, score: likeness * (1 - AGE_SHARE + AGE_SHARE * Math.exp(-age)) };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.candidate.row.published) - Number(a.candidate.row.published) ||
      Number(b.candidate.row.id) - Number(a.candidate.row.id),
  );
  return scored.map(({ candidate }) => ({
    row: candidate.row,
    reason: reasonFor(candidate, words),
  }));
}

function reasonFor(candidate: Candidate, words: string[]): string {
  const parts = candidate.topics.length > 0 ? [`topics: ${candidate.topics.join(', ')}`] : [];
  if (candidate.wordScore > 0 && words.length > 0) parts.push(`words such as ${words.join(', ')}`);
  return parts.join('; ');
}
