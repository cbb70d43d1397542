import { type Hit, hitsOf, type Weights } from '../hits';
import type { Reading } from '../reading';
import type { Asked, Part } from './asked';
import { allOf, partExpression, without } from './expression';
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

const NAMES = 'headline topics authors';
const PROMINENT = 'headline standfirst topics authors';

/** Where even the headlines that have it are too many to be told apart, as many of the newest come first. */
const NEWEST = 1000;

/** Articles that readers can see. */
export interface Match {
  /** All of them, in no order. */
  ids: number[];
  /** The best, best first; the others are told apart by their date alone. */
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
  withAll(asked: Asked): Match {
    const telling = this.telling(asked);
    if (telling.parts.length === 0) return NOTHING;
    const expression = without(allOf(telling, this.around), asked, this.around);
    if (this.atMost(telling) <= RANKED) return this.ranked(expression);
    const ids = this.matching(expression);
    return ids.length <= RANKED ? this.ranked(expression) : { ids, best: this.best(ids, asked) };
  }

  /** Articles that have all that is asked for where a list shows it, as far as the last word is typed. */
  named(asked: Asked): number[] {
    if (asked.parts.length === 0) return [];
    return this.matching(without(allOf(asked, this.around), asked, this.around, NAMES));
  }

  /** Articles that have any of the words, as far as those are few enough to say something. */
  withSome(asked: Asked): Match {
    const parts = asked.parts
      .map((part) => ({ part, articles: this.articlesOf(part) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => a.articles - b.articles);
    let left = RANKED_BY_SOME;
    const kept = parts.filter(({ articles }, at) => {
      left -= articles;
      return at === 0 || left >= 0;
    });
    if (kept.length === 0) return NOTHING;
    const any = kept.map(({ part }) => partExpression(part, false, this.around)).join(' OR ');
    return this.ranked(without(any, asked, this.around));
  }

  /** About how many articles have a part in any of its forms. */
  articlesOf(part: Part): number {
    const [first = ''] = part.words;
    if (part.words.length > 1 || part.exact)
      return Math.min(...part.words.map((word) => this.vocabulary.articlesWith(word)));
    const { words, beginnings } = formsOf(first, false);
    return (
      sum(words.map((word) => this.vocabulary.articlesWith(word))) +
      sum(beginnings.map((word) => this.vocabulary.articlesBeginning(word)))
    );
  }

  /** What is asked for without words that nearly every article has; the rarest of them where there is nothing else. */
  private telling(asked: Asked): Asked {
    const half = Math.max(COMMON, this.shelf.size / 2);
    const parts = asked.parts.filter(
      (part) => part.exact || part.words.length > 1 || this.articlesOf(part) <= half,
    );
    if (parts.length > 0) return { ...asked, parts };
    const [rarest] = asked.parts
      .map((part) => ({ part, articles: this.articlesOf(part) }))
      .sort((a, b) => a.articles - b.articles);
    return rarest ? { ...asked, parts: [rarest.part] } : asked;
  }

  private atMost(asked: Asked): number {
    return Math.min(...asked.parts.map((part) => this.articlesOf(part)));
  }

  private ranked(expression: string): Match {
    const best = hitsOf(this.reading, expression, WEIGHTS, (id) => this.shelf.shows(id));
    return { ids: best.map(({ id }) => id), best };
  }

  private matching(expression: string): number[] {
    const known = this.shelf.kept.get(expression);
    if (known) return known;
    const row = this.reading.one(
      'SELECT json_group_array(rowid) AS ids FROM word_index WHERE word_index MATCH @expression',
      { expression },
    );
    const ids = JSON.parse(String(row?.ids ?? '[]')) as number[];
    const shown = ids.filter((id) => this.shelf.shows(id));
    if (shown.length > MANY) this.shelf.kept.set(expression, shown);
    return shown;
  }

  /** The best of too many to rank them all: those that have it in a prominent place. */
  private best(ids: number[], asked: Asked): Hit[] {
    const all = allOf(asked, this.around);
    for (const columns of ids.length > MANY ? ['headline'] : [PROMINENT, 'headline']) {
      const expression = without(all, asked, this.around, columns);
      const prominent = this.matching(expression);
      if (prominent.length <= RANKED) return this.ranked(expression).best;
      if (columns === 'headline')
        return this.shelf
          .newest(this.reading, prominent, 0, NEWEST)
          .map((id) => ({ id, score: this.shelf.published(id) }));
    }
    return [];
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
