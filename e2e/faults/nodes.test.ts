import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDatabase, postgresForTests } from '@/lib/archive/postgres/server-for-tests';
import { articleFile } from '../article-file';
import { LEAD, PAGE_KINDS } from '../page-kinds';
import { type Balancer, startBalancer } from './balancer';
import { crowdOf } from './crowd';
import { SiteProcess } from './site-process';
import { TcpGate } from './tcp-gate';

/** However busy the machine is. */
const PATIENT = { timeout: 60_000 };

const server = await postgresForTests();
if (!server) console.log('No PostgreSQL answers: papers on several nodes are not tested.');

/** Two nodes that have the content folder and three that only serve, behind a balancer; PostgreSQL behind a gate. */
describe.skipIf(!server)('a paper on several nodes', { sequential: true }, () => {
  let database: Awaited<ReturnType<typeof makeDatabase>>;
  let gate: TcpGate;
  let ingest: SiteProcess;
  let standby: SiteProcess | null = null;
  let nodes: SiteProcess[];
  let balancer: Balancer;
  let settings: Record<string, string>;

  beforeAll(async () => {
    database = await makeDatabase(server ?? '');
    const { hostname, port } = new URL(database.url);
    gate = new TcpGate(hostname, Number(port || 5432));
    await gate.start();
    const through = new URL(database.url);
    through.host = `127.0.0.1:${gate.port}`;
    settings = { ARCHIVE_URL: through.href, BROADSHEET_SECRET: 'nobody-guesses-this-secret' };
    ingest = new SiteProcess();
    nodes = [new SiteProcess(), new SiteProcess(), new SiteProcess()];
    for (const node of nodes) rmSync(node.content, { recursive: true });
    // The first builds the site where there is no build yet; all use the same folder.
    await ingest.start(settings);
    await Promise.all(nodes.map((node) => node.start(settings)));
    balancer = await startBalancer(nodes.map(({ url }) => Number(new URL(url).port)));
  });

  afterAll(async () => {
    await balancer?.stop();
    await Promise.all([ingest, standby, ...(nodes ?? [])].map((node) => node?.stop()));
    await gate?.stop();
    await database?.drop();
  });

  const behind = (address: string) => pageAt(balancer.url, address);
  const write = (slug: string, title: string) =>
    writeFileSync(
      join(ingest.content, `articles/${slug}.md`),
      articleFile({ title, slug, section: 'World', published: '2025-09-28' }),
    );
  const onEach = (slug: string, title: string) =>
    Promise.all(
      nodes.map((node) =>
        expect
          .poll(() => node.page(`/world/2025/09/28/${slug}`).catch(String), {
            interval: 20,
            timeout: 60_000,
          })
          .toContain(title),
      ),
    );

  test('every kind of page is the same on each node, though three have no content folder', async () => {
    // All of the paper is there, and not only what was carried first.
    for (const node of [ingest, ...nodes])
      await expect
        .poll(async () => (await fetch(`${node.url}/readyz?whole`)).status, PATIENT)
        .toBe(200);
    for (const [, address] of PAGE_KINDS) {
      const pages = await Promise.all([ingest, ...nodes].map((node) => bodyOf(node.url + address)));
      const [first] = pages;
      expect(first?.text.length, address).toBeGreaterThan(100);
      for (const page of pages) expect(page, address).toEqual(first);
    }
    for (const address of [
      '/rss.xml',
      '/feed.json',
      '/sitemap.xml',
      '/sitemap-2025-08.xml',
      '/robots.txt',
    ]) {
      const texts = await Promise.all(nodes.map((node) => bodyOf(node.url + address)));
      expect(texts[0]?.status, address).toBe(200);
      for (const text of texts) expect(text, address).toEqual(texts[0]);
    }
  });

  test('an edited file is on every node, again and again', async () => {
    for (const title of ['Written on one node', 'Corrected on one node', 'Corrected once more']) {
      write('carried', title);
      await onEach('carried', title);
    }
    rmSync(join(ingest.content, 'articles/carried.md'));
    for (const node of nodes)
      await expect
        .poll(async () => (await fetch(`${node.url}/world/2025/09/28/carried`)).status, PATIENT)
        .toBe(404);
  });

  test('a second node with the content folder stands by, doubles nothing, and takes over when the first is killed', async () => {
    standby = new SiteProcess();
    rmSync(standby.content, { recursive: true });
    // The same folder, as a shared disk has it, and an index of its own.
    await standby.start({ ...settings, BROADSHEET_CONTENT: ingest.content });
    await expect.poll(() => standby?.said, PATIENT).toContain('this one stands by');
    const before = await rowsOf(database.url);
    const [keeper] = ingest.children('keeper');
    process.kill(ingest.pid, 'SIGSTOP');
    process.kill(keeper ?? 0, 'SIGKILL');
    await expect
      .poll(() => standby?.said, { interval: 50, timeout: 60_000 })
      .toContain('This node writes the archive');
    write('taken-over', 'Written after the first node died');
    await onEach('taken-over', 'Written after the first node died');
    process.kill(ingest.pid, 'SIGCONT');
    rmSync(join(ingest.content, 'articles/taken-over.md'));
    await expect.poll(() => rowsOf(database.url), PATIENT).toEqual(before);
  });

  test('PostgreSQL is away: pages that were read go on, others are told to come again, and all heals by itself', async () => {
    const [node] = nodes as [SiteProcess];
    await node.page(LEAD);
    gate.close();
    expect(await node.page(LEAD)).toContain('</html>');
    const uncached = await fetch(`${node.url}/topics/diplomacy`);
    expect([uncached.status, uncached.headers.get('retry-after')]).toEqual([503, '5']);
    // A balancer that took this node out would take out all of them, and pages in memory with them.
    expect(await (await fetch(`${node.url}/readyz`)).json()).toEqual({
      ready: true,
      archive: 'away',
    });
    expect((await fetch(`${node.url}/readyz?whole`)).status).toBe(503);
    write('while-away', 'Written while the server was away');
    gate.open();
    await onEach('while-away', 'Written while the server was away');
    expect((await fetch(`${node.url}/readyz`)).status).toBe(200);
  });

  test('connections that break one after the other lose no edit', async () => {
    for (const round of [1, 2, 3]) {
      write('broken-line', `Edition ${round} on a broken line`);
      gate.close();
      gate.open();
      await onEach('broken-line', `Edition ${round} on a broken line`);
    }
  });

  test('a node is killed under load: only what it was answering is lost', async () => {
    const [, node] = nodes as [SiteProcess, SiteProcess];
    const readers = 6;
    const crowd = crowdOf(readers, behind);
    await expect.poll(crowd.answered, PATIENT).toBeGreaterThan(50);
    await node.kill();
    const then = crowd.answered();
    await expect.poll(crowd.answered, PATIENT).toBeGreaterThan(then + 200);
    expect((await crowd.stop()).length).toBeLessThanOrEqual(readers);
    await node.start({ ...settings, PORT: new URL(node.url).port });
  });

  test('all nodes are restarted one after the other under load: no reader notices', async () => {
    const crowd = crowdOf(6, behind);
    for (const node of nodes) {
      const { port } = new URL(node.url);
      await node.end();
      await node.start({ ...settings, PORT: port });
    }
    const then = crowd.answered();
    await expect.poll(crowd.answered, PATIENT).toBeGreaterThan(then + 50);
    expect(await crowd.stop()).toEqual([]);
  });

  test('a later release has changed the tables: an older node refuses to start and says what to do', async () => {
    await asked(database.url, 'INSERT INTO schema_migrations (version) VALUES (1000)');
    const old = new SiteProcess();
    try {
      await old.startUntil('made by a later release of Broadsheet', settings);
    } finally {
      await old.stop();
      await asked(database.url, 'DELETE FROM schema_migrations WHERE version = 1000');
    }
    expect(existsSync(old.folder)).toBe(false);
  });
});

