import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Archive } from '@/lib/archive/archive';
import { openToWrite, type Store } from '@/lib/archive/database';
import { ContentFolder } from '@/lib/archive/keep/folder';
import { Ingest } from '@/lib/archive/keep/ingest';
import { openArchive } from '@/lib/archive/read/reader';
import { randomFrom } from './made-words';
import { makeArchive } from './make-archive';
import { type ArchiveOnServer, carriedArchive } from './on-server';
import {
  type Baseline,
  hugo,
  hugoByYear,
  type Known,
  latestInSection,
  sharedTags,
} from './related-quality/baselines';
import { type Corpus, corporaFolder, readCorpora, writePaper } from './related-quality/corpora';
import { type Quality, qualityOf, SHOWN } from './related-quality/measures';
import { median, percentile, report, rounded } from './report';

/**
 * How good related headlines are, and what they cost.
 *
 * `npx tsx bench/related.ts FOLDER [ARTICLES]`: FOLDER holds posts and lists of which posts their authors linked in
 * the text (see related-quality/corpora.ts). The links are taken out, the posts become a paper, and the archive that
 * serves the site is asked for six headlines beside each post that linked others: how many of them are there? Then the
 * time of a question, in milliseconds on the processor, in a made-up paper of so many ARTICLES (none where it is left out).
 * RELATED_INDEX_ROOT names a folder with `content` and `cache` in which such a paper was read before.
 */
const NOW = Date.parse('2026-11-01T00:00:00Z');
const QUESTIONS = 500;
const WARMING = 20;
const BASELINES: Record<string, Baseline> = {
  'latest in section': latestInSection,
  'shared tags': sharedTags,
  "Hugo's, tags as keywords": hugo,
};
/** Not what Hugo does, but what some expect of it: shown, and not among the three. */
const BESIDE: Record<string, Baseline> = { "Hugo's without its threshold, by year": hugoByYear };

interface Paper {
  archive: Archive;
  store: Store;
  end(): Promise<void>;
}

async function paperOf(content: string): Promise<Paper> {
  const cache = join(dirname(content), 'cache');
  const location = { content, cache, index: join(cache, 'archive.db') };
  const store = openToWrite(location.index);
  await new Ingest(store, new ContentFolder(content)).scan();
  const archive = openArchive(location, () => NOW);
  return {
    archive,
    store,
    end: async () => {
      await archive.close();
      store.close();
    },
  };
}

