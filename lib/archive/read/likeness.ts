import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import { HEADLINE_COLUMNS } from './headlines';
import { hitsOf, rowsOfHits, type Weights } from './hits';
import type { Reading } from './reading';
import { anyOf, tellingTerms } from './terms';

/** What of the article decides what is related to it. */
export interface Subject {
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

/** An article that may stand beside the subject, and why. */
export interface Candidate {
  row: Row;
  reason: string;
}

interface Likeness {
  row: Row;
  topics: string[];
  topicScore: number;
  wordScore: number;
}

const TELLING_TERMS = 16;
const CANDIDATES_PER_TOPIC = 60;
const CANDIDATES_BY_WORDS = 60;
/** More than are wanted, since some of the best may be in another language. */
const HITS = 150;
const WEIGHTS: Weights = { headline: 6, standfirst: 3, topics: 4, body: 1 };
/** How the two measures count against each other once each is scaled to its best candidate. */
const TOPIC_SHARE = 0.45;
const WORD_SHARE = 0.55;
/** A year-old piece keeps three quarters of its score against one of today. */
const AGE_SHARE = 0.25;
const YEAR = 365 * 86_400_000;

/**
 * Articles that share topics or telling words with a subject, the most alike first. Shared topics and words count 45
 * to 55 once each is scaled to its best candidate; newer comes before older.
 */
export function byLikeness(reading: Reading, subject: Subject): Candidate[] {
  const total = reading.remembered('articles', () =>
    Number(reading.one('SELECT count(*) AS total FROM articles')?.total ?? 0),
  );
  const candidates = new Map<number, Likeness>();
  const at = (row: Row): Likeness => {
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
    const expression = anyOf(terms.map((term) => term.word));
    const hits = hitsOf(reading, expression, WEIGHTS);
    const scores = new Map(hits.map((hit) => [hit.id, hit.score]));
    const rows = rowsOfHits(reading, hits, 0, HITS)
      .filter((row) => String(row.lang).slice(0, 2) === subject.language)
      .slice(0, CANDIDATES_BY_WORDS);
    for (const row of rows)
      if (Number(row.id) !== subject.id) at(row).wordScore = scores.get(Number(row.id)) ?? 0;
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
  at: (row: Row) => Likeness,
): void {
  const withTopic = Number(
    reading.one('SELECT count(*) AS count FROM article_topics WHERE topic = @slug', {
      slug: topic.slug,
    })?.count ?? 0,
  );
  const rarity = Math.log(1 + total / Math.max(1, withTopic));
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM article_topics JOIN live ON live.id = article_topics.article
     WHERE topic = @slug AND substr(lang, 1, 2) = @language ORDER BY article_topics.published DESC, article_topics.path LIMIT ${CANDIDATES_PER_TOPIC}`,
    { slug: topic.slug, language: subject.language },
  );
  for (const row of rows) {
    if (Number(row.id) === subject.id) continue;
    const candidate = at(row);
    candidate.topics.push(topic.name);
    candidate.topicScore += rarity;
  }
}

function ranked(candidates: Likeness[], words: string[]): Candidate[] {
  const best = (score: (candidate: Likeness) => number) => Math.max(1e-9, ...candidates.map(score));
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
      (String(a.candidate.row.path) < String(b.candidate.row.path) ? -1 : 1),
  );
  return scored.map(({ candidate }) => ({
    row: candidate.row,
    reason: reasonFor(candidate, words),
  }));
}

function reasonFor(candidate: Likeness, words: string[]): string {
  const parts = candidate.topics.length > 0 ? [`topics: ${candidate.topics.join(', ')}`] : [];
  if (candidate.wordScore > 0 && words.length > 0) parts.push(`words such as ${words.join(', ')}`);
  return parts.join('; ');
}
