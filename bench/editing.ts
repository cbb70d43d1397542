import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { makeManyArticles } from './many-articles';
import { percentile, report, rounded } from './report';
import { startBroadsheet } from './running-site';

/**
 * From saving a file to the new page, 50 edits in a paper of a thousand articles, while readers ask for other pages
 * 200 times a second. Measured from before the write to the first whole answer with the new headline, asked for again
 * and again: on the article's own page, and on the front page that it leads. `tsx bench/editing.ts`
 */
const EDITS = Number(process.env.EDITS ?? 50);
const ARTICLES = 1000;
const READS_PER_SECOND = 200;
const PAUSE_MILLISECONDS = 1500;
const PORT = Number(process.env.BENCH_PORT ?? 4380);

const paper = makeManyArticles(ARTICLES);
const file = join(paper.content, 'articles/edited.md');
const address = '/world/2025/10/03/edited';
const write = (edit: number) =>
  writeFileSync(
    file,
    `---\ntitle: Edit number ${edit} of the day\nslug: edited\npublished: 2025-10-03 09:00\nsection: world\n---\nText.\n`,
  );

write(0);
writeFileSync(join(paper.content, 'front.yaml'), 'lead: edited\n');
const site = await startBroadsheet(PORT, paper.content, paper.cache);

async function untilSeen(path: string, words: string, started: number): Promise<number> {
  for (;;) {
    const response = await fetch(site.url + path);
    if ((await response.text()).includes(words)) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

try {
  const readers = autocannon({
    url: site.url,
    connections: 10,
    duration: 600,
    overallRate: READS_PER_SECOND,
    headers: { 'accept-encoding': 'br' },
    requests: ['/', '/world', ...paper.addresses.slice(0, 20)].map((path) => ({ path })),
  });
  await untilSeen(address, 'Edit number 0', performance.now());
  const [onPage, onFront]: [number[], number[]] = [[], []];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const started = performance.now();
    write(edit);
    const words = `Edit number ${edit} of`;
    const [page, front] = await Promise.all([
      untilSeen(address, words, started),
      untilSeen('/', words, started),
    ]);
    onPage.push(page);
    onFront.push(front);
    // The crowd has read the other pages anew by then; edits do not come faster than editors type.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  (readers as unknown as { stop(): void }).stop();
  const { requests, non2xx, errors, latency } = await readers;
  report('editing', [
    ...[['article', onPage] as const, ['front page', onFront] as const].map(([page, times]) => ({
      page,
      edits: times.length,
      'p50 ms': rounded(percentile(times, 0.5)),
      'p95 ms': rounded(percentile(times, 0.95)),
      'slowest ms': rounded(Math.max(...times)),
    })),
    {
      page: `readers meanwhile: ${requests.total} answered, ${non2xx + errors} failed`,
      'p50 ms': latency.p50,
      'p99 ms': latency.p99,
    },
  ]);
} finally {
  await site.stop();
  rmSync(paper.root, { recursive: true, force: true });
}
process.exit(0);
