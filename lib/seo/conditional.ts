import { createHash } from 'node:crypto';

/** What a client that has fetched something before says of what it has. */
export interface Had {
  ifNoneMatch: string | null;
  ifModifiedSince: string | null;
}

/** A strong validator: the same for the same bytes and for no others. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether what the client has is still good (RFC 9110, sections 13.1.2, 13.1.3 and 13.2.2): where it gives tags they
 * alone decide, else the date does, to the second.
 * @param modified epoch milliseconds
 */
export function isStillGood(had: Had, tag: string, modified: number): boolean {
  if (had.ifNoneMatch !== null) {
    const tags = had.ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(tag);
  }
  if (had.ifModifiedSince === null) return false;
  const since = Date.parse(had.ifModifiedSince);
  return Math.floor(modified / 1000) * 1000 <= since;
}
