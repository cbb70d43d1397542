import { setTimeout as after } from 'node:timers/promises';
import { log } from './log';
import { purges } from './metrics';

/** The caches in front of the site that are told of changes. */
export interface PurgeSettings {
  cloudflare: { zone: string; token: string } | null;
  fastly: { service: string; token: string } | null;
  /** A cache that understands the method PURGE, such as Varnish. */
  url: string | null;
}

/** What is asked of a cache. */
interface Call {
  cache: string;
  url: string;
  init: RequestInit;
}

/** The processes that serve have seen the change by then, so a cache that asks again gets the new page. */
const SETTLE_MILLISECONDS = 250;
/** One that was busy may have seen it later, and given the old page to a cache that asked again at once. */
const AGAIN_MILLISECONDS = 5000;
const TRIES = 4;
const TIMEOUT_MILLISECONDS = 10_000;
/** Tags that one call may name, by the caches' own documentation. */
const CLOUDFLARE_TAGS = 30;
const FASTLY_TAGS = 256;
/** Varnish takes 8192 bytes of one header unless it is told otherwise. */
const HEADER_CHARACTERS = 8000;

/** True when there is a cache to tell. */
export function purgesAnything({ cloudflare, fastly, url }: PurgeSettings): boolean {
  return Boolean(cloudflare || fastly || url);
}

/** The calls that purge some tags from every cache that is configured. */
export function purgeCalls(settings: PurgeSettings, tags: string[]): Call[] {
  const { cloudflare, fastly, url } = settings;
  const calls: Call[] = [];
  if (cloudflare)
    for (const some of inParts(tags, CLOUDFLARE_TAGS))
      calls.push({
        cache: 'Cloudflare',
        url: `https://api.cloudflare.com/client/v4/zones/${cloudflare.zone}/purge_cache`,
        init: {
          method: 'POST',
          headers: {
            authorization: `Bearer ${cloudflare.token}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ tags: some }),
        },
      });
  if (fastly)
    for (const some of inParts(tags, FASTLY_TAGS))
      calls.push({
        cache: 'Fastly',
        url: `https://api.fastly.com/service/${fastly.service}/purge`,
        init: {
          method: 'POST',
          headers: { 'fastly-key': fastly.token, 'surrogate-key': some.join(' ') },
        },
      });
  if (url)
    for (const some of inLines(tags, HEADER_CHARACTERS))
      calls.push({
        cache: new URL(url).host,
        url,
        init: {
          method: 'PURGE',
          headers: { 'surrogate-key': some.join(' '), 'cache-tag': some.join(',') },
        },
      });
  return calls;
}

/**
 * Tells every cache of a change, twice, and more often where one does not listen. Never throws: the site goes on,
 * and the log says which cache was not reached, never with what secret.
 */
export async function purge(
  settings: PurgeSettings,
  tags: string[],
  ask: typeof fetch = fetch,
  pause: (milliseconds: number) => Promise<unknown> = after,
): Promise<void> {
  // Every page carries `paper`, so with it all other tags are said.
  const named = tags.includes('paper') ? ['paper'] : tags;
  if (named.length === 0) return;
  await Promise.all(
    purgeCalls(settings, named).map(async (call) => {
      await pause(SETTLE_MILLISECONDS);
      if (!(await callUntilHeard(call, ask, pause))) return;
      await pause(AGAIN_MILLISECONDS);
      await callUntilHeard(call, ask, pause);
    }),
  );
}

async function callUntilHeard(
  { cache, url, init }: Call,
  ask: typeof fetch,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<boolean> {
  let reason = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await pause(SETTLE_MILLISECONDS * 4 ** tries);
    try {
      const { ok, status } = await ask(url, {
        ...init,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      if (ok) {
        purges.inc({ outcome: 'done' });
        return true;
      }
      reason = `it answered ${status}`;
    } catch (error) {
      reason = error instanceof Error ? error.name : 'unknown';
    }
  }
  purges.inc({ outcome: 'failed' });
  log(
    `${cache} was not told of a change: ${reason}. Its readers see old pages until they run out.`,
  );
  return false;
}

function inParts<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

/** Words in groups, each of which has no more characters than fit on a line, a character between two of them included. */
function inLines(words: string[], characters: number): string[][] {
  const lines: string[][] = [];
  let room = 0;
  for (const word of words) {
    room -= word.length + 1;
    if (room < 0) {
      lines.push([]);
      room = characters - word.length - 1;
    }
    lines.at(-1)?.push(word);
  }
  return lines;
}
