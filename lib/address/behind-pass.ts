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

/** An address as logs may have it: whoever reads a log must not get in by it. */
export function withoutPass(url: string): string {
  return url.replace(/^\/(preview|desk)\/(?!styles\b)[^/?#\s]+/, '/$1/…');
}
