import { isWhole } from '../keep/first-read';
import type { ListedMonth } from '../machines';
import { daysOf, LISTED, MODIFIED, MONTH } from './listed';
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
export function listedMonths(reading: Reading): ListedMonth[] {
  const kept = reading.lasting<Kept>('listed months', () => ({ at: 0, months: new Map() }));
  // What is read for the first time notes no months, and a clock that goes back says nothing of what came since.
  if (!isWhole(reading) || reading.now < kept.at) kept.months.clear();
  const turned = monthsTurned(reading, kept.at);
  const touched = new Map(
    reading
      .all("SELECT tag, version FROM touched WHERE tag >= 'month:' AND tag < 'month;'")
      .map((row) => [String(row.tag).slice('month:'.length), Number(row.version)]),
  );
  const months = [...countsByMonth(reading, 'all').keys()].sort().reverse();
  const now = new Map(
    months.map((month) => {
      const version = touched.get(month) ?? 0;
      const known = turned.has(month) ? undefined : kept.months.get(month);
      return [
        month,
        known?.version === version ? known : { version, summary: summaryOf(reading, month) },
      ] as const;
    }),
  );
  Object.assign(kept, { at: reading.now, months: now });
  const listed = [...now].flatMap(([month, { summary }]) =>
    summary ? [{ ...summary, month: month.replace('/', '-') }] : [],
  );
  const longestAddress = Math.max(0, ...listed.map((month) => month.longestAddress));
  return listed.map((month) => ({ ...month, longestAddress }));
}

/** @param month as in `2025-08` */
export function listedMonth(reading: Reading, month: string): ListedMonth | null {
  return listedMonths(reading).find((one) => one.month === month) ?? null;
}

/** Its longest address is that of its own pieces. */
function summaryOf(reading: Reading, month: string): Summary | null {
  const row = reading.liveOne(
    `SELECT count(*) AS count, max(${MODIFIED}) AS modified,
       max(octet_length(live.section) + octet_length(live.slug)) AS longest_address,
       max(CASE WHEN image IS NULL THEN 0 ELSE octet_length(json_extract(image, '$.src')) END) AS longest_picture,
       max(CASE WHEN instr(details, '"translations":{}') > 0 THEN 0
           ELSE (SELECT count(*) FROM json_each(details, '$.translations')) END) AS translations
     FROM live WHERE ${LISTED} AND ${MONTH}`,
    daysOf(month),
  );
  if (!row || row.count === 0) return null;
  return {
    count: Number(row.count),
    modified: Number(row.modified),
    longestAddress: Number(row.longest_address),
    longestPicture: Number(row.longest_picture),
    mostTranslations: Number(row.translations),
  };
}

/** Months with a piece that came, went or is told to have changed since a moment, with no file changed. */
function monthsTurned(reading: Reading, since: number): Set<string> {
  if (since === 0) return new Set();
  const rows = TURNED_ARTICLES.flatMap((condition) =>
    reading.all(
      `SELECT DISTINCT substr(day, 1, 7) AS month FROM articles WHERE draft = 0 AND ${condition}`,
      { since, now: reading.now },
    ),
  );
  return new Set(rows.map((row) => String(row.month)));
}
