import type { Reading } from '../reading';
import type { Column, Hit, Weights, WordQuery } from '../words';
import type { Asked, Part } from './asked';
import { allOf, anyOf } from './expression';
import { formsOf } from './forms';
import type { Shelf } from './shelf';
import { Vocabulary } from './vocabulary';

const WEIGHTS: Weights = { headline: 10, standfirst: 4, topics: 6, body: 1, authors: 6 };

/** As many are told apart by how well they match; of more, only those that have it in a prominent place. */
const RANKED = 5000;
/** A word that more articles than this have, and more than half of all, says nothing beside another. */
const COMMON = 2000;
/** Articles that are ranked where only some of the words can be found. */
const RANKED_BY_SOME = 20_000;

/** Of more it is not asked what is in a standfirst: too many would be. */
const MANY = 20_000;

/** The k1 and the b of BM25, as FTS5 has them. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

const NAMES: Column[] = ['headline', 'topics', 'authors'];
const PROMINENT: Column[] = ['headline', 'standfirst', 'topics', 'authors'];
const HEADLINE: Column[] = ['headline'];

/** Where even the headlines that have it are too many to be told apart, as many of the newest come first. */
const NEWEST = 1000;

/** Articles that readers can see. */
export interface Match {
  /** All of them, in no order. */
  ids: number[];
  /** The best, in no order; the others are told apart by their date alone. */
  best: Hit[];
}

const NOTHING: Match = { ids: [], best: [] };

/** Finds articles that readers can see, and tells how well they match. */
export class Finder {
  readonly vocabulary: Vocabulary;
  private readonly around;

  constructor(
    private readonly reading: Reading,
    private readonly shelf: Shelf,
  ) {
    this.vocabulary = new Vocabulary(reading);
    this.around = { vocabulary: this.vocabulary, aliases: shelf.aliases };
  }

  /** Articles that have all that is asked for. */
  async withAll(typed: Asked): Promise<Match> {
    const asked = { ...typed, parts: distinct(typed.parts) };
    const telling = await this.telling(asked);
    if (telling.parts.length === 0) return NOTHING;
    const query = await allOf(telling, this.around);
    if ((await this.atMost(telling)) <= RANKED) return this.ranked(query);
    const ids = await this.matching(query);
    if (ids.length <= RANKED) return this.ranked(query);
    return { ids, best: await this.best(ids, asked, telling) };
  }

  /** Articles that have all that is asked for where a list shows it, as far as the last word is typed. */
  async named(asked: Asked): Promise<number[]> {
    if (asked.parts.length === 0) return [];
    return this.matching(await allOf(asked, this.around, NAMES));
  }

  /** Articles that have any of the words, as far as those are few enough to say something. */
  async withSome(asked: Asked): Promise<Match> {
    const parts = (await this.counted(asked.parts)).filter(({ articles }) => articles > 0);
    let left = RANKED_BY_SOME;
    const kept = parts.filter(({ articles }, at) => {
      left -= articles;
      return at === 0 || left >= 0;
    });
    if (kept.length === 0) return NOTHING;
    const some = kept.map(({ part }) => part);
    return this.ranked(await anyOf(some, asked, this.around));
  }

  /** Parts with about how many articles have each in any of its forms, the rarest first. */
  async counted(parts: Part[]): Promise<{ part: Part; articles: number }[]> {
    const counted = await Promise.all(
      parts.map(async (part) => ({ part, articles: await this.articlesOf(part) })),
    );
    return counted.sort((a, b) => a.articles - b.articles);
  }

  private async articlesOf(part: Part): Promise<number> {
    const [first = ''] = part.words;
    const withEach = (words: string[]) =>
      Promise.all(words.map((word) => this.vocabulary.articlesWith(word)));
    if (part.words.length > 1 || part.exact) return Math.min(...(await withEach(part.words)));
    const { words, beginnings } = formsOf(first, false);
    const [whole, longer] = await Promise.all([
      withEach(words),
      Promise.all(beginnings.map((word) => this.vocabulary.articlesBeginning(word))),
    ]);
    return sum(whole) + sum(longer);
  }

  /** What is asked for without words that nearly every article has; the rarest of them where there is nothing else. */
  private async telling(asked: Asked): Promise<Asked> {
    const half = Math.max(COMMON, this.shelf.size / 2);
    const counted = await this.counted(asked.parts);
    const common = new Set(
      counted
        .filter(({ part, articles }) => !part.exact && part.words.length === 1 && articles > half)
        .map(({ part }) => part),
    );
    const parts = asked.parts.filter((part) => !common.has(part));
    if (parts.length > 0) return { ...asked, parts };
    const [rarest] = counted;
    return rarest ? { ...asked, parts: [rarest.part] } : asked;
  }

  private async atMost(asked: Asked): Promise<number> {
    const [rarest] = await this.counted(asked.parts);
    return rarest?.articles ?? 0;
  }

  /** All articles readers can see that match. */
  private async ranked(query: WordQuery): Promise<Match> {
    const hits = await this.reading.words.ranked(query, WEIGHTS);
    const best = hits.filter(({ id }) => this.shelf.shows(id));
    return { ids: best.map(({ id }) => id), best };
  }

  private async matching(query: WordQuery): Promise<number[]> {
    const key = JSON.stringify(query);
    const { version } = this.reading;
    const known = this.shelf.found(key, version);
    if (known) return known;
    const ids = await this.reading.words.matching(query);
    const shown = ids.filter((id) => this.shelf.shows(id));
    if (shown.length > MANY) this.shelf.keep(key, version, shown);
    return shown;
  }

  /** The best of too many to rank them all: those that have it in a prominent place. */
  private async best(ids: number[], asked: Asked, telling: Asked): Promise<Hit[]> {
    const all = await allOf(asked, this.around);
    if (ids.length <= MANY) {
      const prominent = await this.matching({ ...all, columns: PROMINENT });
      if (prominent.length <= RANKED)
        return this.rankedAmong(prominent, {
          ...all,
          all: all.all.filter((_, at) => telling.parts.includes(asked.parts[at] as Part)),
          columns: PROMINENT,
        });
    }
    const headlines = await this.matching({ ...all, columns: HEADLINE });
    if (headlines.length <= RANKED)
      return headlines.map((id) => ({ id, score: this.scoreOfHeadline(id) }));
    const newest = await this.shelf.newest(this.reading, headlines, 0, NEWEST);
    return newest.map((id) => ({ id, score: this.shelf.published(id) }));
  }

  /**
   * How well an article matches whose headline has each word. They do not differ in much more than their length, and by
   * that BM25 would tell them apart, at ten times the cost.
   */
  private scoreOfHeadline(id: number): number {
    const length = 1 - LENGTH_SHARE + LENGTH_SHARE * this.shelf.relativeLength(id);
    return 1 / (WEIGHTS.headline + SATURATION * length);
  }

  /** How well some articles match what tells them apart: to ask it of common words takes as long as to find these. */
  private async rankedAmong(ids: number[], query: WordQuery): Promise<Hit[]> {
    const among = new Set(ids);
    const hits = await this.reading.words.ranked(query, WEIGHTS);
    return hits.filter(({ id }) => among.has(id));
  }
}

/** Parts without those that are there again: the last one of them is kept, since it may still be typed. */
function distinct(parts: Part[]): Part[] {
  const keyOf = ({ words, exact }: Part) => `${exact} ${words.join(' ')}`;
  const last = new Map(parts.map((part) => [keyOf(part), part]));
  return parts.filter((part) => last.get(keyOf(part)) === part);
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
