import { articleAddress, namedAddress, topicAddress } from '@/lib/address/addresses';
import type { Label, PictureRequest } from '@/lib/content/article';
import { readingMinutes } from '@/lib/content/body-text';
import type { Section } from '@/lib/content/site';
import type { Headline } from '../archive';
import type { Row } from '../database';
import { entriesOf, namedIn, nameIn } from './entries';
import { type PictureAsked, picturesFor } from './pictures';
import type { Reading } from './reading';

/** The columns a headline is made of; the one place that names them. */
export const HEADLINE_COLUMNS =
  'live.id, live.path, live.day, live.slug, live.section, live.headline, live.standfirst, live.opening, live.label, live.lang, live.dir, live.published, live.updated, live.words, live.topics, live.authors, live.image';

/** The rows of the articles that readers can see, by id. */
export async function rowsOf(
  reading: Reading,
  ids: Iterable<number>,
): Promise<ReadonlyMap<number, Row>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = await reading.live(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE live.id IN ${reading.sql.listedNumbers('@ids')}`,
    { ids: JSON.stringify(asked) },
  );
  return new Map(rows.map((row) => [Number(row.id), row]));
}

export async function headlineOf(reading: Reading, row: Row): Promise<Headline> {
  const [headline] = await headlinesOf(reading, [row]);
  if (!headline) throw new Error(`There is no headline of ${String(row.path)}.`);
  return headline;
}

/** The headlines of some rows, in their order: the index is asked for all their pictures at once, and for all names. */
export async function headlinesOf(reading: Reading, rows: readonly Row[]): Promise<Headline[]> {
  const told = rows.map((row) => ({
    row,
    topic: namedIn(row.topics)[0],
    authors: namedIn(row.authors),
    picture: pictureIn(row),
  }));
  const asked = told.flatMap(({ picture }) => picture ?? []);
  const [pictures, entries] = await Promise.all([
    picturesFor(reading, asked),
    entriesOf(reading, {
      topic: told.flatMap(({ topic }) => topic?.slug ?? []),
      author: told.flatMap(({ authors }) => authors.map(({ slug }) => slug)),
    }),
  ]);
  const found = new Map(asked.map((one, at) => [one, pictures[at] ?? null]));
  return told.map(({ row, topic, authors, picture }) => {
    const section = sectionNamed(reading, String(row.section));
    const kicker = topic
      ? {
          slug: topic.slug,
          name: nameIn(entries, 'topic', topic),
          address: topicAddress(topic.slug),
        }
      : { slug: section.slug, name: section.name, address: namedAddress(section.slug) };
    return {
      id: Number(row.id),
      address: addressOfRow(row),
      headline: String(row.headline),
      standfirst: String(row.standfirst),
      opening: String(row.opening),
      section,
      label: row.label as Label,
      kicker,
      authors: authors.map((one) => ({ slug: one.slug, name: nameIn(entries, 'author', one) })),
      published: Number(row.published),
      // What was written ahead of its hour is told when the hour has come.
      updated:
        row.updated === null || Number(row.updated) > reading.now ? null : Number(row.updated),
      picture: (picture && found.get(picture)) ?? null,
      lang: String(row.lang),
      dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
      readingMinutes: readingMinutes(Number(row.words)),
    };
  });
}

/** What a row says of its lead picture. */
export function pictureIn(row: Row): PictureAsked | null {
  return row.image === null
    ? null
    : {
        request: JSON.parse(String(row.image)) as PictureRequest,
        articlePath: String(row.path),
      };
}

export function addressOfRow(row: Row): string {
  return articleAddress(String(row.section), String(row.day), String(row.slug));
}

/** A section by its slug. One that site.yaml no longer has keeps its slug for a name until its files are read again. */
export function sectionNamed(reading: Reading, slug: string): Section {
  return (
    reading.site.sections.find((section) => section.slug === slug) ?? {
      slug,
      name: slug,
      description: '',
    }
  );
}