function knownOf(store: Store): Known[] {
  const rows = store.all(
    'SELECT id, path, section, lang, published, topics FROM articles WHERE draft = 0 AND rivalled = 0',
  );
  return rows.map((row) => ({
    id: Number(row.id),
    path: String(row.path).replace(/^articles\//, ''),
    section: String(row.section),
    language: String(row.lang).slice(0, 2),
    published: Number(row.published),
    tags: (JSON.parse(String(row.topics)) as { slug: string }[]).map(({ slug }) => slug),
  }));
}

async function askTimed(archive: Archive, id: number): Promise<{ ids: number[]; cost: number }> {
  const before = process.cpuUsage();
  const found = await archive.related(id, SHOWN);
  const { user, system } = process.cpuUsage(before);
  return { ids: found.map((one) => one.id), cost: (user + system) / 1000 };
}

const costs = (times: number[]) => ({
  'p50 ms': rounded(median(times)),
  'p95 ms': rounded(percentile(times, 0.95)),
  'max ms': rounded(Math.max(...times)),
});

async function qualityRows(corpus: Corpus): Promise<Record<string, string | number>[]> {
  const content = writePaper(corpus);
  const paper = await paperOf(content);
  const all = knownOf(paper.store);
  const byPath = new Map(all.map((one) => [one.path, one]));
  const idsOf = (paths: ReadonlySet<string>) =>
    new Set([...paths].flatMap((path) => byPath.get(path)?.id ?? []));
  const subjects = [...corpus.truth].flatMap(([path, targets]) => {
    const subject = byPath.get(path);
    const linked = idsOf(targets);
    return subject && linked.size > 0 ? [{ subject, linked }] : [];
  });
  const linked = subjects.map((one) => one.linked);
  const row = (engine: string, { recall, mrr, ndcg }: Quality, best: number) => ({
    corpus: corpus.name,
    engine,
    'recall@6': recall.toFixed(3),
    MRR: mrr.toFixed(3),
    'nDCG@6': ndcg.toFixed(3),
    'times the best baseline': best > 0 ? (recall / best).toFixed(2) : '',
  });
  const measured = (some: Record<string, Baseline>) =>
    Object.entries(some).map(([name, baseline]) => {
      const lists = subjects.map(({ subject }) => baseline(subject, all));
      return { name, quality: qualityOf(lists, linked) };
    });
  const baselines = measured(BASELINES);
  const best = Math.max(...baselines.map(({ quality }) => quality.recall));
  const answers = [];
  for (const { subject } of subjects) answers.push(await askTimed(paper.archive, subject.id));
  const onServer = await carriedArchive(paper.store, content, NOW);
  const there = onServer && (await qualityOnServer(onServer, all, subjects));
  await onServer?.end();
  await paper.end();
  rmSync(dirname(content), { recursive: true, force: true });
  console.log(`${corpus.name}: ${all.length} articles, ${subjects.length} of them with links.`);
  const ours = qualityOf(
    answers.map(({ ids }) => ids),
    linked,
  );
  return [
    ...[...baselines, ...measured(BESIDE)].map(({ name, quality }) => row(name, quality, 0)),
    { ...row('Broadsheet', ours, best), ...costs(answers.map(({ cost }) => cost)) },
    ...(there ? [{ ...row('Broadsheet on PostgreSQL', there, best) }] : []),
  ];
}

/** The same articles have other numbers there. */
async function qualityOnServer(
  { archive, ids }: ArchiveOnServer,
  all: readonly Known[],
  subjects: { subject: Known; linked: Set<number> }[],
): Promise<Quality> {
  const paths = new Map([...ids].map(([path, id]) => [id, path]));
  const known = new Map(all.map(({ path, id }) => [path, id]));
  const lists: number[][] = [];
  for (const { subject } of subjects) {
    const found = await archive.related(ids.get(`articles/${subject.path}`) ?? 0, SHOWN);
    lists.push(
      found.map(({ id }) => known.get((paths.get(id) ?? '').replace(/^articles\//, '')) ?? -id),
    );
  }
  return qualityOf(
    lists,
    subjects.map(({ linked }) => linked),
  );
}

async function costRow(count: number): Promise<Record<string, string | number>> {
  const kept = process.env.RELATED_INDEX_ROOT;
  const root = kept ?? mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const content = join(root, 'content');
  if (!kept) makeArchive(content, count);
  const paper = await paperOf(content);
  const all = knownOf(paper.store);
  const random = randomFrom(11);
  const times: number[] = [];
  for (let asked = 0; asked < QUESTIONS + WARMING; asked += 1) {
    const { cost } = await askTimed(paper.archive, all[Math.floor(random() * all.length)]?.id ?? 0);
    // The first ones are those in which Node.js compiles what it runs.
    if (asked >= WARMING) times.push(cost);
  }
  await paper.end();
  if (!kept) rmSync(root, { recursive: true, force: true });
  return { articles: all.length, ...costs(times) };
}

const [given = process.env.RELATED_CORPORA, articles = '0'] = process.argv.slice(2);
const folder = corporaFolder(given);
if (folder) {
  const rows = [];
  for (const corpus of readCorpora(folder)) rows.push(...(await qualityRows(corpus)));
  report('related', rows);
}
if (Number(articles) > 0) report('related-cost', [await costRow(Number(articles))]);
