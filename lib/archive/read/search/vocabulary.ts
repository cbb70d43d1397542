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
  /** A search asks more than once for one word. */
  private readonly counts = new Map<string, Promise<number>>();

  constructor(private readonly reading: Reading) {}

  /** Articles that have a word, about: the newest are counted only now and then. */
  articlesWith(word: string): Promise<number> {
    return this.counted('SELECT docs FROM spellings WHERE term = @letters', word);
  }

  /** The sum over all words that begin with letters, up to a bound that is well above any that is asked for. */
  articlesBeginning(letters: string): Promise<number> {
    return this.counted(
      'SELECT coalesce(sum(docs), 0) AS docs FROM spellings WHERE term >= @letters AND term < @end',
      letters,
    );
  }

  private counted(sql: string, letters: string): Promise<number> {
    const key = `${sql} ${letters}`;
    const known =
      this.counts.get(key) ??
      this.reading.one(sql, { letters, end: endOf(letters) }).then((row) => Number(row?.docs ?? 0));
    this.counts.set(key, known);
    return known;
  }

  /** Words that begin with letters, the commonest first, as far as they lead to no more articles than a bound. */
  async completions(letters: string, most: number): Promise<string[]> {
    const rows = await this.reading.all(
      'SELECT term, docs FROM spellings WHERE term >= @letters AND term < @end AND docs <= @most ORDER BY docs DESC, term LIMIT @count',
      { letters, end: endOf(letters), most, count: COMPLETIONS },
    );
    let left = most;
    return rows.flatMap(({ term, docs }) => {
      left -= Number(docs);
      return left >= 0 ? [String(term)] : [];
    });
  }

  /** Words that a reader may have meant, the likeliest first: fewest letters wrong, then in most articles. */
  async guesses(word: string): Promise<Guess[]> {
    const length = [...word].length;
    if (length < SHORTEST) return [];
    const allowed = length >= LONG ? 2 : 1;
    const near = await this.withFirstLetter(word, length, allowed);
    const guesses = near.length > 0 ? near : await this.withOtherFirstLetter(word, length);
    return guesses
      .sort((a, b) => a.errors - b.errors || b.articles - a.articles || (a.word < b.word ? -1 : 1))
      .slice(0, GUESSES);
  }

  private async withFirstLetter(word: string, length: number, allowed: number): Promise<Guess[]> {
    const [first = ''] = word;
    const sizes = Array.from({ length: 2 * allowed + 1 }, (_, at) => length - allowed + at);
    const [terms, docs] = await this.reading.columns<[string, number]>(
      `SELECT term, docs FROM spellings
       WHERE size IN ${this.reading.sql.listedNumbers('@sizes')} AND term >= @first AND term < @end`,
      ['term', 'docs'],
      { sizes: JSON.stringify(sizes), first, end: endOf(first) },
    );
    return terms.flatMap((term, at) => {
      const errors = isTurned(word, term) ? 1 : distance(word, term);
      return errors > 0 && errors <= allowed
        ? [{ word: term, errors, articles: docs[at] ?? 0 }]
        : [];
    });
  }

  /** Few err in the first letter, so it is asked only where nothing else is near. */
  private async withOtherFirstLetter(word: string, length: number): Promise<Guess[]> {
    const [first = '', second = ''] = word;
    const rest = word.slice(first.length);
    const rows = await this.reading.all(
      `SELECT term, docs FROM spellings WHERE term IN (@rest, @turned)
       UNION SELECT term, docs FROM spellings WHERE size = @length AND substr(term, 2) = @rest
       UNION SELECT term, docs FROM spellings WHERE size = @longer AND substr(term, 2) = @word`,
      {
        word,
        rest,
        length,
        longer: length + 1,
        turned: second + first + word.slice(first.length + second.length),
      },
    );
    return rows.flatMap(({ term, docs }) =>
      term === word ? [] : [{ word: String(term), errors: 1, articles: Number(docs) }],
    );
  }
}

/** The bound above all words that begin with letters. */
function endOf(letters: string): string {
  return `${letters}\u{10ffff}`;
}

/** Whether two neighbouring letters changed places. */
function isTurned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
