import type { Named } from '@/lib/content/article';
import type { Entry } from '@/lib/content/read-entry';
import type { Reading } from './reading';

/** What the file about a topic or an author says wherever they are named. */
type About = Pick<Entry, 'name' | 'kind'>;

/** The same of many, by kind and slug. */
export type Entries = Record<'topic' | 'author', ReadonlyMap<string, About>>;

/**
 * What the files about some topics and authors say that readers may see; where two claim one slug, the first by path. The
 * index is asked once, and not again while the paper's version stands: nearly every headline has such names.
 */
export async function entriesOf(
  reading: Reading,
  { topic = [], author = [] }: { topic?: readonly string[]; author?: readonly string[] },
): Promise<Entries> {
  const known = await reading.remembered('entries', () => ({
    topic: new Map<string, About | null>(),
    author: new Map<string, About | null>(),
  }));
  const unknown = {
    topic: topic.filter((slug) => !known.topic.has(slug)),
    author: author.filter((slug) => !known.author.has(slug)),
  };
  if (unknown.topic.length + unknown.author.length > 0) {
    const read = await readEntries(reading, unknown);
    for (const kind of ['topic', 'author'] as const)
      for (const slug of unknown[kind]) known[kind].set(slug, read[kind].get(slug) ?? null);
  }
  return { topic: present(known.topic, topic), author: present(known.author, author) };
}

function present(
  known: ReadonlyMap<string, About | null>,
  slugs: readonly string[],
): Map<string, About> {
  const found = new Map<string, About>();
  for (const slug of slugs) {
    const about = known.get(slug);
    if (about) found.set(slug, about);
  }
  return found;
}

async function readEntries(
  reading: Reading,
  { topic, author }: { topic: string[]; author: string[] },
): Promise<Entries> {
  const found = { topic: new Map<string, About>(), author: new Map<string, About>() };
  const rows = await reading.live(
    `SELECT kind, slug, entry FROM live_entries WHERE
       (kind = 'topic' AND slug IN ${reading.sql.listed('@topics')})
       OR (kind = 'author' AND slug IN ${reading.sql.listed('@authors')}) ORDER BY path`,
    { topics: JSON.stringify([...new Set(topic)]), authors: JSON.stringify([...new Set(author)]) },
  );
  for (const row of rows) {
    const ofKind = row.kind === 'topic' ? found.topic : found.author;
    const { name, kind } = JSON.parse(String(row.entry)) as Entry;
    if (!ofKind.has(String(row.slug))) ofKind.set(String(row.slug), { name, kind });
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
