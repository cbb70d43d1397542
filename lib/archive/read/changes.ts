import type { FeedSource } from '@/lib/address/machine';
import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import type { Change } from '../machines';
import { NEVER } from '../schema';
import { addressOfRow } from './headlines';
import type { Reading } from './reading';

const COLUMNS = ['id', 'path', 'day', 'slug', 'section', 'noindex', 'topics', 'authors'];

/** More would be no news but a new archive, which search engines find by its sitemaps. */
const MOST = 10_000;

/** Pieces that readers see or saw: of these files, and those that the clock brought or took after a moment. */
export async function changesSince(
  reading: Reading,
  since: number,
  paths: string[],
): Promise<Change[]> {
  const shown = `SELECT ${COLUMNS.map((name) => `live.${name}`)} FROM live`;
  const gone = `SELECT ${COLUMNS.map((name) => `articles.${name}`)} FROM articles JOIN expired ON expired.id = articles.id`;
  const asked = paths.slice(0, MOST);
  const ofFiles = (sql: string) =>
    reading.live(sql, { paths: JSON.stringify([...new Set(asked)]) });
  const [came, went, seen, lost] = await Promise.all([
    reading.live(`${shown} WHERE live.appears > @since LIMIT ${MOST}`, { since }),
    reading.live(
      `${gone} WHERE articles.vanishes > @since AND articles.vanishes < ${NEVER} LIMIT ${MOST}`,
      { since },
    ),
    ofFiles(`${shown} WHERE live.path IN ${reading.sql.listed('@paths')}`),
    ofFiles(`${gone} WHERE articles.path IN ${reading.sql.listed('@paths')}`),
  ]);
  const byPath = new Map([...lost, ...seen].map((row) => [row.path, row]));
  const named = asked.map((path) => byPath.get(path)).filter((row) => row !== undefined);
  const rows = [...came, ...went, ...named];
  return [...new Map(rows.map((row) => [Number(row.id), row])).values()].map(changeOf);
}

function changeOf(row: Row): Change {
  const named = (json: unknown) => JSON.parse(String(json)) as Named[];
  const sources: FeedSource[] = [
    { kind: 'paper' },
    { kind: 'section', slug: String(row.section) },
    ...named(row.topics).map(({ slug }) => ({ kind: 'topic', slug }) as const),
    ...named(row.authors).map(({ slug }) => ({ kind: 'author', slug }) as const),
  ];
  return { address: addressOfRow(row), listed: row.noindex === 0, sources };
}
