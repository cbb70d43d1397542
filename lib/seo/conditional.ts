import { createHash } from 'node:crypto';

/** What a client that has fetched something before says of what it has. */
export interface Had {
  ifNoneMatch: string | null | undefined;
  ifModifiedSince: string | null | undefined;
}

/** What a client's copy is compared by. */
export interface Validators {
  /** The entity tag without quotes and without the suffix of an encoding. */
  opaque: string;
  /** Epoch milliseconds. */
  modified: number;
}

/** The same for the same bytes and for no others. */
export function opaqueTag(body: string | Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 20);
}

/** Each encoding is a representation of its own and has a strong tag of its own (RFC 9110, section 8.8.3.3). */
export function entityTag(opaque: string, encoding = 'identity'): string {
  return encoding === 'identity' ? `"${opaque}"` : `"${opaque}-${encoding}"`;
}

/**
 * Whether what the client has is still good (RFC 9110, sections 13.1.2, 13.1.3 and 13.2.2): where it gives tags they
 * alone decide, else the date does, to the second. Tags are compared weakly, as GET and HEAD ask, and the encoding in
 * which the client has it does not matter.
 */
export function isStillGood(had: Had, { opaque, modified }: Validators): boolean {
  const { ifNoneMatch: tags, ifModifiedSince: since } = had;
  if (typeof tags === 'string') return tags.trim() === '*' || tagsIn(tags).includes(opaque);
  if (typeof since !== 'string') return false;
  // A date that is none is NaN, which nothing is before.
  return Math.floor(modified / 1000) * 1000 <= Date.parse(since);
}

function tagsIn(header: string): string[] {
  return [...header.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag.replace(/-(?:br|gzip)$/, ''));
}
