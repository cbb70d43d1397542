import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { openToRead, openToWrite } from '@/lib/archive/database';
import { startKeeper } from '@/lib/archive/keep/keeper';
import type { Location } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import { bodyText } from '@/lib/content/body-text';
import { type Document, knownItems, MISHAPS, type Mishap, queries } from './known-items';
import { makeArchive } from './make-archive';
import { type ArchiveOnServer, carriedArchive } from './on-server';
import { percentile, report, rounded } from './report';

/**
 * How well and how fast the search finds: `tsx bench/search.ts --corpora=FOLDER` makes an archive of 10,000 articles,
 * real posts among them where a folder of collections of Markdown files is given, and looks for articles whose title is
 * known but not quite; then it asks one to four words of an archive of 100,000. MiniSearch does the same beside it in
 * the same run. Times are processor time of this one process, so that they do not depend on what else the machine does.
 *
 * `--kept=FOLDER` keeps the archives there and takes those it finds; `--size=0` and `--large=0` leave one out;
 * `--alone` leaves MiniSearch out.
 */
const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string' },
    kept: { type: 'string' },
    size: { type: 'string', default: '10000' },
    alone: { type: 'boolean', default: false },
    large: { type: 'string', default: '100000' },
  },
});
const NOW = Date.parse('2027-01-01T00:00:00Z');
const KNOWN_ITEMS = 100;
const FIRST = 3;
const QUERIES_OF_EACH_LENGTH = 100;

/** One that answers the titles of what it finds, the best first. */
type Engine = (query: string) => Promise<string[]> | string[];

async function keptArchive(name: string, count: number): Promise<Location> {
  const root = join(options.kept ?? temporary, name);
  const location = {
    content: join(root, 'content'),
    cache: join(root, 'cache'),
    index: join(root, 'cache', 'archive.db'),
  };
  if (!existsSync(location.content)) {
    const real = join(location.content, 'articles', 'real');
    if (options.corpora) cpSync(options.corpora, real, { recursive: true });
    const posts = existsSync(real) ? readdirSync(real, { recursive: true, encoding: 'utf8' }) : [];
    makeArchive(location.content, count - posts.filter((path) => /\.mdx?$/.test(path)).length);
  }
  const events = { progress() {}, changed() {}, note: console.log, failed: console.error };
  await (await startKeeper(location, events)).stop();
  return location;
}

function documentsOf(location: Location): Document[] {
  const store = openToRead(location.index);
  const rows = store.all(
    `SELECT id, path, headline, standfirst, topics, authors, lang, body FROM articles JOIN bodies ON article = id
     WHERE draft = 0 AND appears < ${NOW} AND vanishes > ${NOW} ORDER BY id`,
  );
  store.close();
  const names = (json: unknown) =>
    (JSON.parse(String(json)) as { name: string }[]).map(({ name }) => name).join(' ');
  return rows.map((row) => ({
    id: Number(row.id),
    real: String(row.path).startsWith('articles/real/'),
    title: String(row.headline),
    standfirst: String(row.standfirst),
    topics: names(row.topics),
    authors: names(row.authors),
    body: bodyText(String(row.body)),
  }));
}

function titlesOf(location: Location): { title: string }[] {
  const store = openToRead(location.index);
  const rows = store.all('SELECT headline FROM articles WHERE draft = 0 ORDER BY id');
  store.close();
  return rows.map((row) => ({ title: String(row.headline) }));
}

/** In what share of the questions the article is among the first, and what a question costs. */
async function found(engine: Engine, items: { title: string; query: string }[]) {
  const times: number[] = [];
  let first = 0;
  for (const { title, query } of items) {
    const before = process.cpuUsage();
    const titles = await engine(query);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    if (titles.slice(0, FIRST).includes(title)) first += 1;
  }
  return { share: rounded((100 * first) / items.length), times };
}

