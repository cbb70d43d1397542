import type { Row, Store } from '../database';

/** What the index knows of a file: its kind, its stamp and the hash of its bytes. */
export function knownFile(store: Store, path: string): Row | undefined {
  return store.get('SELECT kind, mtime, size, hash FROM files WHERE path = @path', { path });
}

/** All of them by path. */
export function knownFiles(store: Store): Map<string, Row> {
  const rows = store.all('SELECT path, kind, mtime, size, hash FROM files');
  return new Map(rows.map((row) => [String(row.path), row]));
}
