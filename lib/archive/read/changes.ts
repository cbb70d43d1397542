import type { FeedSource } from '@/lib/address/machine';
import type { Named } from '@/lib/content/article';
import type { Row } from '../database';
import type { Change } from '../machines';
import { addressOfRow } from './headlines';
import type { Reading } from './reading';

const COLUMNS = ['id', 'day', 'slug', 'section', 'noindex', 'topics', 'authors'];

/** More would be no news but a new archive, which search engines find by its sitemaps. */
const MOST = 10_000;

/** Pieces that readers see or saw: of these files, and those that the clock brought or took after a moment. */
export function changesSince(reading: Reading, since: number, paths: string[]): Change[] {
  const shown = `SELECT ${COLUMNS.map((name) => `live.${name}`)} FROM live`;
  const gone = `SELECT ${COLUMNS.map((name) => `articles.${name}`)} FROM articles JOIN expired ON expired.id = articles.id`;
  const rows: Row[] = [
    ...reading.live(`${shown} WHERE live.appears > @since LIMIT ${MOST}`, { since }),
    ...reading.live(`${gone} WHERE articles.vanishes > @since LIMIT ${MOST}`, { since }),
    ...paths.slice(0, MOST).flatMap((path) => {
      const row =
        reading.liveOne(`${shown} WHERE live.path = @path`, { path }) ??
        reading.liveOne(`${gone} WHERE articles.path = @path`, { path });
      return row ? [row] : [];
    }),
  ];
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
