import type { Row } from '../../database';
import type { Piece, Pieces } from '../../newsroom';
import { NEVER, WITHDRAWN } from '../../schema';
import { STATES, type State, stateAt } from '../../state';
import { addressOfRow, sectionNamed } from '../headlines';
import type { Reading } from '../reading';
import { anyOf, wordsOf } from '../terms';

const COLUMNS =
  'articles.id, articles.path, articles.headline, articles.lang, articles.dir, articles.section, articles.day, articles.slug, articles.draft, articles.published, articles.appears, articles.vanishes, articles.rivalled';

const TO_COME = 'articles.draft = 0 AND articles.vanishes > @now AND articles.appears > @now';

/** Which rows are in a state, and in what order; the rule is that of `stateAt`. */
const OF_STATE: Record<State, { where: string; order: 'appears' | 'published DESC' }> = {
  draft: { where: 'articles.draft = 1', order: 'published DESC' },
  scheduled: { where: `${TO_COME} AND articles.published > @now`, order: 'appears' },
  embargoed: { where: `${TO_COME} AND articles.published <= @now`, order: 'appears' },
  live: { where: 'articles.id IN (SELECT id FROM live)', order: 'published DESC' },
  expired: {
    where: `articles.draft = 0 AND articles.vanishes <= @now AND articles.vanishes <> ${WITHDRAWN}`,
    order: 'published DESC',
  },
  withdrawn: {
    where: `articles.draft = 0 AND articles.vanishes = ${WITHDRAWN}`,
    order: 'published DESC',
  },
  shadowed: {
    where:
      'articles.rivalled = 1 AND articles.draft = 0 AND articles.appears <= @now AND articles.vanishes > @now AND articles.id NOT IN (SELECT id FROM live WHERE rivalled = 1)',
    order: 'published DESC',
  },
};

export function piecesOf(reading: Reading, state: State, count: number): Pieces {
  const { where, order } = OF_STATE[state];
  const rows = reading.live(
    `SELECT ${COLUMNS} FROM articles WHERE ${where} ORDER BY articles.${order}, articles.path LIMIT @count`,
    { count },
  );
  return { pieces: rows.map((row) => pieceOf(reading, row)), total: countOf(reading, state) };
}

export function countsOf(reading: Reading): Record<State, number> {
  const counts = STATES.map((state) => [state, countOf(reading, state)] as const);
  return Object.fromEntries(counts) as Record<State, number>;
}

function countOf(reading: Reading, state: State): number {
  const sql =
    state === 'live'
      ? 'SELECT count(*) AS total FROM live'
      : `SELECT count(*) AS total FROM articles WHERE ${OF_STATE[state].where}`;
  return Number(reading.liveOne(sql)?.total ?? 0);
}

/** More words than anybody types; what is longer was pasted, and its beginning says enough. */
const MOST_WORDS = 12;

/** What to ask the word index for: all the words, each also as a beginning, and where nothing has them, any. */
function expressionsOf(typed: string): string[] {
  const words = wordsOf(typed.slice(0, 500)).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const all = words.map((word) => `"${word}"*`).join(' AND ');
  return words.length > 1 ? [all, anyOf(words)] : [all];
}

/** What the words stand in, and those whose file or address is called so. */
export function piecesWith(reading: Reading, words: string, count: number): Pieces {
  const found = new Map<string, Row>();
  for (const expression of expressionsOf(words)) {
    const rows = reading.all(
      `SELECT ${COLUMNS} FROM word_index JOIN articles ON articles.id = word_index.rowid
       WHERE word_index MATCH @expression ORDER BY bm25(word_index, 10, 4, 6, 1, 2), articles.path`,
      { expression },
    );
    for (const row of rows) found.set(String(row.path), row);
    if (found.size > 0) break;
  }
  const named = reading.all(
    `SELECT ${COLUMNS} FROM articles WHERE instr(lower(path), @name) OR instr(slug, @name) ORDER BY published DESC, path`,
    { name: words.trim().normalize('NFC').toLowerCase() },
  );
  for (const row of words.trim() === '' ? [] : named) found.set(String(row.path), row);
  const rows = [...found.values()];
  return {
    pieces: rows.slice(0, count).map((row) => pieceOf(reading, row)),
    total: rows.length,
  };
}

export function pieceAt(reading: Reading, path: string): Piece | null {
  const row = reading.one(`SELECT ${COLUMNS} FROM articles WHERE path = @path`, { path });
  return row ? pieceOf(reading, row) : null;
}

function pieceOf(reading: Reading, row: Row): Piece {
  const [appears, vanishes] = [Number(row.appears), Number(row.vanishes)];
  return {
    path: String(row.path),
    headline: String(row.headline),
    lang: String(row.lang),
    dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
    address: addressOfRow(row),
    section: sectionNamed(reading, String(row.section)).name,
    state: stateOf(reading, row),
    appears,
    vanishes: vanishes === WITHDRAWN || vanishes >= NEVER ? null : vanishes,
  };
}

function stateOf(reading: Reading, row: Row): State {
  const { draft, published, appears, vanishes } = row;
  const state = stateAt(
    {
      draft: draft === 1,
      withdrawn: vanishes === WITHDRAWN,
      published: Number(published),
      embargo: Number(appears),
      expires: Number(vanishes),
    },
    reading.now,
  );
  if (state !== 'live' || row.rivalled !== 1) return state;
  const { id } = row;
  return reading.liveOne('SELECT 1 AS one FROM live WHERE id = @id', { id: Number(id) })
    ? 'live'
    : 'shadowed';
}
