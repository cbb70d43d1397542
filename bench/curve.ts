import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '@/lib/archive/archive';
import { startKeeper } from '@/lib/archive/keep/keeper';
import type { Location } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import { randomFrom } from './made-words';
import { makeArchive } from './make-archive';
import { median, report, rounded } from './report';

/**
 * How the cost of what a request asks of the archive grows with it: `tsx bench/curve.ts 1000 10000 100000`. Each
 * question is one that pages of that kind ask, about articles from all over the archive; its rounds take turns with those
 * of the other sizes, so that a busy minute of the machine is shared by all. It tells the median of milliseconds on the
 * processor and, in the last column, the largest archive's divided by the smallest one's. Nothing is cached but what
 * the archive keeps for as long as its version stands; each question is asked of other articles every time.
 */
const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [1000, 10_000, 100_000];
const ROUNDS = Number(process.env.ROUNDS ?? 100);
const NOW = Date.parse('2025-10-01T00:00:00Z');
/** Where archives are kept between runs, as `a1000` and, indexed, `c1000`. */
const ARCHIVES = process.env.BENCH_ARCHIVES ?? '';

interface Sample {
  archive: Archive;
  headlines: { id: number; address: string; headline: string; section: { slug: string } }[];
  topics: string[];
  /** The page in the middle of each section's list. */
  middle: Map<string, number>;
}

type Question = (sample: Sample, round: number) => Promise<unknown>;
const at = <T>(list: T[], round: number) => list[round % list.length] as T;

function storyOf(address: string): [day: string, slug: string] {
  const parts = address.split('/');
  return [parts.slice(2, 5).join('/'), decodeURIComponent(parts[5] ?? '')];
}

const QUESTIONS: Record<string, Question> = {
  'resolve an address': ({ archive, headlines }, i) => archive.resolve(at(headlines, i).address),
  front: ({ archive }) => archive.front(),
  'article: the story': ({ archive, headlines }, i) =>
    archive.story(...storyOf(at(headlines, i).address)),
  'article: related, six': ({ archive, headlines }, i) => archive.related(at(headlines, i).id, 6),
  'section, page 1': ({ archive, headlines }, i) =>
    archive.section(at(headlines, i).section.slug, 1),
  'section, the page in the middle': ({ archive, headlines, middle }, i) => {
    const { slug } = at(headlines, i).section;
    return archive.section(slug, middle.get(slug) ?? 1);
  },
  'section, the last page': ({ archive, headlines, middle }, i) => {
    const { slug } = at(headlines, i).section;
    return archive.section(slug, (middle.get(slug) ?? 1) * 2 - 1);
  },
  'topic, one of the ten largest': ({ archive, topics }, i) => archive.topic(at(topics, i), 1),
  author: ({ archive }, i) => archive.author(`desk-${1 + (i % 60)}`, 1),
  'archive: years and months': ({ archive }) => archive.years(),
  'archive: a month': ({ archive }, i) => archive.month(2024, 1 + (i % 12), 1),
  'all topics': ({ archive }) => archive.topics(),
  'search, two words': ({ archive, headlines }, i) =>
    archive.search({ query: at(headlines, i).headline.split(' ').slice(-2).join(' ') }),
  'feed of the paper': ({ archive }) => archive.feed({ kind: 'paper' }, 20),
  'feed of a topic': ({ archive, topics }, i) =>
    archive.feed({ kind: 'topic', slug: at(topics, i) }, 20),
  'sitemap: a part of a month': ({ archive }, i) =>
    archive.listedArticles(`2024-${String(1 + (i % 12)).padStart(2, '0')}`, 0, 100),
  'sitemap: the list of months': ({ archive }) => archive.listedMonths(),
  'the number of articles': ({ archive }) => archive.count(),
  version: ({ archive }) => archive.version(),
};

/** Asked less often, since they take long. */
const SELDOM = new Set([
  'all topics',
  'sitemap: the list of months',
  'feed of the paper',
  'feed of a topic',
]);

async function open(size: number, root: string): Promise<Archive> {
  const kept = ARCHIVES && join(ARCHIVES, `a${size}`);
  const content = kept && existsSync(kept) ? kept : join(root, String(size), 'content');
  const cache = content === kept ? join(ARCHIVES, `c${size}`) : join(root, String(size), 'cache');
  if (content !== kept) makeArchive(content, size);
  const location: Location = { content, cache, index: join(cache, 'archive.db') };
  const events = {
    progress: () => {},
    changed: () => {},
    note: console.log,
    failed: console.error,
  };
  const keeper = await startKeeper(location, events);
  await keeper.stop();
  return openArchive(location, () => NOW);
}

async function sampleOf(archive: Archive): Promise<Sample> {
  const random = randomFrom(7);
  const years = await archive.years();
  const headlines: Sample['headlines'] = [];
  while (headlines.length < ROUNDS) {
    const year = at(years, Math.floor(random() * years.length));
    const listing = await archive.month(year.year, 1 + Math.floor(random() * 12), 1);
    if (listing) headlines.push(at(listing.headlines, Math.floor(random() * 20)));
  }
  const topics = (await archive.topics()).sort((a, b) => b.count - a.count).slice(0, 10);
  const middle = new Map<string, number>();
  for (const { slug } of (await archive.site()).sections)
    middle.set(slug, Math.ceil(((await archive.section(slug, 1))?.pages ?? 1) / 2));
  return { archive, headlines, topics: topics.map(({ slug }) => slug), middle };
}

async function processorMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const root = mkdtempSync(join(tmpdir(), 'broadsheet-curve-'));
try {
  const samples: Sample[] = [];
  for (const size of SIZES) {
    samples.push(await sampleOf(await open(size, root)));
    console.log(`${size} articles are read.`);
  }
  const rows = [];
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const times: number[][] = SIZES.map(() => []);
    const rounds = SELDOM.has(question) ? Math.ceil(ROUNDS / 10) : ROUNDS;
    for (let round = 0; round < rounds; round += 1)
      for (const [index, sample] of samples.entries())
        times[index]?.push(await processorMilliseconds(() => ask(sample, round)));
    const medians = times.map(median);
    rows.push({
      question,
      ...Object.fromEntries(
        SIZES.map((size, index) => [`${size}, ms`, rounded(medians[index] ?? 0)]),
      ),
      'largest : smallest': rounded((medians.at(-1) ?? 0) / (medians[0] || 1)),
    });
  }
  report('curve', rows);
  for (const { archive } of samples) await archive.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}
