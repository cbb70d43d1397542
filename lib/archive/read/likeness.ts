import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import { rowOf } from './headlines';
import type { Reading } from './reading';
import { saysSomething, type TellingWord, type Texts, tellingWords, USES } from './telling-words';
import { wordsOf } from './terms';
import { varied } from './variety';

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
const PLACES = 2000;
const PLACES_OF_ONE = 500;
/** Articles by words and by topics that are compared in full. */
const BY_WORDS = 120;
const BY_TOPICS = 50;
/** Articles of one topic from before the subject and from after it, those nearest to it in time. */
const TOPIC_BEFORE = 60;
const TOPIC_AFTER = 20;
/** A topic that so many have says little, and it takes its time to say how little. */
const COMMON_TOPIC = 5000;

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
export function* byLikeness(reading: Reading, subject: Subject): Generator<Candidate> {
  const total = articlesIn(reading, subject.language);
  const { words, all } = tellingWords(reading, subject, total);
  const { scores, places } = sharedWords(reading, words);
  const topics = sharedTopics(reading, subject, total);
  const ids = [...best(scores, BY_WORDS, subject.id), ...best(topics, BY_TOPICS, subject.id)];
  const rarity = new Map(words.map((one) => [one.word, one.rarity]));
  const norm = Math.hypot(...words.slice(0, LOOKED_UP).map(({ weight }) => weight)) || 1;
  const scored = rankedOf(reading, ids, subject.language).map((one) => {
    const length = Math.sqrt(one.words + LENGTH.least) * LENGTH.rarity;
    const likeness =
      (scores.get(one.id) ?? 0) / (norm * length) +
      HEADLINE_HELD * held(wordsOf(one.headline), all, rarity) +
      TOPIC_SHARE * (topics.get(one.id) ?? 0);
    return { ...one, score: likeness * closeness(subject.published, one.published) };
  });
  scored.sort(
    (a, b) => b.score - a.score || b.published - a.published || (a.path < b.path ? -1 : 1),
  );
  for (const { id } of varied(scored)) {
    const row = rowOf(reading, id);
    if (row) yield { row, reason: reasonFor(row, subject, places) };
  }
}

function articlesIn(reading: Reading, language: string): number {
  const row = reading.one('SELECT articles FROM languages WHERE language = @language', {
    language,
  });
  return Number(row?.articles ?? 0);
}

type Scores = Map<number, number>;

/** Where the most telling words of the subject stand, by article: as much of them as is affordable. */
function sharedWords(reading: Reading, words: TellingWord[]) {
  const scores: Scores = new Map();
  const places = new Map<string, Scores>();
  let affordable = PLACES;
  for (const { word, weight, rarity, inArticles } of words) {
    if (places.size === LOOKED_UP) break;
    if (inArticles > Math.min(affordable, PLACES_OF_ONE)) continue;
    affordable -= inArticles;
    const found = placesOf(reading, word);
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

function placesOf(reading: Reading, word: string): Scores {
  const row = reading.one(
    `SELECT json_group_array(place) AS places FROM (
       SELECT doc * 4 + CASE col WHEN 'body' THEN 1 WHEN 'standfirst' THEN 2 WHEN 'headline' THEN 3 ELSE 0 END AS place
       FROM word_places WHERE term = @word)`,
    { word },
  );
  const places = JSON.parse(String(row?.places ?? '[]')) as number[];
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
        reading.one(
          `SELECT count(*) AS count FROM (SELECT 1 FROM article_topics WHERE topic = @slug LIMIT ${COMMON_TOPIC})`,
          { slug },
        )?.count ?? 0,
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

/** The ids with the highest scores; those equal to the last are among them, so that no order decides. */
function best(scores: Scores, count: number, without: number): number[] {
  const ranked = [...scores].filter(([id]) => id !== without).sort((a, b) => b[1] - a[1]);
  const least = ranked[count - 1]?.[1] ?? 0;
  return ranked.filter(([, score]) => score >= least).map(([id]) => id);
}

/** What of an article decides how it is ranked. */
interface Ranked {
  id: number;
  path: string;
  headline: string;
  language: string;
  published: number;
  words: number;
}

/** In one value: to hand over a hundred rows one by one takes longer than to find them. */
function rankedOf(reading: Reading, ids: number[], language: string): Ranked[] {
  const row = reading.liveOne(
    `SELECT json_group_array(json_object('id', live.id, 'path', live.path, 'headline', live.headline,
       'language', substr(live.lang, 1, 2), 'published', live.published, 'words', live.words)) AS rows
     FROM json_each(@ids) CROSS JOIN live ON live.id = json_each.value`,
    { ids: JSON.stringify([...new Set(ids)]) },
  );
  const rows = JSON.parse(String(row?.rows ?? '[]')) as Ranked[];
  return rows.filter((one) => one.language === language);
}

/** How much of a headline stands in the subject's text, from 0 to 1, rare words counting for more. */
function held(headline: string[], text: ReadonlySet<string>, rarity: Map<string, number>): number {
  let inText = 0;
  let missing = 0;
  for (const word of new Set(headline.filter(saysSomething))) {
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
