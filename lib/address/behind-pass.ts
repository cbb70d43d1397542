/** What only a pass opens, as an address names it. Passes are no words: upper and lower case differ. */
type PassPlace = { kind: 'preview' | 'desk'; pass: string };

/**
 * Reads a path as a place behind a pass.
 * @param path percent-encoded, without query
 * @returns null for every other path
 */
export function parsePassPath(path: string): PassPlace | null {
  if (path === '/desk') return { kind: 'desk', pass: '' };
  const [, kind, pass = ''] = /^\/(preview|desk)\/([A-Za-z0-9._-]{1,2100})$/.exec(path) ?? [];
  return kind === 'preview' || kind === 'desk' ? { kind, pass } : null;
}

/** A file of the editor that stands behind the desk's pass; the page itself has no name. */
interface EditorPlace {
  /** Empty where none is given. */
  pass: string;
  file: string;
}

/**
 * Reads a path as one of the editor, `/desk/edit` and what it needs below it, with a pass before `edit`.
 * @param path percent-encoded, without query
 * @returns null for every other path
 */
export function parseEditorPath(path: string): EditorPlace | null {
  const form = /^\/desk(?:\/([A-Za-z0-9._-]{1,2100}))?\/edit(?:\/([A-Za-z0-9._-]{1,100}))?$/;
  const found = form.exec(path);
  return found && { pass: found[1] ?? '', file: found[2] ?? '' };
}

/** Where the editor is. @param pass empty for whoever makes the paper on their own machine */
export function editorAddress(pass: string): string {
  return pass ? `/desk/${pass}/edit` : '/desk/edit';
}

/** Where a story is begun in the editor. @param editor its address */
export function newEntryAddress(editor: string): string {
  return `${editor}#/collections/articles/new`;
}

/**
 * Where an article is open in the editor.
 * @param editor its address
 * @param path of the article's file, below the content folder
 * @returns null for a file that the editor does not have, which is one outside of `articles/` or with another ending
 * than `.md`, and for one whose name has `#` or `?`, which its address can not say: the editor undoes `encodeURI` alone
 */
export function entryAddress(editor: string, path: string): string | null {
  const [, entry] = /^articles\/([^#?]+)\.md$/.exec(path) ?? [];
  if (!entry) return null;
  return `${editor}#/collections/articles/entries/${encodeURI(entry)}`;
}

/** An address as logs may have it: whoever reads a log must not get in by it. */
export function withoutPass(url: string): string {
  return url.replace(/^\/(preview|desk)\/(?!styles\b)[^/?#\s]+/, '/$1/…');
}