async function pageAt(url: string, address: string): Promise<string> {
  const response = await fetch(url + address, { signal: AbortSignal.timeout(30_000) });
  const html = await response.text();
  if (response.status !== 200 || !html.trimEnd().endsWith('</html>'))
    throw new Error(`${address} answered ${response.status}, ${html.length} characters`);
  return html;
}

/** What is the same whichever node answers: its own address is left out, and React may set the tags of a head in another order. */
async function bodyOf(url: string): Promise<{ status: number; head: string[]; text: string }> {
  const response = await fetch(url);
  const address = new RegExp(`localhost(:|%3A)${new URL(url).port}`, 'g');
  const text = (await response.text()).replaceAll(address, '');
  const start = text.indexOf('<body');
  const head = text.slice(0, Math.max(0, start)).match(/<[^>]+>[^<]*/g) ?? [];
  return { status: response.status, head: head.sort(), text: text.slice(Math.max(0, start)) };
}

/** How many rows there are of what must not double. */
async function rowsOf(url: string): Promise<Record<string, unknown>[]> {
  return asked(
    url,
    `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM whole_texts) AS texts,
       (SELECT count(*) FROM article_topics) AS topics, (SELECT count(*) FROM bodies) AS bodies,
       (SELECT sum(articles) FROM tallies WHERE span = 'whole') AS counted`,
  );
}

async function asked(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
