import { isDeepStrictEqual } from 'node:util';
import { withoutPass } from '@/lib/address/behind-pass';
import { parseMachinePath } from '@/lib/address/machine';
import type { Archive } from '@/lib/archive/archive';
import { isArchiveAway, wasArchiveAwaySince } from '@/lib/archive/archive-away';
import { NEVER } from '@/lib/archive/schema';
import type { Clock } from '@/lib/time/clock';
import { type Answer, answerFor } from './address';
import { holdsUntil, LIFE_WHILE_READING, type SharedLife } from './cache-headers';
import { cacheKey, pathOf } from './cache-key';
import { logFailure } from './log';
import { renders, staleServed } from './metrics';
import { MissingFiles } from './missing-files';
import { Page } from './page';
import type { PageCache } from './page-cache';
import { partsOf } from './page-parts';
import { type NextHandler, RenderError, render } from './render';
import { Busy, RenderQueue } from './render-queue';

/** Where a page came from: kept and current, rendered now, rendered now for somebody else, kept and out of date. */
export type Origin = 'hit' | 'miss' | 'shared' | 'stale';

type Answered =
  | { kind: 'page'; page: Page; origin: Origin }
  | { kind: 'redirect'; to: string }
  /** Next sends it itself: pictures are too large to be kept here and lie on the disk already. */
  | { kind: 'stream' };

interface PagesParts {
  next: NextHandler;
  archive: () => Promise<Archive>;
  cache: PageCache;
  /** The paper's, which may stand; how long a page is kept goes by the machine's. */
  clock: Clock;
  /** The edition that is current now. */
  edition: { readonly current: string };
  pressure: { readonly isHigh: boolean };
  life: SharedLife;
  renderMilliseconds: number;
}

const STREAMED = /^\/pictures\//;
/** Files of the build have the hash of their content in their address. */
const UNCHANGING = /^\/_next\/static\//;

/** Enough that one that hangs does not hold up all others; more would only make each slower. */
const AT_ONCE = 4;
const ROOM = 400;
const PATIENCE_MILLISECONDS = 5000;
/** After a page failed its last good copy is sent for so long before another try. */
const RETRY_MILLISECONDS = 1000;

interface Wanted {
  key: string;
  path: string;
  status: 200 | 404 | 410;
  /** Kept nowhere, by nobody. */
  secret: boolean;
}

/** Every page of the site: from memory while it is current, else rendered once however many ask, else its last good copy. */
export class Pages {
  private readonly flights = new Map<string, Promise<Page>>();
  private readonly retryAt = new Map<string, number>();
  private readonly queue = new RenderQueue(AT_ONCE, ROOM, PATIENCE_MILLISECONDS);

  private readonly missing: MissingFiles;
  private touched: ReadonlySet<string> = new Set();

  constructor(private readonly parts: PagesParts) {
    this.missing = new MissingFiles(parts.cache);
  }

  /**
   * Tells what the latest change touched: those pages are rendered before others, whoever asks for them, and what was
   * made of them before is not sent while the archive is away.
   * @param tags all but `paper`, which is on every page
   */
  prefer(tags: ReadonlySet<string>): void {
    this.touched = tags;
    this.parts.cache.overtake(tags, this.parts.edition.current);
  }

  /** The page at an address if it is kept and current. The question that is asked on every request. */
  fresh(url: string): Page | undefined {
    const page = this.parts.cache.get(url.includes('?') ? cacheKey(url) : url);
    return page && this.isFresh(page) ? page : undefined;
  }

  /**
   * What to send for an address.
   * @param url path and query as asked for
   * @throws RenderError, Busy, ArchiveAway when there is not even an old copy
   */
  async answer(url: string): Promise<Answered> {
    const known = this.fresh(url);
    if (known) return { kind: 'page', page: known, origin: 'hit' };
    try {
      return await this.follow(url, await this.leads(url));
    } catch (error) {
      // Nobody can say now what is at this address; what was there when it was last asked goes on. What a change has
      // touched since may have been taken down by it, and what has expired may not be seen.
      const kept = isArchiveAway(error) ? this.parts.cache.get(cacheKey(url)) : undefined;
      if (!kept || kept.overtaken || kept.ends <= this.parts.clock()) throw error;
      return { kind: 'page', ...this.stale(kept, 'failure') };
    }
  }

  /** Whether a page still shows the paper as it is. Answers wait, so it is asked again when they are sent. */
  isFresh(page: Page): boolean {
    return (
      (page.edition === null || page.edition === this.parts.edition.current) &&
      (page.until === Number.POSITIVE_INFINITY || page.until > Date.now()) &&
      (page.ends === NEVER || page.ends > this.parts.clock())
    );
  }

  private async leads(url: string): Promise<Answer> {
    const answer = await answerFor(url, await this.parts.archive());
    // What is no page any more must not come back from memory when the archive goes away.
    if (answer.kind === 'redirect' || (answer.kind === 'render' && answer.status !== 200))
      this.parts.cache.forget(cacheKey(url));
    return answer;
  }

