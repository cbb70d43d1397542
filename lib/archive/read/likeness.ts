import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import { rowsOf } from './headlines';
import type { Reading } from './reading';
import { sharedTopics } from './shared-topics';
import { saysSomething, type TellingWord, type Texts, tellingWords } from './telling-words';
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

/** Articles that share something with a subject, the most alike first. */
export interface Alike {
  order: number[];
  /** For each word that was looked up, what it counts in the articles that have it. */
  places: ReadonlyMap<string, Scores>;
}

/** Words that are looked up, and articles they may be in all together: each takes its part of a microsecond. */
const LOOKED_UP = 80;
const PLACES = 2000;
const PLACES_OF_ONE = 500;
/** Articles by words and by topics that are compared in full. */
const BY_WORDS = 120;
const BY_TOPICS = 50;
/** Candidates that are looked up at once: as many as a page shows, and some that it leaves out. */
const AT_ONCE = 10;

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
export async function likenessOf(reading: Reading, subject: Subject): Promise<Alike> {
  const total = await reading.remembered(`articles in ${subject.language}`, () =>
    articlesIn(reading, subject.language),
  );
  const { words, all } = await tellingWords(reading, subject, total);
  const [{ scores, places }, topics] = await Promise.all([
    sharedWords(reading, words),
    sharedTopics(reading, subject, total),
  ]);
  const ids = [...best(scores, BY_WORDS, subject.id), ...best(topics, BY_TOPICS, subject.id)];
  const rarity = new Map(words.map((one) => [one.word, one.rarity]));
  const norm = Math.hypot(...words.slice(0, LOOKED_UP).map(({ weight }) => weight)) || 1;
  const ranked = await rankedOf(reading, ids, subject.language);
  const scored = ranked.map((one) => {
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
  return { order: [...varied(scored)].map(({ id }) => id), places };
}

/** The same as candidates, which are looked up as far as they are asked for. */
export async function* candidatesOf(
  reading: Reading,
  subject: Subject,
  { order, places }: Alike,
): AsyncGenerator<Candidate> {
  for (let from = 0; from < order.length; from += AT_ONCE) {
    const next = order.slice(from, from + AT_ONCE);
    const rows = await rowsOf(reading, next);
    for (const id of next) {
      const row = rows.get(id);
      if (row) yield { row, reason: reasonFor(row, subject, places) };
    }
  }
}

async function articlesIn(reading: Reading, language: string): Promise<number> {
  const row = await reading.one('SELECT articles FROM languages WHERE language = @language', {
    language,
  });
  return Number(row?.articles ?? 0);
}

type Scores = Map<number, number>;

/** Where the most telling words of the subject stand, by article: as much of them as is affordable. */
async function sharedWords(reading: Reading, words: TellingWord[]) {
  const chosen = affordable(words);
  const found = await reading.words.places(chosen.map(({ word }) => word));
  const scores: Scores = new Map();
  const places = new Map<string, Scores>();
  for (const { word, weight, rarity } of chosen) {
    const contributions: Scores = new Map();
    for (const [id, uses] of found.get(word) ?? []) {
      const score = weight * Math.sqrt(uses) * rarity;
      contributions.set(id, score);
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
    places.set(word, contributions);
  }
  return { scores, places };
}

function affordable(words: TellingWord[]): TellingWord[] {
  let left = PLACES;
  const chosen: TellingWord[] = [];
  for (const one of words) {
    if (chosen.length === LOOKED_UP) break;
    if (one.inArticles > Math.min(left, PLACES_OF_ONE)) continue;
    left -= one.inArticles;
    chosen.push(one);
  }
  return chosen;
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
  published: number;
  words: number;
}

async function rankedOf(reading: Reading, ids: number[], language: string): Promise<Ranked[]> {
  const [id, path, headline, published, words] = await reading.liveColumns<
    [number, string, string, number, number]
  >(
    `SELECT live.id, live.path, live.headline, live.published, live.words FROM live
     WHERE live.id IN ${reading.sql.listedNumbers('@ids')} AND substr(live.lang, 1, 2) = @language`,
    ['id', 'path', 'headline', 'published', 'words'],
    { ids: JSON.stringify([...new Set(ids)]), language },
  );
  return id.map((one, at) => ({
    id: one,
    path: path[at] ?? '',
    headline: headline[at] ?? '',
    published: published[at] ?? 0,
    words: words[at] ?? 0,
  }));
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
function reasonFor(row: Row, { topics }: Subject, places: Alike['places']): string {
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
