import type { IncomingHttpHeaders } from 'node:http';

/** What a kept copy is compared by: `opaque` is the entity tag without quotes and without the suffix of an encoding. */
export interface Validators {
  opaque: string;
  /** Whole seconds, in milliseconds since 1970. */
  modified: number;
}

/** Each encoding of a page is a representation of its own and has a strong tag of its own (RFC 9110, section 8.8.3.3). */
export function entityTag(opaque: string, encoding: string): string {
  return encoding === 'identity' ? `"${opaque}"` : `"${opaque}-${encoding}"`;
}

/**
 * Whether the reader already has this page (RFC 9110, section 13.1): `If-None-Match` decides where it is sent, and
 * `If-Modified-Since` only without it. Tags are compared weakly, as GET and HEAD ask, and the encoding in which the
 * reader has the page does not matter.
 */
export function isKnown(headers: IncomingHttpHeaders, { opaque, modified }: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tagsIn(tags).includes(opaque);
  const since = headers['if-modified-since'];
  if (since === undefined) return false;
  const moment = Date.parse(since);
  return !Number.isNaN(moment) && modified <= moment;
}

function tagsIn(header: string): string[] {
  return [...header.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag.replace(/-(?:br|gzip)$/, ''));
}