  private async follow(url: string, answer: Answer, again = false): Promise<Answered> {
    if (answer.kind === 'redirect') return answer;
    if (answer.kind === 'unread') throw new Busy('reading');
    const { path, status, secret = false } = answer;
    if (STREAMED.test(path)) return { kind: 'stream' };
    // Pages of dead ends have a key that no address can be.
    const key = status === 200 ? cacheKey(path) : `${status} ${path}`;
    const missing = this.missing.at(key, this.parts.edition.current);
    if (missing) return { kind: 'page', page: missing, origin: 'hit' };
    try {
      return { kind: 'page', ...(await this.page({ key, path: cacheKey(path), status, secret })) };
    } catch (error) {
      // It may have failed because a change came while it waited, and what was withdrawn must not be sent from memory.
      const now = again
        ? answer
        : await this.leads(url).catch((reason: unknown) => {
            if (isArchiveAway(reason)) throw reason;
            return answer;
          });
      if (!isDeepStrictEqual(now, answer)) return this.follow(url, now, true);
      const kept = this.parts.cache.get(key);
      if (!kept || !this.mayGoOn(key, kept)) throw error;
      const reason = error instanceof Busy ? 'pressure' : 'failure';
      return { kind: 'page', ...this.stale(kept, reason) };
    }
  }

  /** @throws RenderError, Busy */
  private async page(wanted: Wanted): Promise<{ page: Page; origin: Origin }> {
    const kept = this.parts.cache.get(wanted.key);
    if (kept && this.isFresh(kept)) return { page: kept, origin: 'hit' };
    const flight = this.flights.get(this.flightOf(wanted));
    const failed = (this.retryAt.get(wanted.key) ?? 0) > Date.now();
    if (kept && failed && this.mayGoOn(wanted.key, kept)) return this.stale(kept, 'failure');
    if (!flight && this.parts.pressure.isHigh) throw new Busy('pressure');
    return { page: await (flight ?? this.takeOff(wanted)), origin: flight ? 'shared' : 'miss' };
  }

  /**
   * Whether a copy that is out of date shows nothing that may not be seen any more. That an article is still there was
   * asked before; what is in a feed is not.
   */
  private mayGoOn(key: string, page: Page): boolean {
    const isFeed = parseMachinePath(key)?.kind === 'feed';
    return page.ends > this.parts.clock() && !(isFeed && page.overtaken);
  }

  private stale(page: Page, reason: 'failure' | 'pressure'): { page: Page; origin: Origin } {
    staleServed.inc({ reason });
    return { page, origin: 'stale' };
  }

  /** A render that began before a change is no answer to a reader who comes after it. */
  private flightOf({ key }: Wanted): string {
    return `${this.parts.edition.current} ${key}`;
  }

  private takeOff(wanted: Wanted): Promise<Page> {
    const name = this.flightOf(wanted);
    const kept = this.parts.cache.peek(wanted.key);
    const urgent = kept?.tags.some((tag) => this.touched.has(tag)) ?? false;
    const flight = this.queue
      .run(() => this.make(wanted), urgent)
      .catch((error: unknown) => {
        this.noteFailure(wanted, error);
        throw error;
      })
      .finally(() => this.flights.delete(name));
    this.flights.set(name, flight);
    return flight;
  }

  private noteFailure({ key, path }: Wanted, error: unknown): void {
    if (error instanceof Busy) return;
    const reason = error instanceof RenderError ? error.reason : 'threw';
    renders.inc({ outcome: reason });
    const told = withoutPass(path);
    logFailure(`${told} could not be rendered.`, error, { path: told, reason });
    this.retryAt.set(key, Date.now() + RETRY_MILLISECONDS);
    setTimeout(() => this.retryAt.delete(key), RETRY_MILLISECONDS).unref();
  }

  /** Next says of a page that failed only that it did; what the archive was is known here. */
  private async rendered(...[next, path, status, milliseconds]: Parameters<typeof render>) {
    const began = performance.now();
    return render(next, path, status, milliseconds).catch((error: unknown) => {
      const isAway = error instanceof RenderError && wasArchiveAwaySince(began);
      throw isAway ? new RenderError(path, 'away', error.message, { cause: error }) : error;
    });
  }

  private async make(wanted: Wanted): Promise<Page> {
    const { next, edition, cache, life, renderMilliseconds } = this.parts;
    const { key, path, status, secret } = wanted;
    const began = edition.current;
    const shows = UNCHANGING.test(path) ? null : began;
    const current = secret ? null : shows;
    // Asked first: what ends meanwhile would have no end any more.
    const ends = current === null ? NEVER : await (await this.parts.archive()).endOf(pathOf(path));
    const rendered = await this.rendered(next, path, status, renderMilliseconds);
    renders.inc({ outcome: 'rendered' });
    const own = rendered.headers['cache-control']?.toString();
    const now = Date.now();
    const unread = current !== null && (await (await this.parts.archive()).readSoFar()) !== null;
    // A list that is not there yet may be one of what has not been read.
    if (unread && rendered.status === 404) throw new Busy('reading');
    // What a reader searched for is no part of an address that the archive knows.
    const tags = current === null ? [] : await (await this.parts.archive()).tags(pathOf(path));
    const parts = partsOf(wanted, rendered, { tags, ends }, unread ? LIFE_WHILE_READING : life);
    const page = new Page(parts, shows, holdsUntil(own, now), now, cache.peek(key));
    if (rendered.status === 404 && status === 200 && !secret) {
      cache.forget(key);
      this.missing.note(key, began, page);
    }
    // What is secret, what readers make up, and what Next answered otherwise than was expected, is sent and not kept.
    if (secret || key.includes('?') || rendered.status !== status) return page;
    // A render that a change overtook must not take the place of one that knows the change.
    page.overtaken = current !== null && current !== edition.current;
    if (!page.overtaken || !cache.peek(key)) cache.keep(key, page);
    return page;
  }
}
