import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import { HEADLINE_COLUMNS } from './headlines';
import type { Reading } from './reading';
import { type Texts, type TellingWord, tellingWords, USES } from './telling-words';
import { wordsOf } from './terms';

/** What of the article decides what is related to it. */
export interface Subject extends Texts {
  id: number;
  path: string;
  section: string;
  language: string;
  published: number;
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

/** Words that are looked up, and articles they may be in all together: each takes its part of a microsecond. */
const LOOKED_UP = 80;
const PLACES = 6000;
/** Articles by words and by topics that are compared in full. */
const BY_WORDS = 140;
const BY_TOPICS = 60;
/** Articles of one topic from before the subject and from after it, those nearest to it in time. */
const TOPIC_BEFORE = 60;
const TOPIC_AFTER = 20;

/** How much it counts beside likeness of the texts (0 to 1) that the subject's text holds the other's headline. */
const HEADLINE_HELD = 0.1;
/** How much a shared topic counts for each unit of its rarity. */
const TOPIC_SHARE = 0.01;
/** ln(1 + N/n) of a word, where nothing is known of it. */
const USUAL_RARITY = 5;
/** Rarity that a headline of few words is short of, so that holding one word of it is not holding all. */
const SHORT_HEADLINE = 4;
/** The length of a text in these numbers, for texts of any length: sqrt(words) times the usual rarity. */
const LENGTH = { least: 300, rarity: 3 };

const DAY = 86_400_000;
/** Days around the subject in which others belong to the same news. */
const SAME_NEWS = 14;
/** Days after which an older piece counts half. */
const HALF_BEFORE = 4000;
/** What came later counts half from the start, and half of that after these days. */
const HALF_AFTER = 300;
const LATER = 0.5;

/**
 * Articles that share words or topics with a subject, the most alike first. What counts, and how much, was measured
 * against the links that editors set in their texts: see docs/RELATED.md.
 */
export function byLikeness(reading: Reading, subject: Subject): Candidate[] {
  const total = articlesIn(reading, subject.language);
  const words = tellingWords(reading, subject, total);
  const { scores, places } = sharedWords(reading, words);
  const topics = sharedTopics(reading, subject, total);
  const ids = [...best(scores, BY_WORDS, subject.id), ...best(topics, BY_TOPICS, subject.id)];
  const rarity = new Map(words.map((one) => [one.word, one.rarity]));
  const all = new Set([subject.headline, subject.standfirst, subject.body].flatMap(wordsOf));
  const norm = Math.hypot(...words.slice(0, LOOKED_UP).map(({ weight }) => weight)) || 1;
  const scored = rowsOf(reading, ids, subject.language).map((row) => {
    const id = Number(row.id);
    const length = Math.sqrt(Number(row.words) + LENGTH.least) * LENGTH.rarity;
    const likeness =
      (scores.get(id) ?? 0) / (norm * length) +
      HEADLINE_HELD * held(wordsOf(String(row.headline)), all, rarity) +
      TOPIC_SHARE * (topics.get(id) ?? 0);
    return { row, score: likeness * closeness(subject.published, Number(row.published)) };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.row.published) - Number(a.row.published) ||
      (String(a.row.path) < String(b.row.path) ? -1 : 1),
  );
  return scored.map(({ row }) => ({ row, reason: reasonFor(row, subject, places) }));
}

function articlesIn(reading: Reading, language: string): number {
  return reading.remembered(`articles in ${language}`, () =>
    Number(
      reading.one('SELECT count(*) AS total FROM articles WHERE substr(lang, 1, 2) = @language', {
        language,
      })?.total ?? 0,
    ),
  );
}

type Scores = Map<number, number>;

/** Where the most telling words of the subject stand, by article: as much of them as is affordable. */
function sharedWords(reading: Reading, words: TellingWord[]) {
  const scores: Scores = new Map();
  const places = new Map<string, Scores>();
  let affordable = PLACES;
  for (const { word, weight, rarity } of words) {
    if (places.size === LOOKED_UP || affordable <= 0) break;
    const found = placesOf(reading, word, affordable);
    if (!found) continue;
    affordable -= found.size;
    const contributions: Scores = new Map();
    for (const [id, uses] of found) {
      const score = weight * Math.sqrt(uses) * rarity;
      contributions.set(id, score);
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
    places.set(word, contributions);
  }
  return { scores, places };
}

const COLUMNS: (keyof typeof USES | null)[] = [null, 'body', 'standfirst', 'headline'];

function placesOf(reading: Reading, word: string, most: number): Scores | null {
  const row = reading.one(
    `SELECT json_group_array(place) AS places FROM (
       SELECT doc * 4 + CASE col WHEN 'body' THEN 1 WHEN 'standfirst' THEN 2 WHEN 'headline' THEN 3 ELSE 0 END AS place
       FROM word_places WHERE term = @word LIMIT @limit)`,
    { word, limit: most + 1 },
  );
  const places = JSON.parse(String(row?.places ?? '[]')) as number[];
  if (places.length > most) return null;
  const uses: Scores = new Map();
  for (const place of places) {
    const column = COLUMNS[place % 4];
    const id = Math.floor(place / 4);
    if (column) uses.set(id, (uses.get(id) ?? 0) + USES[column]);
  }
  return uses;
}

/** For each article the rarity of the topics it shares with the subject; one that all have counts nothing. */
function sharedTopics(reading: Reading, subject: Subject, total: number): Scores {
  const scores: Scores = new Map();
  for (const { slug } of subject.topics) {
    const count = reading.remembered(`articles about ${slug}`, () =>
      Number(
        reading.one('SELECT count(*) AS count FROM article_topics WHERE topic = @slug', { slug })
          ?.count ?? 0,
      ),
    );
    const rarity = Math.log((1 + total / Math.max(1, count)) / 2);
    const rows = reading.one(
      `SELECT json_group_array(article) AS ids FROM (
         SELECT * FROM (SELECT article FROM article_topics WHERE topic = @slug AND published <= @published
           ORDER BY published DESC, path LIMIT ${TOPIC_BEFORE})
         UNION ALL
         SELECT * FROM (SELECT article FROM article_topics WHERE topic = @slug AND published > @published
           ORDER BY published, path DESC LIMIT ${TOPIC_AFTER}))`,
      { slug, published: subject.published },
    );
    for (const id of JSON.parse(String(rows?.ids ?? '[]')) as number[])
      scores.set(id, (scores.get(id) ?? 0) + Math.max(0, rarity));
  }
  return scores;
}

/** The ids with the highest scores, those of equal scores in the order of the ids. */
function best(scores: Scores, count: number, without: number): number[] {
  return [...scores]
    .filter(([id]) => id !== without)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([id]) => id);
}

function rowsOf(reading: Reading, ids: number[], language: string): Row[] {
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM json_each(@ids) JOIN live ON live.id = json_each.value WHERE substr(live.lang, 1, 2) = @language`,
    { ids: JSON.stringify([...new Set(ids)]), language },
  );
}

/** How much of a headline stands in the subject's text, from 0 to 1, rare words counting for more. */
function held(headline: string[], text: ReadonlySet<string>, rarity: Map<string, number>): number {
  let inText = 0;
  let missing = 0;
  for (const word of new Set(headline)) {
    if (!text.has(word)) missing += USUAL_RARITY;
    else inText += rarity.get(word) ?? 0;
  }
  return inText / (inText + missing + SHORT_HEADLINE);
}

/** How much a piece of another time counts beside one of the same news. */
function closeness(subject: number, other: number): number {
  const days = (subject - other) / DAY;
  if (Math.abs(days) <= SAME_NEWS) return 1;
  return days > 0 ? 1 / (1 + days / HALF_BEFORE) : LATER / (1 - days / HALF_AFTER);
}

/** Names only what both have. */
function reasonFor(row: Row, { topics }: Subject, places: Map<string, Scores>): string {
  const own = new Set((JSON.parse(String(row.topics)) as Named[]).map(({ slug }) => slug));
  const shared = topics.filter(({ slug }) => own.has(slug)).map(({ name }) => name);
  const words = [...places]
    .map(([word, scores]) => ({ word, score: scores.get(Number(row.id)) ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
    .map(({ word }) => word);
  return [
    ...(shared.length > 0 ? [`topics: ${shared.join(', ')}`] : []),
    ...(words.length > 0 ? [`words of both: ${words.join(', ')}`] : []),
  ].join('; ');
}
