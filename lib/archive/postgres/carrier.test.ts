import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openToWrite, type Store } from '../database';
import { ContentFolder } from '../keep/folder';
import { Ingest } from '../keep/ingest';
import { article, SITE } from '../paper-fixture';
import type { Between } from './between';
import { Carrier } from './carrier';
import { carryChanges } from './carry-changes';
import { MIGRATIONS } from './migrations';
import { connectPatiently, makeDatabase } from './server-for-tests';

/** A node with the content folder: an index of its own and what carries it. */
interface Node {
  store: Store;
  /** Looks at the folder again, as the keeper does. */
  look(): Promise<unknown>;
  carrier: Carrier;
  said: string[];
}

let folder: string;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let nodes: Node[] = [];
let indexes = 0;

beforeEach(async () => {
  database = await makeDatabase(inject('postgresServer'));
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-carrier-'));
  nodes = [];
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yaml'), SITE);
  write('a', 'The first');
  write('b', 'The second');
});

afterEach(async () => {
  for (const { carrier, store } of nodes) {
    await carrier.end();
    store.close();
  }
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(slug: string, title: string): void {
  writeFileSync(
    join(folder, `content/articles/${slug}.md`),
    article({ title, slug, published: '2025-09-01' }),
  );
}

/** Starts a node on the content folder as it is now. @param kept the index of a node that ran before */
async function node(kept?: Store): Promise<Node> {
  const content = join(folder, 'content');
  indexes += 1;
  const store = kept ?? openToWrite(join(folder, `index-${indexes}.db`));
  const said: string[] = [];
  const ingest = new Ingest(store, new ContentFolder(content));
  // One thing after the other, as in the keeper's queue.
  let last: Promise<unknown> = ingest.scan();
  const queued = <T>(work: () => T | Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const between: Between = (work) => queued(() => work(store));
  const carrier = new Carrier(
    database.url,
    content,
    { between },
    { note: (text) => said.push(text) },
  );
  carrier.begin();
  const one = { store, look: () => queued(() => ingest.scan()), carrier, said };
  nodes.push(one);
  await last;
  return one;
}

async function asked(sql: string): Promise<Record<string, unknown>[]> {
  const client = await connectPatiently(database.url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const headlines = () =>
  asked('SELECT headline FROM articles ORDER BY path').then(
    (rows) => rows.map(({ headline }) => headline),
    () => null,
  );

/** However busy the machine is. */
const PATIENT = { timeout: 20_000 };

/** Until readers of all nodes would see these. */
const untilThere = (expected: string[]) => expect.poll(headlines, PATIENT).toEqual(expected);

const filesCarried = () =>
  asked("SELECT path FROM files WHERE hash <> ''").then(
    ({ length }) => length,
    () => 0,
  );

/** Until all is there of the two articles and site.yaml: what tells which files were carried comes last. */
const untilCarried = () => expect.poll(filesCarried, PATIENT).toBe(3);

test('an edit is carried by the node that holds the lock, and the other one takes over when its connection ends', async () => {
  const first = await node();
  await untilThere(['The first', 'The second']);
  const second = await node();
  await expect
    .poll(() => second.said, PATIENT)
    .toContain('Another node writes the archive on PostgreSQL; this one stands by.');
  await asked(
    `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND datname = current_database()`,
  );
  // Whoever of the two is first has it now; an edit that both have read is there once.
  write('a', 'The first, corrected');
  for (const { look, carrier } of [first, second]) {
    await look();
    carrier.kick();
  }
  await untilThere(['The first, corrected', 'The second']);
  const [count] = await asked(
    "SELECT count(*) AS texts, (SELECT sum(articles) FROM tallies WHERE span = 'whole' AND list = 'all') AS listed FROM whole_texts",
  );
  expect([Number(count?.texts), Number(count?.listed)]).toEqual([2, 2]);
});

test('what was deleted while no node ran is gone once one runs', async () => {
  const first = await node();
  await untilThere(['The first', 'The second']);
  await first.carrier.end();
  rmSync(join(folder, 'content/articles/b.md'));
  await node();
  await untilThere(['The first']);
});

test('a database that was put back to an earlier moment is brought up to the files, under a version never given before', async () => {
  const first = await node();
  await untilThere(['The first', 'The second']);
  await first.carrier.end();
  const texts = async () =>
    Number((await asked('SELECT count(*) AS texts FROM whole_texts'))[0]?.texts);
  const version = async () =>
    Number((await asked("SELECT value FROM meta WHERE key = 'version'"))[0]?.value);
  const given = await version();
  await asked("UPDATE meta SET value = '7' WHERE key = 'version'");
  await asked("UPDATE articles SET headline = 'An old headline' WHERE path = 'articles/a.md'");
  await asked("UPDATE files SET hash = 'of then' WHERE path = 'articles/a.md'");
  await asked(
    "DELETE FROM whole_texts WHERE article = (SELECT id FROM articles WHERE path = 'articles/a.md')",
  );
  nodes = [];
  await node(first.store);
  await untilThere(['The first', 'The second']);
  expect(await texts()).toBe(2);
  expect(await version()).toBeGreaterThan(given);
});

test('an edit that is saved while a node compares is not lost', async () => {
  const first = await node();
  await untilThere(['The first', 'The second']);
  await first.carrier.end();
  await asked("UPDATE meta SET value = '7' WHERE key = 'version'");
  const client = await connectPatiently(database.url);
  const ingest = new Ingest(first.store, new ContentFolder(join(folder, 'content')));
  let steps = 0;
  await carryChanges(
    async (work) => {
      steps += 1;
      // In the midst of the tables that are compared.
      if (steps === 8) {
        write('a', 'Saved meanwhile');
        rmSync(join(folder, 'content/articles/b.md'));
        await ingest.scan();
      }
      return work(first.store);
    },
    client,
    async () => new Map(),
  );
  await client.end();
  expect(await headlines()).toEqual(['Saved meanwhile']);
});

test('every version moves on from the one before, whichever node gave it', async () => {
  const version = async () =>
    Number((await asked("SELECT value FROM meta WHERE key = 'version'"))[0]?.value);
  const first = await node();
  await untilThere(['The first', 'The second']);
  const before = await version();
  await first.carrier.end();
  write('b', 'The second, corrected');
  await node();
  await untilThere(['The first', 'The second, corrected']);
  expect(await version()).toBeGreaterThan(before);
});

test('tables of a later release are refused with what to do', async () => {
  const first = await node();
  await untilCarried();
  await first.carrier.end();
  await asked(`INSERT INTO schema_migrations (version) VALUES (${MIGRATIONS.length + 1})`);
  const late = await node();
  await expect
    .poll(() => late.said.join(' '), PATIENT)
    .toContain('was made by a later release of Broadsheet');
});

test('two nodes that start at once make the tables once', async () => {
  await Promise.all([node(), node()]);
  await untilThere(['The first', 'The second']);
  const rows = await asked('SELECT version FROM schema_migrations');
  expect(rows.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
});

/** Leaves the paper on PostgreSQL and starts a node whose content folder is empty. @param before it starts */
async function startEmpty(before?: () => Promise<unknown>): Promise<Node> {
  const first = await node();
  await untilCarried();
  await first.carrier.end();
  await before?.();
  rmSync(join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'content'));
  return node();
}

test('a node whose content folder is empty, as one that is not mounted, takes nothing out of the archive and says so', async () => {
  const empty = await startEmpty();
  await expect
    .poll(() => empty.said.join(' '), PATIENT)
    .toContain('3 of the 3 files of the archive are not in the content folder of this node');
  expect(await headlines()).toEqual(['The first', 'The second']);
});

test('nor does it where the first carrying was broken off before anything told which files there are', async () => {
  const empty = await startEmpty(() => asked('DELETE FROM files'));
  await expect
    .poll(() => empty.said.join(' '), PATIENT)
    .toContain('2 of the 2 files of the archive are not in the content folder of this node');
  expect(await headlines()).toEqual(['The first', 'The second']);
});
