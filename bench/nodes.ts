import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import type { Archive } from '@/lib/archive/archive';
import { openPool } from '@/lib/archive/postgres/connection';
import { askPool, readStoreOn } from '@/lib/archive/postgres/read-store';
import { makeDatabase, postgresForTests } from '@/lib/archive/postgres/server-for-tests';
import { archiveOn, openArchive } from '@/lib/archive/read/reader';
import type { KeeperMessage } from '@/server/keeper';
import { makeArchive } from './make-archive';
import { figures, questionRows, timed } from './questions';
import { percentile, report, rounded } from './report';
import { peakMegabytes, processorSeconds, type RunningSite, startBroadsheet } from './running-site';

/**
 * A paper on several nodes beside one on a single machine: `tsx bench/nodes.ts 100000`. In one run: how long it takes
 * until all articles are on PostgreSQL; search and related headlines on both engines, in milliseconds on the clock, as the
 * server is another process; then with one, two and four nodes how soon an edit is on all of them, and what first views
 * and cached pages cost. All of it shares the cores of one machine, so that several nodes are not faster together here:
 * what counts is the processor time of a page on a node and on the server, from which the rest can be reckoned.
 */
const COUNT = Number(process.argv[2] ?? 10_000);
const SIZES = [1, 2, 4];
const EDITS = Number(process.env.EDITS ?? 30);
const VIEWS = 400;
const AT_ONCE = 8;
const CACHED_SECONDS = 8;
const PORT = Number(process.env.BENCH_PORT ?? 4380);
const NOW = Date.parse('2025-10-01T00:00:00Z');

const server = await postgresForTests();
if (!server) throw new Error('No PostgreSQL answers at TEST_POSTGRES_URL or 127.0.0.1:5432.');
const database = await makeDatabase(server);
const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const content = join(root, 'content');
const edited = join(content, 'articles/edited.md');

/** Processor seconds of the server's processes that work for this database. */
async function serverSeconds(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
  return rows.reduce((sum, { pid }) => sum + processorSeconds(Number(pid)), 0);
}

/** The keeper as a node starts it; ends when all is on the server, or in the index where there is none. */
async function ingest(cache: string, settings: Record<string, string>) {
  const began = performance.now();
  const child = fork(new URL('../server/keeper.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, BROADSHEET_CONTENT: content, BROADSHEET_CACHE: cache, ...settings },
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: KeeperMessage) => {
      if (message.kind === 'ready') resolve();
      if (message.kind === 'failed') reject(new Error(message.reason));
    });
  });
  const read = (performance.now() - began) / 1000;
  while (settings.ARCHIVE_URL && !(await isCarried())) await pause(200);
  const all = (performance.now() - began) / 1000;
  const peak = peakMegabytes(child.pid ?? 0);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { read, all, peak };
}

async function isCarried(): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT 1 FROM meta WHERE key = 'rules'");
    return rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/** Thousands of articles that nobody has asked for, from all over the archive. */
async function addressesOf(archive: Archive): Promise<string[]> {
  const addresses: string[] = [];
  for (const { year } of await archive.years())
    for (let month = 1; month <= 12; month += 1)
      for (let page = 1; page <= 4; page += 1) {
        const listing = await archive.month(year, month, page);
        addresses.push(...(listing?.headlines ?? []).map(({ address }) => address));
      }
  return addresses;
}

