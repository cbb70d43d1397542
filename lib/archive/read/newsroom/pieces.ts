import type { Row } from '../../database';
import type { PageAsked, Piece, Pieces } from '../../newsroom';
import { NEVER, WITHDRAWN } from '../../schema';
import { STATES, type State, stateAt } from '../../state';
import { addressOfRow, sectionNamed } from '../headlines';
import type { Reading } from '../reading';
import { wordsOf } from '../terms';
import type { Weights, WordQuery, WordRow } from '../words';
import { pageIn } from './page';

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

export async function piecesOf(reading: Reading, state: State, asked: PageAsked): Promise<Pieces> {
  const { where, order } = OF_STATE[state];
  const { from, ...found } = pageIn(await countOf(reading, state), asked);
  const rows = await reading.live(
    `SELECT ${COLUMNS} FROM articles WHERE ${where} ORDER BY articles.${order}, articles.path LIMIT @size OFFSET @from`,
    { size: asked.size, from },
  );
  return { pieces: await piecesIn(reading, rows), ...found };
}

export async function countsOf(reading: Reading): Promise<Record<State, number>> {
  const counts = await Promise.all(
    STATES.map(async (state) => [state, await countOf(reading, state)] as const),
  );
  return Object.fromEntries(counts) as Record<State, number>;
}

async function countOf(reading: Reading, state: State): Promise<number> {
  const sql =
    state === 'live'
      ? 'SELECT count(*) AS total FROM live'
      : `SELECT count(*) AS total FROM articles WHERE ${OF_STATE[state].where}`;
  return Number((await reading.liveOne(sql))?.total ?? 0);
}

/** More words than anybody types; what is longer was pasted, and its beginning says enough. */
const MOST_WORDS = 12;

/** How much a word counts in each column: a piece is looked for by what it is called. */
const WEIGHTS: Weights = { headline: 10, standfirst: 4, topics: 6, body: 1, authors: 2 };

/** What to ask the word index for: all the words, each also as a beginning, and where nothing has them, any. */
function queriesOf(typed: string): WordQuery[] {
  const words = wordsOf(typed.slice(0, 500)).slice(0, MOST_WORDS);
  const row = (word: string, beginning: boolean): WordRow => ({ words: [word], beginning });
  if (words.length === 0) return [];
  const all: WordQuery = { all: words.map((word) => [row(word, true)]), none: [] };
  const any: WordQuery = { all: [words.map((word) => row(word, false))], none: [] };
  return words.length > 1 ? [all, any] : [all];
}

/** What the words stand in, and those whose file or address is called so. */
export async function piecesWith(
  reading: Reading,
  words: string,
  asked: PageAsked,
): Promise<Pieces> {
  const name = words.trim().normalize('NFC').toLowerCase();
  const [holding, named] = await Promise.all([rowsWith(reading, words), rowsNamed(reading, name)]);
  const byPath = new Map([...holding, ...named].map((row) => [String(row.path), row]));
  const { from, ...found } = pageIn(byPath.size, asked);
  const rows = [...byPath.values()].slice(from, from + asked.size);
  return { pieces: await piecesIn(reading, rows), ...found };
}

/** Whose text has the words, the best first. */
async function rowsWith(reading: Reading, words: string): Promise<Row[]> {
  for (const query of queriesOf(words)) {
    const hits = await reading.words.ranked(query, WEIGHTS);
    if (hits.length === 0) continue;
    const scores = new Map(hits.map(({ id, score }) => [id, score]));
    const score = (row: Row) => scores.get(Number(row.id)) ?? 0;
    const rows = await reading.all(
      `SELECT ${COLUMNS} FROM articles WHERE articles.id IN ${reading.sql.listedNumbers('@ids')} ORDER BY articles.path`,
      { ids: JSON.stringify([...scores.keys()]) },
    );
    return rows.sort((a, b) => score(b) - score(a));
  }
  return [];
}

async function rowsNamed(reading: Reading, name: string): Promise<Row[]> {
  const { holds } = reading.sql;
  if (name === '') return [];
  return reading.all(
    `SELECT ${COLUMNS} FROM articles
     WHERE ${holds('lower(articles.path)', '@name')} OR ${holds('articles.slug', '@name')}
     ORDER BY articles.published DESC, articles.path`,
    { name },
  );
}

export async function pieceAt(reading: Reading, path: string): Promise<Piece | null> {
  const [piece = null] = await piecesAt(reading, [path]);
  return piece;
}

/** Those of some files, in no order. */
export async function piecesAt(reading: Reading, paths: string[]): Promise<Piece[]> {
  const rows = await reading.all(
    `SELECT ${COLUMNS} FROM articles WHERE path IN ${reading.sql.listed('@paths')}`,
    { paths: JSON.stringify(paths) },
  );
  return piecesIn(reading, rows);
}

async function piecesIn(reading: Reading, rows: Row[]): Promise<Piece[]> {
  const shadowed = await shadowedAmong(reading, rows);
  return rows.map((row) => pieceOf(reading, row, shadowed.has(row)));
}

/** Those whose address another piece has, at a time when readers could see them. */
async function shadowedAmong(reading: Reading, rows: Row[]): Promise<ReadonlySet<Row>> {
  const rivalled = rows.filter((row) => row.rivalled === 1);
  if (rivalled.length === 0) return new Set();
  const live = await reading.live('SELECT id FROM live WHERE rivalled = 1');
  const seen = new Set(live.map(({ id }) => Number(id)));
  return new Set(rivalled.filter(({ id }) => !seen.has(Number(id))));
}

/** @param isShadowed whether another piece has its address; of no account where readers could not see it anyway */
function pieceOf(reading: Reading, row: Row, isShadowed: boolean): Piece {
  const [appears, vanishes] = [Number(row.appears), Number(row.vanishes)];
  return {
    path: String(row.path),
    headline: String(row.headline),
    lang: String(row.lang),
    dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
    address: addressOfRow(row),
    section: sectionNamed(reading, String(row.section)).name,
    state: stateOf(reading, row, isShadowed),
    appears,
    vanishes: vanishes === WITHDRAWN || vanishes >= NEVER ? null : vanishes,
  };
}

function stateOf(reading: Reading, row: Row, isShadowed: boolean): State {
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
  return state === 'live' && isShadowed ? 'shadowed' : state;
}
