import type { Named } from '@/lib/content/article';
import type { Entry } from '@/lib/content/read-entry';
import type { Reading } from './reading';

/** The files about authors and topics, by kind and slug. */
export type Entries = Record<'topic' | 'author', ReadonlyMap<string, Entry>>;

/**
 * The files about some topics and authors that readers may see; where two claim one slug, the first by path. The index
 * is asked once.
 */
export async function entriesOf(
  reading: Reading,
  { topic = [], author = [] }: { topic?: readonly string[]; author?: readonly string[] },
): Promise<Entries> {
  const found = { topic: new Map<string, Entry>(), author: new Map<string, Entry>() };
  if (topic.length + author.length === 0) return found;
  const rows = await reading.live(
    `SELECT kind, slug, entry FROM live_entries WHERE
       (kind = 'topic' AND slug IN ${reading.sql.listed('@topics')})
       OR (kind = 'author' AND slug IN ${reading.sql.listed('@authors')}) ORDER BY path`,
    { topics: JSON.stringify([...new Set(topic)]), authors: JSON.stringify([...new Set(author)]) },
  );
  for (const row of rows) {
    const ofKind = row.kind === 'topic' ? found.topic : found.author;
    const slug = String(row.slug);
    if (!ofKind.has(slug)) ofKind.set(slug, JSON.parse(String(row.entry)) as Entry);
  }
  return found;
}

/** The file about an author, a topic or a page that readers may see; where two claim one slug, the first by path. */
export async function entryOf(
  reading: Reading,
  kind: 'topic' | 'author' | 'page',
  slug: string,
): Promise<Entry | null> {
  const row = await reading.liveOne(
    'SELECT entry FROM live_entries WHERE kind = @kind AND slug = @slug ORDER BY path LIMIT 1',
    { kind, slug },
  );
  return row ? (JSON.parse(String(row.entry)) as Entry) : null;
}

/** The topics or authors that a column has, under the names that the article itself gives them. */
export function namedIn(json: unknown): Named[] {
  return JSON.parse(String(json)) as Named[];
}

/** The name that a topic or an author has in a file of its own, or else the one that the article gives it. */
export function nameIn(entries: Entries, kind: 'topic' | 'author', { slug, name }: Named): string {
  return entries[kind].get(slug)?.name ?? name;
}
