import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '@/lib/archive/archive';
import { startKeeper } from '@/lib/archive/keep/keeper';
import type { Location } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import { randomFrom } from './made-words';
import { makeArchive } from './make-archive';
import { report } from './report';

/**
 * What each question costs an archive of a given size: `tsx bench/archive.ts 10000` makes the archive in a temporary
 * folder, indexes it and asks every kind of question many times, one after the other, in one process. It prints a
 * table of milliseconds on the processor: all of the work is done in this process, and so the figures do not depend on
 * what else the machine has to do.
 */
const COUNT = Number(process.argv[2] ?? 10_000);
const ROUNDS = 200;
const NOW = Date.parse('2025-10-01T00:00:00Z');

const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const location: Location = {
  content: join(root, 'content'),
  cache: join(root, 'cache'),
  index: join(root, 'cache', 'archive.db'),
};

type Row = {
  question: string;
  p50: number;
  p95: number;
  max: number;
};

function percentile(sorted: number[], share: number): number {
  return (
    Math.round(
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100,
    ) / 100
  );
}

async function measure(
  question: string,
  ask: (round: number) => Promise<unknown>,
  rounds = ROUNDS,
): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    await ask(round);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return {
    question,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    max: percentile(times, 1),
  };
}

/** Articles from all over the archive, and words as readers would look for them, taken from those articles. */
async function samples(archive: Archive) {
  const random = randomFrom(7);
  const years = await archive.years();
  const headlines = [];
  while (headlines.length < ROUNDS) {
    const year = years[Math.floor(random() * years.length)];
    const month = 1 + Math.floor(random() * 12);
    const listing = year && (await archive.month(year.year, month, 1));
    const headline = listing?.headlines[Math.floor(random() * listing.headlines.length)];
    if (headline) headlines.push(headline);
  }
  const words = headlines.map(({ headline }) => headline.toLowerCase().split(' '));
  const topics = (await archive.topics()).sort((a, b) => b.count - a.count);
  return { headlines, words, topics };
}

async function questions(archive: Archive): Promise<Row[]> {
  const { headlines, words, topics } = await samples(archive);
  const at = <T>(list: T[], round: number) => list[round % list.length] as T;
  const rare = (round: number) => at(words, round).findLast((word) => word.length > 5) ?? 'nothing';
  const day = (address: string) => address.split('/').slice(2, 5).join('/');
  const slug = (address: string) => decodeURIComponent(address.split('/')[5] ?? '');
  return [
    await measure('version', () => archive.version()),
    await measure('resolve an address', (i) => archive.resolve(at(headlines, i).address)),
    await measure('front', () => archive.front()),
    await measure('related, six', (i) => archive.related(at(headlines, i).id, 6)),
    await measure('story, rendered at first view', (i) =>
      archive.story(day(at(headlines, i).address), slug(at(headlines, i).address)),
    ),
    await measure('section, first page', (i) => archive.section(at(headlines, i).section.slug, 1)),
    await measure('section, page 40', (i) => archive.section(at(headlines, i).section.slug, 40)),
    await measure('topic, the commonest ten', (i) =>
      archive.topic(at(topics.slice(0, 10), i).slug, 1),
    ),
    await measure('author', (i) => archive.author(`desk-${1 + (i % 60)}`, 1)),
    await measure('month', (i) => archive.month(2025, 1 + (i % 9), 1)),
    await measure('search, a rare word', (i) => archive.search({ query: rare(i) })),
    await measure('search, two words', (i) =>
      archive.search({ query: at(words, i).slice(-2).join(' ') }),
    ),
    await measure('search, a whole headline', (i) =>
      archive.search({ query: at(headlines, i).headline }),
    ),
    await measure('search, the commonest word', () => archive.search({ query: 'the' })),
    await measure('search, two letters', (i) => archive.search({ query: rare(i).slice(0, 2) })),
    await measure('search, words nobody wrote together', (i) =>
      archive.search({ query: `zzzz ${rare(i)}` }),
    ),
    await measure('search, page 5', (i) =>
      archive.search({ query: at(words, i)[0] ?? '', page: 5 }),
    ),
    await measure('topics', () => archive.topics()),
    await measure('years', () => archive.years()),
    await measure('corrections', () => archive.corrections()),
    await measure('problems', () => archive.problems(), 5),
  ];
}

try {
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(2)} s`);
    return result;
  };
  await timed(`made ${COUNT} articles`, () => makeArchive(location.content, COUNT));
  const events = {
    progress: () => {},
    changed: () => {},
    note: console.log,
    failed: console.error,
  };
  const keeper = await timed('read them all', () => startKeeper(location, events));
  await keeper.stop();
  const again = await timed('found nothing changed', () => startKeeper(location, events));
  await again.stop();
  const archive = openArchive(location, () => NOW);
  console.log(`${await archive.count()} articles can be seen; index ${megabytes()} MB.`);
  report('archive', await questions(archive));
  await archive.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}

function megabytes(): string {
  const sizes = readdirSync(location.cache).map(
    (name) => readFileSync(join(location.cache, name)).length,
  );
  return (sizes.reduce((a, b) => a + b, 0) / 1e6).toFixed(1);
}
