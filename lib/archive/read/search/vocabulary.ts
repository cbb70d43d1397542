import { distance } from 'fastest-levenshtein';
import type { Reading } from '../reading';

/** A word that may have been meant. */
export interface Guess {
  word: string;
  /** Letters that were typed wrong. */
  errors: number;
  articles: number;
}

/** What is shorter has too many neighbours to know which was meant. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 8;
const GUESSES = 4;
const COMPLETIONS = 12;

/** The archive's own words, with those of pieces that readers can not see: what comes of it is theirs to be asked of. */
export class Vocabulary {
  constructor(private readonly reading: Reading) {}

  /** Articles that have a word, about: the newest are counted only now and then. */
  articlesWith(word: string): number {
    const row = this.reading.one('SELECT docs FROM spellings WHERE term = @word', { word });
    return Number(row?.docs ?? 0);
  }

  /** The sum over all words that begin with letters, up to a bound that is well above any that is asked for. */
  articlesBeginning(letters: string): number {
    const row = this.reading.one(
      'SELECT coalesce(sum(docs), 0) AS docs FROM spellings WHERE term >= @letters AND term < @end',
      { letters, end: `${letters}\u{10ffff}` },
    );
    return Number(row?.docs ?? 0);
  }

  /** Words that begin with letters, the commonest first, as far as they lead to no more articles than a bound. */
  completions(letters: string, most: number): string[] {
    const rows = this.reading.all(
      'SELECT term, docs FROM spellings WHERE term >= @letters AND term < @end AND docs <= @most ORDER BY docs DESC, term LIMIT @count',
      { letters, end: `${letters}\u{10ffff}`, most, count: COMPLETIONS },
    );
    let left = most;
    return rows.flatMap(({ term, docs }) => {
      left -= Number(docs);
      return left >= 0 ? [String(term)] : [];
    });
  }

  /** Words that a reader may have meant, the likeliest first: fewest letters wrong, then in most articles. */
  guesses(word: string): Guess[] {
    const length = [...word].length;
    if (length < SHORTEST) return [];
    const allowed = length >= LONG ? 2 : 1;
    const near = this.withFirstLetter(word, length, allowed);
    const guesses = near.length > 0 ? near : this.withOtherFirstLetter(word, length);
    return guesses
      .sort((a, b) => a.errors - b.errors || b.articles - a.articles || (a.word < b.word ? -1 : 1))
      .slice(0, GUESSES);
  }

  private withFirstLetter(word: string, length: number, allowed: number): Guess[] {
    const [first = ''] = word;
    const sizes = Array.from({ length: 2 * allowed + 1 }, (_, at) => length - allowed + at);
    const row = this.reading.one(
      `SELECT json_group_array(term) AS terms, json_group_array(docs) AS docs FROM spellings
       WHERE size IN (SELECT value FROM json_each(@sizes)) AND term >= @first AND term < @end`,
      { sizes: JSON.stringify(sizes), first, end: `${first}\u{10ffff}` },
    );
    const terms = JSON.parse(String(row?.terms ?? '[]')) as string[];
    const docs = JSON.parse(String(row?.docs ?? '[]')) as number[];
    return terms.flatMap((term, at) => {
      const errors = isTurned(word, term) ? 1 : distance(word, term);
      return errors > 0 && errors <= allowed
        ? [{ word: term, errors, articles: docs[at] ?? 0 }]
        : [];
    });
  }

  /** Few err in the first letter, so it is asked only where nothing else is near. */
  private withOtherFirstLetter(word: string, length: number): Guess[] {
    const [first = '', second = ''] = word;
    const rest = word.slice(first.length);
    const rows = this.reading.all(
      `SELECT term, docs FROM spellings WHERE term IN (@rest, @turned)
       UNION SELECT term, docs FROM spellings WHERE size = @length AND substr(term, 2) = @rest
       UNION SELECT term, docs FROM spellings WHERE size = @length + 1 AND substr(term, 2) = @word`,
      { word, rest, length, turned: second + first + word.slice(first.length + second.length) },
    );
    return rows.flatMap(({ term, docs }) =>
      term === word ? [] : [{ word: String(term), errors: 1, articles: Number(docs) }],
    );
  }
}

/** Whether two neighbouring letters changed places. */
function isTurned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
