import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../archive';
import { openToWrite, type Store } from '../database';
import { ContentFolder } from '../keep/folder';
import { Ingest } from '../keep/ingest';
import { article, SITE } from '../paper-fixture';
import { archiveOn } from '../read/reader';
import { carryChanges } from './carry-changes';
import { openPool, type Pool } from './connection';
import { type Listening, listen } from './listen';
import { migrate } from './migrate';
import { type Pair, programsOfPostgres, startPair } from './pair-for-tests';
import { type Ask, askPool, askReplica, readStoreOn } from './read-store';
import { Replica } from './replica';
import { connectPatiently } from './server-for-tests';

const programs = programsOfPostgres();
if (!programs)
  console.log('initdb, pg_basebackup and postgres are not installed: no real replica is tested.');

/** However busy the machine is. */
const PATIENT = { timeout: 30_000, interval: 10 };
const DAY = '2025/09/01';
/** What is asked to know whether the replica is behind, and for no reader. */
const VERSION = "SELECT value FROM meta WHERE key = 'version'";

describe.skipIf(!programs)('a node that reads from a replica', { sequential: true }, () => {
  let folder: string;
  let pair: Pair;
  let store: Store;
  let ingest: Ingest;
  let writer: pg.Client;
  let follower: pg.Client;
  let pools: Pool[];
  let listening: Listening;
  let archive: Archive;
  /** Readers' questions, by who answered them. */
  const answered = { primary: 0, standby: 0 };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-replica-'));
    mkdirSync(join(folder, 'content/articles'), { recursive: true });
    writeFileSync(join(folder, 'content/site.yaml'), SITE);
    pair = await startPair(programs ?? '');
    store = openToWrite(join(folder, 'index.db'));
    ingest = new Ingest(store, new ContentFolder(join(folder, 'content')));
    writer = await connectPatiently(pair.primary);
    await migrate(writer);
    await save('kept', 'Headline 0');
    await save('withdrawn', 'To be withdrawn');
    follower = await connectPatiently(pair.standby);
    pools = [openPool(pair.primary), openPool(pair.standby)];
    const [primaryPool, standbyPool] = pools as [Pool, Pool];
    const counted =
      (name: keyof typeof answered, ask: Ask): Ask =>
      async (sql, parameters) => {
        const rows = await ask(sql, parameters);
        if (sql !== VERSION) answered[name] += 1;
        return rows;
      };
    const replica = new Replica(
      counted('primary', askPool(primaryPool)),
      counted('standby', askReplica(standbyPool)),
    );
    const heard = (version: number) => replica.heard(version);
    listening = listen(pair.primary, heard);
    archive = archiveOn(
      readStoreOn(replica.ask, async () => {}, heard),
      folder,
      () => Date.parse('2025-10-01T12:00:00Z'),
    );
  }, 120_000);

  afterAll(async () => {
    await listening?.stop();
    await Promise.all((pools ?? []).map((pool) => pool.end()));
    await writer?.end();
    await follower?.end();
    await pair?.stop();
    store?.close();
    rmSync(folder, { recursive: true });
  });

  /** Writes an article, or takes it away, and carries that to the first server. */
  async function save(slug: string, title: string | null): Promise<void> {
    const path = join(folder, `content/articles/${slug}.md`);
    if (title === null) rmSync(path);
    else writeFileSync(path, article({ title, slug, section: 'World', published: '2025-09-01' }));
    await ingest.scan();
    await carryChanges(
      async (work) => work(store),
      writer,
      async () => new Map(),
    );
  }

  const headline = async (slug: string) => {
    const story = await archive.story(DAY, slug);
    return story?.headline ?? null;
  };

  /** Whether the replica alone answers what a reader asks. */
  async function replicaAnswers(): Promise<boolean> {
    const before = { ...answered };
    await headline('kept');
    return answered.primary === before.primary && answered.standby > before.standby;
  }

  async function pause(): Promise<void> {
    await follower.query('SELECT pg_wal_replay_pause()');
    await expect
      .poll(
        async () =>
          (await follower.query('SELECT pg_get_wal_replay_pause_state() AS state')).rows[0]?.state,
        PATIENT,
      )
      .toBe('paused');
  }

  const resume = () => follower.query('SELECT pg_wal_replay_resume()');

  test('is answered by the replica while that knows all', async () => {
    await expect.poll(replicaAnswers, PATIENT).toBe(true);
    expect(await headline('kept')).toBe('Headline 0');
  });

  test('sees the new version while the replica stands still, never the old one again, and no piece that was taken down', async () => {
    await expect.poll(replicaAnswers, PATIENT).toBe(true);
    await pause();
    await save('kept', 'Headline 1');
    await save('withdrawn', null);
    await expect.poll(() => headline('kept'), PATIENT).toBe('Headline 1');
    await expect.poll(() => headline('withdrawn'), PATIENT).toBe(null);
    const { rows } = await follower.query('SELECT headline FROM articles ORDER BY path');
    expect(rows).toEqual([{ headline: 'Headline 0' }, { headline: 'To be withdrawn' }]);
    for (let again = 0; again < 50; again += 1) {
      expect(await headline('kept')).toBe('Headline 1');
      expect(await headline('withdrawn')).toBe(null);
    }
    await resume();
    await expect.poll(replicaAnswers, PATIENT).toBe(true);
    expect(await headline('kept')).toBe('Headline 1');
    expect(await headline('withdrawn')).toBe(null);
  });

  test('never goes back from a version to the one before, while the paper is edited and the replica stops and goes on', async () => {
    const seen: number[] = [];
    let reading = true;
    const reader = (async () => {
      while (reading) seen.push(Number((await headline('kept'))?.split(' ')[1]));
    })();
    const isSeen = (edit: number) => expect.poll(() => seen.at(-1), PATIENT).toBe(edit);
    const last = 12;
    for (let edit = 2; edit <= last; edit += 1) {
      if (edit % 3 === 0) await pause();
      await save('kept', `Headline ${edit}`);
      if (edit % 3 === 1) await resume();
      if (edit % 3 === 2) await isSeen(edit);
    }
    await resume();
    await isSeen(last);
    const before = answered.standby;
    await expect.poll(() => answered.standby, PATIENT).toBeGreaterThan(before);
    reading = false;
    await reader;
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect([...new Set(seen)]).toEqual(expect.arrayContaining([2, 5, 8, 11, last]));
  });
});
