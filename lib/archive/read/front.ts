import type { Front, Headline } from '../archive';
import { findArticle } from './find';
import { HEADLINE_COLUMNS, headlineOf, rowOf } from './headlines';
import { languageOfPaper, latest } from './listings';
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
export function frontOf(reading: Reading): Front {
  const used = new Set<number>();
  const take = (headlines: Headline[]) => {
    for (const headline of headlines) used.add(headline.id);
    return headlines;
  };
  const [lead = null] = take(
    fill(chosen(reading, 'lead', used).slice(0, 1), 1, () => latest(reading, 1, used)),
  );
  const picked = take(chosen(reading, 'secondary', used).slice(0, SECONDARY));
  const related = lead ? relatedTo(reading, lead.id, RELATED, used) : [];
  take(related);
  const secondary = take(fill(picked, SECONDARY, (missing) => latest(reading, missing, used)));
  const bands = reading.site.sections.map((section) => ({
    section,
    headlines: take(
      fill(chosen(reading, section.slug, used).slice(0, IN_BAND), IN_BAND, (missing, also) =>
        newestIn(reading, section.slug, missing, used, also),
      ),
    ),
  }));
  return {
    breaking: breakingOf(reading),
    lead,
    related,
    secondary,
    bands: bands.filter((band) => band.headlines.length > 0),
  };
}

/** Only what the editors say is breaking; it may well stand on the page below, too. */
function breakingOf(reading: Reading): Front['breaking'] {
  const slot = reading.one("SELECT article, text FROM slots WHERE place = 'breaking'");
  const row = slot && findArticle(reading, String(slot.article));
  const headline = row ? headlineById(reading, Number(row.id)) : null;
  return headline && { headline, text: String(slot?.text) || headline.headline };
}

function fill(
  first: Headline[],
  count: number,
  more: (missing: number, also: Headline[]) => Headline[],
): Headline[] {
  return first.length >= count ? first : [...first, ...more(count - first.length, first)];
}

function chosen(reading: Reading, place: string, used: ReadonlySet<number>): Headline[] {
  const slots = reading.all('SELECT article FROM slots WHERE place = @place ORDER BY position', {
    place,
  });
  const ids = new Set(
    slots.map((slot) => Number(findArticle(reading, String(slot.article))?.id ?? 0)),
  );
  return [...ids]
    .filter((id) => id > 0 && !used.has(id))
    .flatMap((id) => headlineById(reading, id) ?? []);
}

/** A headline readers can see, by the number its article has in this index. */
export function headlineById(reading: Reading, id: number): Headline | null {
  const row = rowOf(reading, id);
  return row ? headlineOf(reading, row) : null;
}

function newestIn(
  reading: Reading,
  section: string,
  count: number,
  used: ReadonlySet<number>,
  also: Headline[],
): Headline[] {
  const without = new Set([...used, ...also.map((headline) => headline.id)]);
  const rows = reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE section = @section AND substr(lang, 1, 2) = @language ORDER BY published DESC, path LIMIT @limit`,
    { section, language: languageOfPaper(reading), limit: count + without.size },
  );
  return rows
    .filter((row) => !without.has(Number(row.id)))
    .slice(0, count)
    .map((row) => headlineOf(reading, row));
}
