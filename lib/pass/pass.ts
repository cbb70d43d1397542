import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a pass opens: one piece that is not published, or the desk. */
export type PassKind = 'preview' | 'desk';

/** What a good pass says. */
export interface Pass {
  /** The one thing it is for: the path of a file below the content folder, or the desk. */
  subject: string;
  /** Epoch milliseconds at which it ends. */
  until: number;
}

/** A file's path, its end in seconds, and a signature (RFC 2104 with SHA-256), each safe in an address. */
const FORM = /^([A-Za-z0-9_-]{1,2000})\.([0-9a-z]{1,9})\.[A-Za-z0-9_-]{43}$/;

/** Makes a pass. @param until epoch milliseconds; its second counts */
export function makePass(kind: PassKind, { subject, until }: Pass, secret: string): string {
  const named = Buffer.from(subject).toString('base64url');
  const end = Math.floor(until / 1000).toString(36);
  const signature = createHmac('sha256', secret)
    .update(`broadsheet ${kind}\n${end}\n${subject}`)
    .digest('base64url');
  return `${named}.${end}.${signature}`;
}

/**
 * Reads a pass.
 * @param now epoch milliseconds
 * @returns null for one that is not of that kind, was signed with another secret, was changed, or has ended
 */
export function readPass(kind: PassKind, text: string, secret: string, now: number): Pass | null {
  const [, named = '', end = ''] = FORM.exec(text) ?? [];
  if (end === '') return null;
  const pass = {
    subject: Buffer.from(named, 'base64url').toString(),
    until: Number.parseInt(end, 36) * 1000,
  };
  // Made anew and compared whole, so that there is one spelling of every pass.
  return isSame(makePass(kind, pass, secret), text) && now < pass.until ? pass : null;
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
