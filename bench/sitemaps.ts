/**
 * How long sitemaps take at the size of a large archive, beside reading the same articles all at once.
 * `npx tsx bench/sitemaps.ts [articles] [months]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '@/lib/archive/archive';
import { inTransaction, openToWrite } from '@/lib/archive/database';
import { rowsOf } from '@/lib/archive/keep/article-rows';
import { Batch } from '@/lib/archive/keep/batch';
import { writeArticle } from '@/lib/archive/keep/write-article';
import { openArchive } from '@/lib/archive/read/reader';
import { readArticle } from '@/lib/content/read-article';
import { editionOf } from '@/lib/language/edition';
import type { Imprint } from '@/lib/seo/imprint';
import { indexText, sitemapText } from '@/lib/seo/sitemaps/sitemaps';
import { median, report, rounded } from './report';

const total = Number(process.argv[2] ?? 100_000);
const months = Number(process.argv[3] ?? 120);
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const location = { content: folder, cache: folder, index: join(folder, 'index.db') };

function fill(): void {
  const store = openToWrite(location.index);
  const conventions = {
    zone: 'UTC',
    language: 'en',
    sections: [{ slug: 'news', name: 'News', description: '' }],
    sectionsDeclared: true,
  };
  inTransaction(store, () => {
    const batch = new Batch(store);
    for (let at = 0; at < total; at += 1) {
      const month = at % months;
      const date = new Date(Date.UTC(2015, month, 1 + (Math.floor(at / months) % 28), at % 24));
      const text = `---\ntitle: A headline of the usual length, number ${at}\npublished: ${date.toISOString()}\ntopics: [Topic ${at % 500}]\nauthors: [Author ${at % 50}]\n---\nText.\n`;
      const { value } = readArticle(
        text,
        `articles/a-headline-of-the-usual-length-${at}.md`,
        conventions,
      );
      if (value) writeArticle(store, batch, rowsOf(value, 'UTC'), false);
    }
    batch.flush(() => {});
  });
  store.close();
}

/** @param work answers a text, or the bytes of what it read */
async function timed(what: string, work: () => Promise<string | number | null>) {
  const times: number[] = [];
  let result: string | number | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  const bytes = typeof result === 'string' ? Buffer.byteLength(result) : Number(result);
  return { what, 'median ms': rounded(median(times)), KB: rounded(bytes / 1000) };
}

async function imprintOf(archive: Archive): Promise<Imprint> {
  const edition = editionOf(await archive.site(), [], Date.UTC(2026, 0, 1));
  return { edition, absolute: (address) => new URL(address, 'https://www.example.org').href };
}

fill();
const archive = openArchive(location, () => Date.UTC(2026, 0, 1));
const imprint = await imprintOf(archive);
const newest = (await archive.listedMonths())[0]?.month ?? '';
console.log(`${total} articles in ${months} months; medians of ${ROUNDS}`);
const rows = [
  await timed('the index', () => indexText(imprint, archive)),
  await timed(`the sitemap of ${newest}`, () => sitemapText(imprint, archive, newest)),
  await timed('the topics', () => sitemapText(imprint, archive, 'topics')),
  await timed('the News sitemap', () => sitemapText(imprint, archive, 'news')),
  await timed('all articles at once, as rows', async () => {
    const all = await Promise.all(
      (await archive.listedMonths()).map(({ month }) => archive.listedArticles(month, 0, total)),
    );
    return JSON.stringify(all).length;
  }),
];
report('sitemaps', rows);
await archive.close();
rmSync(folder, { recursive: true });
