import type { Front, Headline } from '../archive';
import type { Row } from '../database';
import { findArticles } from './find';
import { HEADLINE_COLUMNS, headlinesOf, rowsOf } from './headlines';
import { languageOfPaper, latestRows } from './listings';
import type { Reading } from './reading';
import { relatedTo } from './related';

const SECONDARY = 3;
const RELATED = 6;
/** Headlines in a section's band; its layout decides how many it shows large. */
const IN_BAND = 5;

/**
 * The front page: what the editors chose, filled up with the newest, nothing twice. A slot whose article readers
 * can not see is filled like an empty one.
 */
export async function frontOf(reading: Reading): Promise<Front> {
  const { breaking, chosen, inSlots } = await slotsOf(reading);
  const used = new Set<number>();
  const take = (rows: Row[]) => {
    for (const row of rows) used.add(Number(row.id));
    return rows;
  };
  const [leading] = chosen('lead', used);
  const [lead] = take(leading ? [leading] : await latestRows(reading, 1));
  const picked = take(chosen('secondary', used).slice(0, SECONDARY));
  const related = lead ? await relatedTo(reading, Number(lead.id), RELATED, used) : [];
  for (const { id } of related) used.add(id);
  // All that stands above the bands, and what editors chose for one of them, may be among the newest of a section.
  const space = IN_BAND + SECONDARY + used.size + inSlots;
  const [newest, ofSections] = await Promise.all([
    latestRows(reading, SECONDARY + used.size),
    Promise.all(reading.site.sections.map(({ slug }) => newestIn(reading, slug, space))),
  ]);
  const secondary = take(fill(picked, SECONDARY, newest, used));
  const bands = reading.site.sections.map((section, at) => ({
    section,
    rows: take(
      fill(chosen(section.slug, used).slice(0, IN_BAND), IN_BAND, ofSections[at] ?? [], used),
    ),
  }));
  const shown = [
    ...(lead ? [lead] : []),
    ...secondary,
    ...bands.flatMap(({ rows }) => rows),
    ...(breaking ? [breaking.row] : []),
  ];
  const headlines = new Map(
    (await headlinesOf(reading, shown)).map((headline) => [headline.id, headline]),
  );
  const told = (rows: Row[]): Headline[] =>
    rows.flatMap((row) => headlines.get(Number(row.id)) ?? []);
  const [breakingHeadline] = told(breaking ? [breaking.row] : []);
  return {
    breaking:
      breaking && breakingHeadline
        ? { headline: breakingHeadline, text: breaking.text || breakingHeadline.headline }
        : null,
    lead: told(lead ? [lead] : [])[0] ?? null,
    related,
    secondary: told(secondary),
    bands: bands
      .filter(({ rows }) => rows.length > 0)
      .map(({ section, rows }) => ({ section, headlines: told(rows) })),
  };
}

/** The first rows, and as many others as are missing, nothing twice. */
function fill(first: Row[], count: number, others: Row[], used: ReadonlySet<number>): Row[] {
  const ids = new Set(first.map((row) => Number(row.id)));
  const left = others.filter(({ id }) => !used.has(Number(id)) && !ids.has(Number(id)));
  return [...first, ...left.slice(0, Math.max(0, count - first.length))];
}

/** What the editors chose, as far as readers can see it. */
interface Slots {
  /** Only what the editors say is breaking; it may well stand on the page below, too. */
  breaking: { row: Row; text: string } | null;
  chosen(place: string, used: ReadonlySet<number>): Row[];
  /** How many articles they chose, at most. */
  inSlots: number;
}

async function slotsOf(reading: Reading): Promise<Slots> {
  const slots = await reading.all(
    'SELECT place, article, text FROM slots ORDER BY place, position',
  );
  const found = await findArticles(
    reading,
    slots.map(({ article }) => ({ name: String(article) })),
  );
  const rows = await rowsOf(
    reading,
    found.flatMap((row) => (row ? Number(row.id) : [])),
  );
  const inPlace = (place: string) =>
    slots.flatMap((slot, at) => {
      const row = slot.place === place ? rows.get(Number(found[at]?.id ?? 0)) : undefined;
      return row ? { row, text: String(slot.text) } : [];
    });
  const [breaking = null] = inPlace('breaking');
  return {
    breaking,
    chosen: (place, used) => {
      const chosen = new Map(inPlace(place).map(({ row }) => [Number(row.id), row]));
      return [...chosen.values()].filter(({ id }) => !used.has(Number(id)));
    },
    inSlots: slots.length,
  };
}

function newestIn(reading: Reading, section: string, count: number): Promise<Row[]> {
  return reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE section = @section AND substr(lang, 1, 2) = @language ORDER BY published DESC, path LIMIT @count`,
    { section, language: languageOfPaper(reading), count },
  );
}
