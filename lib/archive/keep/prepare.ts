import type { Conventions } from '@/lib/content/conventions';
import type { AskedPlace } from '@/lib/content/place-in-paper';
import type { Problem } from '@/lib/content/problem';
import { readArticle } from '@/lib/content/read-article';
import { type ArticleRows, rowsOf } from './article-rows';
import type { ContentFolder, FileStamp } from './folder';
import { type Content, type Loaded, loadFile } from './load';

/** A file to be read, and the hash of the bytes that the index knows; empty where it knows none. */
export interface Asked {
  stamp: FileStamp;
  known: string;
}

/** What a file gives to the index, as far as that can be told without asking the index. */
export type PreparedContent =
  | Content
  /** The same bytes in the same role as before. */
  | { kind: 'same' }
  | { kind: 'article'; rows: ArticleRows | null; problems: Problem[]; asked: AskedPlace };

/** A file as it is about to be put into the index: plain data, so that another thread can make it. */
export type Prepared = Omit<Loaded, 'content'> & { content: PreparedContent };

/**
 * Does all the work on a file that needs no index: reading, and of an article everything that is derived from it. Null
 * for a file that vanished meanwhile.
 */
export async function prepare(
  folder: ContentFolder,
  { stamp, known }: Asked,
  conventions: Conventions,
): Promise<Prepared | null> {
  const file = await loadFile(folder, stamp);
  if (!file) return null;
  if (known !== '' && file.hash === known) return { ...file, content: { kind: 'same' } };
  if (stamp.kind !== 'article' || file.content.kind !== 'text') return file;
  const { value, problems, asked } = readArticle(file.content.text, stamp.path, conventions);
  const rows = value && rowsOf(value, conventions.zone);
  return { ...file, content: { kind: 'article', rows, problems, asked } };
}

/** Several, in their order. */
export async function prepareAll(
  folder: ContentFolder,
  asked: readonly Asked[],
  conventions: Conventions,
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const one of asked) {
    const file = await prepare(folder, one, conventions);
    if (file) prepared.push(file);
  }
  return prepared;
}
