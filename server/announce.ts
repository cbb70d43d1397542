import { FEED_FORMATS, feedAddress, keyFileAddress } from '@/lib/address/machine';
import type { Change } from '@/lib/archive/machines';
import type { MachineSettings } from '@/lib/content/site';

/** Passes what it is told on to all search engines that take part (indexnow.org). */
const INDEX_NOW = 'https://api.indexnow.org/indexnow';
/** IndexNow takes no more addresses at once. */
const MOST_ADDRESSES = 10_000;
const TIMEOUT_MILLISECONDS = 10_000;

/** What is told to whom. */
export interface Announcement {
  /** Where readers reach the site, without a slash at the end. */
  siteUrl: string;
  settings: Pick<MachineSettings, 'hub' | 'indexNow'>;
  changes: Change[];
}

/**
 * Tells a WebSub hub of changed feeds and IndexNow of changed pages, as far as site.yaml names them. It never throws.
 * @param indexNow where IndexNow is, for tests
 * @returns what went wrong, in sentences
 */
export async function announce(
  { siteUrl, settings, changes }: Announcement,
  indexNow = INDEX_NOW,
): Promise<string[]> {
  const listed = changes.filter((change) => change.listed);
  if (listed.length === 0) return [];
  const outcomes = await Promise.all([
    settings.hub ? tellHub(settings.hub, siteUrl, listed) : null,
    settings.indexNow ? tellIndexNow(indexNow, settings.indexNow, siteUrl, listed) : null,
  ]);
  return outcomes.filter((outcome) => outcome !== null);
}

/** W3C WebSub leaves to the hub how it is told; this is the form that hubs in use take (PubSubHubbub 0.4, section 7). */
function tellHub(hub: string, siteUrl: string, changes: Change[]): Promise<string | null> {
  const body = new URLSearchParams({ 'hub.mode': 'publish' });
  const feeds = changes.flatMap(({ sources }) =>
    sources.flatMap((source) => FEED_FORMATS.map((format) => feedAddress(source, format))),
  );
  for (const feed of new Set(feeds)) body.append('hub.url', siteUrl + feed);
  return post('The WebSub hub', hub, { body });
}

function tellIndexNow(
  endpoint: string,
  key: string,
  siteUrl: string,
  changes: Change[],
): Promise<string | null> {
  return post('IndexNow', endpoint, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      host: new URL(siteUrl).host,
      key,
      keyLocation: siteUrl + keyFileAddress(key),
      urlList: changes.slice(0, MOST_ADDRESSES).map(({ address }) => siteUrl + address),
    }),
  });
}

async function post(who: string, where: string, request: RequestInit): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const { ok, status } = await fetch(where, { method: 'POST', signal, ...request });
    return ok ? null : `${who} at ${where} answered ${status} when it was told of changes.`;
  } catch (error) {
    const reason = error instanceof Error ? (error.cause ?? error) : error;
    return `${who} at ${where} could not be told of changes: ${reason instanceof Error ? reason.message : String(reason)}`;
  }
}
