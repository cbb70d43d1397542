import type { ListedMonth } from '../machines';
import { daysOf, listable, MONTH, modified } from './listed';
import type { Reading } from './reading';
import { TURNED_ARTICLES } from './tags';
import { countsByMonth } from './tallies';

type Summary = Omit<ListedMonth, 'month'>;

interface Kept {
  /** The moment of the last look; epoch milliseconds. */
  at: number;
  /** By month, as in `2025/08`; null for one of which nothing may be listed. */
  months: Map<string, { version: number; summary: Summary | null }>;
}

/** Newest month first. A month is looked through again only when a file of it changed or the clock changed it. */
export async function listedMonths(reading: Reading): Promise<ListedMonth[]> {
  const kept = await reading.lasting<Kept>('listed months', () => ({ at: 0, months: new Map() }));
  // What is read for the first time notes no months, and a clock that goes back says nothing of what came since.
  const isKnown = (await isWhole(reading)) && reading.now >= kept.at;
  const known: Kept['months'] = isKnown ? kept.months : new Map();
  const [turned, touched, counts] = await Promise.all([
    monthsTurned(reading, kept.at),
    monthsTouched(reading),
    countsByMonth(reading, 'all'),
  ]);
  const months = [...counts.keys()].sort().reverse();
  const found = await Promise.all(
    months.map(async (month) => {
      const version = touched.get(month) ?? 0;
      const last = turned.has(month) ? undefined : known.get(month);
      const fresh =
        last?.version === version ? last : { version, summary: await summaryOf(reading, month) };
      return [month, fresh] as const;
    }),
  );
  const now = new Map(found);
  Object.assign(kept, { at: reading.now, months: now });
  const listed = [...now].flatMap(([month, { summary }]) =>
    summary ? [{ ...summary, month: month.replace('/', '-') }] : [],
  );
  const longestAddress = Math.max(0, ...listed.map((month) => month.longestAddress));
  return listed.map((month) => ({ ...month, longestAddress }));
}

/** @param month as in `2025-08` */
export async function listedMonth(reading: Reading, month: string): Promise<ListedMonth | null> {
  return (await listedMonths(reading)).find((one) => one.month === month) ?? null;
}

/** Its longest address is that of its own pieces. */
async function summaryOf(reading: Reading, month: string): Promise<Summary | null> {
  const { sql } = reading;
  const row = await reading.liveOne(
    `SELECT count(*) AS count, max(${modified(sql)}) AS modified,
       max(octet_length(live.section) + octet_length(live.slug)) AS longest_address,
       max(CASE WHEN live.image IS NULL THEN 0
           ELSE octet_length(${sql.member('live.image', 'src')}) END) AS longest_picture,
       max(CASE WHEN ${sql.holds('live.details', `'"translations":{}'`)} THEN 0
           ELSE ${sql.membersOf('live.details', 'translations')} END) AS translations
     FROM live WHERE ${listable(sql)} AND ${MONTH}`,
    daysOf(month),
  );
  if (!row || Number(row.count) === 0) return null;
  return {
    count: Number(row.count),
    modified: Number(row.modified),
    longestAddress: Number(row.longest_address),
    longestPicture: Number(row.longest_picture),
    mostTranslations: Number(row.translations),
  };
}

/** Months with a piece that came, went or is told to have changed since a moment, with no file changed. */
async function monthsTurned(reading: Reading, since: number): Promise<Set<string>> {
  if (since === 0) return new Set();
  const rows = await Promise.all(
    TURNED_ARTICLES.map((condition) =>
      reading.all(
        `SELECT DISTINCT substr(day, 1, 7) AS month FROM articles WHERE draft = 0 AND ${condition}`,
        { since, now: reading.now },
      ),
    ),
  );
  return new Set(rows.flat().map((row) => String(row.month)));
}

/** With which version of the paper a file of each month changed last. */
async function monthsTouched(reading: Reading): Promise<Map<string, number>> {
  const rows = await reading.all(
    "SELECT tag, version FROM touched WHERE tag >= 'month:' AND tag < 'month;'",
  );
  return new Map(rows.map((row) => [String(row.tag).slice('month:'.length), Number(row.version)]));
}

/** Whether every file of the folder has been read once. */
async function isWhole(reading: Reading): Promise<boolean> {
  return (await reading.one("SELECT 1 AS one FROM meta WHERE key = 'whole'")) !== undefined;
}
