import { basename } from 'node:path';
import type { Conventions } from '@/lib/content/conventions';
import type { Problem } from '@/lib/content/problem';
import { readEntry } from '@/lib/content/read-entry';
import { readFront } from '@/lib/content/read-front';
import { readSite } from '@/lib/content/read-site';
import type { Store } from '../database';
import { NEVER } from '../schema';
import type { Batch } from './batch';
import type { FileKind } from './folder';
import type { Prepared, PreparedContent } from './prepare';
import { removeArticle, writeArticle } from './write-article';

/**
 * Puts a file into the index. Call it within a transaction. What can not be used is reported and leaves the last
 * good version where it is.
 * @param root the content folder
 * @param batch to be flushed at the end of the transaction
 * @returns the file's problems, or null when its bytes are those the index already knows
 */
export function putFile(
  store: Store,
  batch: Batch,
  file: Prepared,
  conventions: Conventions,
  root: string,
): Problem[] | null {
  const { path, kind, mtime, size } = file.stamp;
  const { content, hash } = file;
  if (content.kind === 'same') {
    store.run('UPDATE files SET mtime = @mtime, size = @size WHERE path = @path', {
      path,
      mtime,
      size,
    });
    return null;
  }
  const before = store.get('SELECT kind FROM files WHERE path = @path', { path });
  // The same bytes in another role are another thing: a page may become an article when `articles/` goes away.
  if (before && before.kind !== kind) forgetFile(store, batch, path, before.kind as FileKind);
  const asked = content.kind === 'article' ? JSON.stringify(content.asked) : '';
  store.run(
    'INSERT OR REPLACE INTO files (path, kind, mtime, size, hash, asked) VALUES (@path, @kind, @mtime, @size, @hash, @asked)',
    { path, kind, mtime, size, hash, asked },
  );
  const known = before !== undefined;
  const problems = putContent(store, batch, file, content, known, conventions, root);
  if (known) store.run('DELETE FROM problems WHERE path = @path', { path });
  for (const [place, problem] of problems.entries()) {
    store.run('INSERT INTO problems (path, place, problem) VALUES (@path, @place, @problem)', {
      path,
      place,
      problem: JSON.stringify(problem),
    });
  }
  return problems;
}

function putContent(
  store: Store,
  batch: Batch,
  { stamp: { path, kind }, hash }: Prepared,
  content: Exclude<PreparedContent, { kind: 'same' }>,
  known: boolean,
  conventions: Conventions,
  root: string,
): Problem[] {
  switch (content.kind) {
    case 'article':
      if (content.rows) writeArticle(store, batch, content.rows, known);
      return content.problems;
    case 'fault':
      if (kind === 'picture') store.run('DELETE FROM pictures WHERE path = @path', { path });
      return [content.problem];
    case 'picture': {
      const { width, height } = content;
      store.run(
        'INSERT OR REPLACE INTO pictures (path, hash, width, height) VALUES (@path, @hash, @width, @height)',
        { path, hash, width, height },
      );
      return [];
    }
    case 'text':
      return putText(store, content.text, path, kind, conventions, root);
  }
}

function putText(
  store: Store,
  text: string,
  path: string,
  kind: FileKind,
  conventions: Conventions,
  root: string,
): Problem[] {
  switch (kind) {
    case 'site': {
      const { value, problems } = readSite(text, path, basename(root));
      // A slip in the settings must not move every article of the paper: the last ones that were whole go on.
      const broken = problems.some((problem) => problem.severity === 'error');
      const known = store.get("SELECT 1 AS one FROM meta WHERE key = 'site'") !== undefined;
      if (!broken || !known) {
        store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('site', @value)", {
          value: JSON.stringify(value),
        });
      }
      return problems;
    }
    case 'front':
      return putFront(store, text, path, conventions);
    default: {
      const { value, problems } = readEntry(text, path, conventions.zone);
      if (value) {
        const { slug, draft, appears, vanishes } = value;
        store.run('DELETE FROM entries WHERE path = @path', { path });
        store.run(
          'INSERT INTO entries (kind, slug, path, appears, vanishes, draft, entry) VALUES (@kind, @slug, @path, @appears, @vanishes, @draft, @entry)',
          {
            kind,
            slug,
            path,
            appears: appears ?? 0,
            vanishes: vanishes ?? NEVER,
            draft: draft ? 1 : 0,
            entry: JSON.stringify(value),
          },
        );
      }
      return problems;
    }
  }
}

function putFront(store: Store, text: string, path: string, conventions: Conventions): Problem[] {
  const { value, problems } = readFront(
    text,
    path,
    conventions.sections.map((section) => section.slug),
  );
  if (problems.some((problem) => problem.severity === 'error')) return problems;
  store.run('DELETE FROM slots');
  for (const { place, position, article, text, line } of value) {
    store.run(
      'INSERT INTO slots (place, position, article, text, line) VALUES (@place, @position, @article, @text, @line)',
      { place, position, article, text, line },
    );
  }
  return problems;
}

/** Takes all that a file gave to the index out of it. Call it within a transaction. */
export function forgetFile(store: Store, batch: Batch, path: string, kind: FileKind): void {
  if (kind === 'article') removeArticle(store, batch, path);
  if (kind === 'picture') store.run('DELETE FROM pictures WHERE path = @path', { path });
  if (kind === 'author' || kind === 'topic' || kind === 'page')
    store.run('DELETE FROM entries WHERE path = @path', { path });
  if (kind === 'front') store.run('DELETE FROM slots');
  if (kind === 'site') store.run("DELETE FROM meta WHERE key = 'site'");
  store.run('DELETE FROM problems WHERE path = @path', { path });
  store.run('DELETE FROM files WHERE path = @path', { path });
}
