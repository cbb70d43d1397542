import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this site asks, and no page of another one that is open in the same browser.
 * @param siteUrl where readers reach the site, since a proxy may ask by another name
 */
export function isFromHere(
  { headers }: Pick<IncomingMessage, 'headers'>,
  siteUrl: string | null,
): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === headers.host || origin === siteUrl;
}