function sizeOfIndex(location: Location): string {
  const store = openToRead(location.index);
  const words = store.get('SELECT sum(length(block)) AS bytes FROM word_index_data');
  const spellings = store.get(
    'SELECT sum(2 * length(CAST(term AS BLOB)) + 8) AS bytes FROM spellings',
  );
  store.close();
  return megabytes(Number(words?.bytes) + Number(spellings?.bytes));
}

const megabytes = (bytes: number) => `${rounded(bytes / 1e6)} MB`;

async function findKnownItems(): Promise<void> {
  const location = await keptArchive('known', Number(options.size));
  const documents = documentsOf(location);
  const archive = openArchive(location, () => NOW);
  const ours: Engine = async (query) =>
    (await archive.search({ query })).headlines.map(({ headline }) => headline);
  await archive.search({ query: 'warm' });
  const rows: Record<string, string | number>[] = [];
  const measure = async (engine: string, ask: Engine, size: string) => {
    for (const mishap of MISHAPS) {
      const items = knownItems(documents, mishap as Mishap, KNOWN_ITEMS);
      const { share, times } = await found(ask, items);
      rows.push({
        engine,
        of: documents.length,
        titles: items.length,
        with: mishap,
        'in the first three, %': share,
        'p50 ms': rounded(percentile(times, 0.5)),
        'p95 ms': rounded(percentile(times, 0.95)),
        index: size,
      });
      console.log(engine, mishap, share);
    }
  };
  await measure('Broadsheet', ours, sizeOfIndex(location));
  await archive.close();
  const onServer = await onPostgres(location);
  if (onServer)
    await measure(
      'Broadsheet on PostgreSQL',
      async (query) =>
        (await onServer.archive.search({ query })).headlines.map(({ headline }) => headline),
      '',
    );
  await onServer?.end();
  if (options.alone) return report('search-known-items', rows);
  const { ask, size } = miniSearch(documents);
  await measure('MiniSearch', ask, size);
  report('search-known-items', rows);
}

/** The same archive on PostgreSQL; null where no server answers. */
async function onPostgres({ content, index }: Location): Promise<ArchiveOnServer | null> {
  const store = openToWrite(index);
  try {
    return await carriedArchive(store, content, NOW);
  } finally {
    store.close();
  }
}

function miniSearch(documents: Document[]): { ask: Engine; size: string } {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const index = new MiniSearch<Document>({
    fields: ['title', 'standfirst', 'topics', 'authors', 'body'],
    searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(documents);
  return {
    ask: (query) => index.search(query).map(({ id }) => titles.get(Number(id)) ?? ''),
    size: megabytes(Buffer.byteLength(JSON.stringify(index))),
  };
}

async function askLarge(name: string, count: number): Promise<void> {
  const location = await keptArchive(name, count);
  const archive = openArchive(location, () => NOW);
  const documents = titlesOf(location);
  const began = process.cpuUsage();
  await archive.search({ query: 'warm' });
  const { user, system } = process.cpuUsage(began);
  const rows: Record<string, string | number>[] = [];
  const ask: Engine = async (query) =>
    (await archive.search({ query })).headlines.map(({ headline }) => headline);
  for (const words of [1, 2, 3, 4]) {
    const { times } = await found(
      ask,
      queries(documents, words, QUERIES_OF_EACH_LENGTH).map((query) => ({ query, title: '' })),
    );
    rows.push({
      of: documents.length,
      words,
      'p50 ms': rounded(percentile(times, 0.5)),
      'p95 ms': rounded(percentile(times, 0.95)),
      'slowest ms': rounded(Math.max(...times)),
      'first question ms': rounded((user + system) / 1000),
      index: sizeOfIndex(location),
    });
  }
  await archive.close();
  report(`search-${name}`, rows);
}

const temporary = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
try {
  if (Number(options.size) > 0) await findKnownItems();
  if (Number(options.size) > 0) await askLarge('10k', 10_000);
  if (Number(options.large) > 0) await askLarge('large', Number(options.large));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
