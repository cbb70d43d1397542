import { articleAddress, namedAddress, topicAddress } from '@/lib/address/addresses';
import type { Label, Named, PictureRequest } from '@/lib/content/article';
import { readingMinutes } from '@/lib/content/body-text';
import type { Entry } from '@/lib/content/read-entry';
import type { Section } from '@/lib/content/site';
import type { Headline } from '../archive';
import type { Row } from '../database';
import { pictureFor } from './pictures';
import type { Reading } from './reading';

/** The columns a headline is made of; the one place that names them. */
export const HEADLINE_COLUMNS =
  'live.id, live.path, live.day, live.slug, live.section, live.headline, live.standfirst, live.opening, live.label, live.lang, live.dir, live.published, live.updated, live.words, live.topics, live.authors, live.image';

/** The row of an article that readers can see. */
export function rowOf(reading: Reading, id: number): Row | undefined {
  return reading.liveOne(`SELECT ${HEADLINE_COLUMNS} FROM live WHERE id = @id`, { id });
}

export function headlineOf(reading: Reading, row: Row): Headline {
  const section = sectionNamed(reading, String(row.section));
  const topic = namedList(reading, 'topic', row.topics)[0];
  const kicker = topic
    ? { ...topic, address: topicAddress(topic.slug) }
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
    authors: namedList(reading, 'author', row.authors),
    published: Number(row.published),
    // What was written ahead of its hour is told when the hour has come.
    updated: row.updated === null || Number(row.updated) > reading.now ? null : Number(row.updated),
    picture:
      row.image === null
        ? null
        : pictureFor(reading, JSON.parse(String(row.image)) as PictureRequest, String(row.path)),
    lang: String(row.lang),
    dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
    readingMinutes: readingMinutes(Number(row.words)),
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

/** The topics or authors of an article, under the names their own files give them where they have one. */
export function namedList(reading: Reading, kind: 'topic' | 'author', json: unknown): Named[] {
  const named = JSON.parse(String(json)) as Named[];
  return named.map(({ slug, name }) => ({
    slug,
    name: entryOf(reading, kind, slug)?.name ?? name,
  }));
}

/** The file about an author, a topic or a page that readers may see; where two claim one slug, the first by path. */
export function entryOf(
  reading: Reading,
  kind: 'topic' | 'author' | 'page',
  slug: string,
): Entry | null {
  const row = reading.liveOne(
    'SELECT entry FROM live_entries WHERE kind = @kind AND slug = @slug ORDER BY path LIMIT 1',
    { kind, slug },
  );
  return row ? (JSON.parse(String(row.entry)) as Entry) : null;
}
