import { type EditorSettings, readEditor } from '@/lib/edit/editor-settings';
import { passSecret } from '@/lib/pass/secret';
import { pictureOrigin } from '@/lib/pictures/originals/origin';
import type { PressureLimits } from './pressure';
import type { PurgeSettings } from './purge';

type Environment = Record<string, string | undefined>;

/** What the operator decides, read once at start. docs/OPERATIONS.md has the table of all of them. */
export interface Settings {
  port: number;
  /** Where readers reach the site, without a slash at the end; null while it runs for its makers only. */
  siteUrl: string | null;
  development: boolean;
  /** Processes that serve pages. */
  workers: number;
  /** Memory for finished pages, in each of them. */
  cacheBytes: number;
  renderMilliseconds: number;
  /** Whose word on the address of a reader is taken: hops before this server, or their addresses. */
  trustProxy: number | string[] | false;
  searchesPerMinute: number;
  pressure: PressureLimits;
  metricsPort: number | null;
  metricsToken: string | null;
  purge: PurgeSettings;
  /** How long caches in front of the site may keep a page, where the operator says so. */
  sharedSeconds: number | undefined;
  editor: EditorSettings;
}

/**
 * Reads the settings from the environment.
 * @throws Error that names the variable, what it says and what it may say
 */
export function readSettings(environment: Environment, development: boolean): Settings {
  const whole = (name: string, leftOut: number, from: number, to: number) =>
    readWhole(environment, name, leftOut, from, to);
  const settings: Settings = {
    port: whole('PORT', 3000, 0, 65_535),
    siteUrl: readSiteUrl(environment.SITE_URL),
    development,
    workers: whole('WEB_CONCURRENCY', 1, 1, 256),
    cacheBytes: whole('PAGE_CACHE_MB', 256, 1, 65_536) * 1_000_000,
    renderMilliseconds: whole('RENDER_TIMEOUT', 10, 1, 600) * 1000,
    trustProxy: readTrust(environment.TRUST_PROXY),
    searchesPerMinute: whole('SEARCHES_PER_MINUTE', 120, 1, 1_000_000),
    pressure: {
      delayMilliseconds: whole('MAX_EVENT_LOOP_DELAY', 1000, 10, 60_000),
      memoryBytes: whole('MAX_MEMORY_MB', 2048, 128, 1_000_000) * 1_000_000,
    },
    metricsPort: environment.METRICS_PORT ? whole('METRICS_PORT', 0, 0, 65_535) : null,
    metricsToken: environment.METRICS_TOKEN || null,
    purge: readPurge(environment),
    sharedSeconds: environment.CDN_SECONDS ? whole('CDN_SECONDS', 0, 0, 31_536_000) : undefined,
    editor: readEditor(environment, development),
  };
  refuseGuessable(environment);
  refuseOtherDatabases(environment);
  // Read again where pictures are made; here so that a slip in it stops the start.
  pictureOrigin(environment);
  if (settings.workers > 1 && settings.metricsToken)
    throw new Error(
      'METRICS_TOKEN shows the figures of one process, and WEB_CONCURRENCY starts several. Set METRICS_PORT instead, which adds them up.',
    );
  return settings;
}

/** What opens the desk and signs previews must not be guessed. It stands in addresses, so only what needs no escape there. */
function refuseGuessable({ DESK_TOKEN, BROADSHEET_SECRET }: Environment): void {
  if (DESK_TOKEN && !/^[A-Za-z0-9_-]{16,200}$/.test(DESK_TOKEN))
    throw new Error(
      'DESK_TOKEN can not be used. Give 16 to 200 letters, digits, hyphens and underscores that nobody can guess, or leave it out.',
    );
  if (BROADSHEET_SECRET) passSecret('', { BROADSHEET_SECRET });
}

/** Nodes of one paper share a server. Its password is in its address, so no message shows that. */
function refuseOtherDatabases({ ARCHIVE_URL, ARCHIVE_READ_URL }: Environment): void {
  for (const [name, url] of Object.entries({ ARCHIVE_URL, ARCHIVE_READ_URL }))
    if (url && !(URL.canParse(url) && /^postgres(?:ql)?:$/.test(new URL(url).protocol)))
      throw new Error(
        `${name} can not be used. Give the address of a PostgreSQL database, like postgres://user:password@db.example.org/paper.`,
      );
  if (ARCHIVE_READ_URL && !ARCHIVE_URL)
    throw new Error('ARCHIVE_READ_URL is a replica of ARCHIVE_URL: set both, or neither.');
}

function readWhole(
  environment: Environment,
  name: string,
  leftOut: number,
  from: number,
  to: number,
): number {
  const text = environment[name];
  if (!text) return leftOut;
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw new Error(
    `${name} is "${text}". Give a number from ${from} to ${to}, or leave it out for ${leftOut}.`,
  );
}

function readSiteUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search)
    return url.origin;
  throw new Error(
    `SITE_URL is "${text}". Give the address readers use, without a path, like https://www.example.org.`,
  );
}

/** A number of hops, or addresses and networks. "true" is refused: it would believe whoever asks. */
function readTrust(text: string | undefined): Settings['trustProxy'] {
  if (!text) return false;
  if (/^\d+$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  if (
    addresses.every((part) =>
      /^(?:loopback|linklocal|uniquelocal|[\da-f.:]+(?:\/\d+)?)$/i.test(part),
    )
  )
    return addresses;
  throw new Error(
    `TRUST_PROXY is "${text}". Give the number of proxies before the site, like 1, or their addresses, like loopback, 10.0.0.0/8.`,
  );
}

function readPurge(environment: Environment): PurgeSettings {
  const { PURGE_URL: url } = environment;
  if (url && !URL.canParse(url))
    throw new Error(`PURGE_URL is "${url}". Give a whole address, like http://localhost:6081/.`);
  const [zone, cloudflareToken] = pair(environment, 'CLOUDFLARE_ZONE', 'CLOUDFLARE_TOKEN');
  const [service, fastlyToken] = pair(environment, 'FASTLY_SERVICE', 'FASTLY_TOKEN');
  return {
    cloudflare: zone && cloudflareToken ? { zone, token: cloudflareToken } : null,
    fastly: service && fastlyToken ? { service, token: fastlyToken } : null,
    url: url || null,
  };
}

/** Two variables that mean nothing one without the other. The message never shows what they say. */
function pair(environment: Environment, one: string, other: string) {
  const values = [environment[one], environment[other]] as const;
  if (Boolean(values[0]) !== Boolean(values[1]))
    throw new Error(`${one} and ${other} go together: set both, or neither.`);
  return values;
}
