import type { IncomingMessage } from 'node:http';
import { opensDesk } from '@/lib/pass/admission';
import { siteGate } from '@/lib/pass/site-gate';

/** Names under which a machine knows itself; a page elsewhere can make its own name lead here, but not these. */
const OWN_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether whoever asks may see the editor: who has the desk's pass; without one, whoever makes the paper, on this
 * machine and by its own name.
 * @param pass of the address, empty where there is none
 */
export function opensEditor(pass: string, { headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return opensDesk(pass, siteGate()) && (pass !== '' || OWN_MACHINE.test(headers.host ?? ''));
}

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