async function viewRow(name: string, nodes: RunningSite[], waiting: string[]) {
  const some = waiting.splice(0, VIEWS);
  const onNodes = () => nodes.reduce((sum, { pid }) => sum + processorSeconds(pid), 0);
  const [began, before, there] = [performance.now(), onNodes(), await serverSeconds()];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, reader) => {
      for (let path = some.pop(); path; path = some.pop()) {
        const node = nodes[(reader + times.length) % nodes.length];
        const url = `${node?.url}${path}`;
        times.push(
          await timed(async () => {
            const answer = await fetch(url);
            await answer.arrayBuffer();
            if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
          }),
        );
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const views = times.length;
  const first = {
    'first views a second': rounded(views / seconds),
    'first view p95 ms': rounded(percentile(times, 0.95)),
    'node ms a view': rounded(((onNodes() - before) / views) * 1000),
    'server ms a view': rounded((((await serverSeconds()) - there) / views) * 1000),
  };
  const cached = await Promise.all(
    nodes.map(({ url }) => autocannon({ url, connections: 16, duration: CACHED_SECONDS })),
  );
  const total = cached.reduce((sum, { requests }) => sum + requests.average, 0);
  return { paper: name, ...first, 'cached a second': rounded(total) };
}

async function editRow(name: string, nodes: RunningSite[]) {
  const times: number[] = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const words = `Edit number ${edit} of`;
    const began = performance.now();
    writeFileSync(
      edited,
      `---\ntitle: Edit number ${edit} of the day\nslug: edited\npublished: 2025-09-30 09:00\nsection: World\n---\nText.\n`,
    );
    await Promise.all(
      nodes.map(async ({ url }) => {
        for (;;) {
          const answer = await fetch(`${url}/world/2025/09/30/edited`);
          if ((await answer.text()).includes(words)) return;
          await pause(5);
        }
      }),
    );
    times.push(performance.now() - began);
    await pause(300);
  }
  rmSync(edited);
  return { paper: name, ...figures(times) };
}

try {
  makeArchive(content, COUNT);
  const embedded = { content, cache: join(root, 'embedded'), index: '' };
  const onServer = { ARCHIVE_URL: database.url, BROADSHEET_SECRET: 'a-secret-of-the-bench' };
  const alone = await ingest(embedded.cache, {});
  const shared = await ingest(join(root, 'ingest'), onServer);
  report('nodes-ingest', [
    {
      paper: 'embedded',
      articles: COUNT,
      'read s': rounded(alone.read),
      'peak MB': rounded(alone.peak),
    },
    {
      paper: 'PostgreSQL',
      articles: COUNT,
      'read s': rounded(shared.read),
      'on the server s': rounded(shared.all),
      'peak MB': rounded(shared.peak),
    },
  ]);

  const [file = ''] = readdirSync(embedded.cache).filter((name) => name.endsWith('.db'));
  const here = openArchive({ ...embedded, index: join(embedded.cache, file) }, () => NOW);
  const rows = await questionRows('SQLite', here);
  const addresses = await addressesOf(here);
  await here.close();
  const pool = openPool(database.url);
  const there = archiveOn(
    readStoreOn(askPool(pool), () => pool.end()),
    content,
    () => NOW,
  );
  rows.push(...(await questionRows('PostgreSQL', there)));
  await there.close();
  report('nodes-questions', rows);

  const views: Record<string, string | number>[] = [];
  const edits: Record<string, string | number>[] = [];
  const single = await startBroadsheet(PORT, content, embedded.cache);
  await viewRow('warm', [single], addresses);
  views.push(await viewRow('embedded', [single], addresses));
  edits.push(await editRow('embedded', [single]));
  await single.stop();

  const keeper = await startBroadsheet(PORT, content, join(root, 'ingest'), onServer);
  for (const size of SIZES) {
    const nodes: RunningSite[] = [];
    for (let at = 1; at <= size; at += 1)
      nodes.push(
        await startBroadsheet(PORT + at, join(root, 'none'), join(root, `node-${at}`), onServer),
      );
    const name = `${size} on PostgreSQL`;
    await viewRow('warm', nodes, addresses);
    views.push(await viewRow(name, nodes, addresses));
    edits.push(await editRow(name, nodes));
    for (const node of nodes) await node.stop();
  }
  await keeper.stop();
  report('nodes-views', views);
  report('nodes-edits', edits);
} finally {
  rmSync(root, { recursive: true, force: true });
  await database.drop();
}
