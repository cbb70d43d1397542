import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { check } from '@/desk/check/check';
import { readPaper } from '@/desk/paper/read-paper';
import { openToWrite, removeIndex } from '@/lib/archive/database';
import { ContentFolder } from '@/lib/archive/keep/folder';
import { Ingest } from '@/lib/archive/keep/ingest';
import { openArchive } from '@/lib/archive/read/reader';
import { median, report, rounded } from './report';

/**
 * How long `broadsheet check` takes over ten thousand real files, read in memory, and how long the same questions
 * take by way of an index made for them and thrown away. `npx tsx bench/check.ts [files] [rounds]`.
 * Seconds of this process's processor are what counts where others use the machine too.
 */
const POSTS = '../shared/corpora/posts';
const [FILES = 10_000, ROUNDS = 3] = process.argv.slice(2).map(Number);

interface Taken {
  wall: number;
  processor: number;
  problems: number;
}

async function measure(work: () => Promise<number>): Promise<Taken> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  const problems = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    problems,
    wall: (performance.now() - from) / 1000,
    processor: (user + system) / 1e6,
  };
}

/** A paper of so many files, the real ones again and again under other names. */
function makePaper(root: string): void {
  const source = new ContentFolder(POSTS);
  const articles = source.scan().stamps.filter(({ kind }) => kind === 'article');
  writeFileSync(join(root, 'site.yaml'), 'name: Ten Thousand\nzone: Asia/Kolkata\n');
  for (let index = 0; index < FILES; index += 1) {
    const { path } = articles[index % articles.length] ?? { path: '' };
    const folder = join(root, 'articles', String(index % 100));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${index}-${basename(path)}`), source.read(path));
  }
}

async function inMemory(root: string): Promise<number> {
  return check(await readPaper(root, Date.now()), null).length;
}

async function byIndex(root: string, cache: string): Promise<number> {
  const index = join(cache, 'archive.db');
  const store = openToWrite(index);
  await new Ingest(store, new ContentFolder(root)).scan();
  const archive = openArchive({ content: root, cache, index }, Date.now);
  const problems = await archive.problems();
  await archive.close();
  store.close();
  removeIndex(index);
  return problems.length;
}

async function main(): Promise<void> {
  if (!existsSync(POSTS)) throw new Error(`${POSTS} is not here, and the trial needs real files.`);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-check-'));
  const root = join(folder, 'content');
  mkdirSync(join(root, 'articles'), { recursive: true });
  try {
    makePaper(root);
    const memory: Taken[] = [];
    const index: Taken[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      memory.push(await measure(() => inMemory(root)));
      index.push(await measure(() => byIndex(root, folder)));
    }
    const ways = Object.entries({ 'in memory': memory, 'by an index': index });
    report(
      'check',
      ways.map(([way, taken]) => ({
        way,
        'processor s': rounded(median(taken.map(({ processor }) => processor))),
        's in all': rounded(median(taken.map(({ wall }) => wall))),
        problems: taken[0]?.problems ?? 0,
        files: FILES,
      })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
