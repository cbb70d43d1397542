import type { Imprint } from './imprint';

const MONTHS_GOOD = 6;

/**
 * The text of /.well-known/security.txt (RFC 9116), or null where site.yaml names no contact. It expires at the
 * beginning of a month, half a year ahead, so that the file stays the same for a month.
 */
export function securityText({ edition, absolute }: Imprint): string | null {
  const { site, now } = edition;
  if (!site.security) return null;
  const today = new Date(now);
  const expires = new Date(
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + MONTHS_GOOD + 1, 1),
  );
  return [
    `Contact: ${site.security}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}
