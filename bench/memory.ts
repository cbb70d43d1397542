import { rmSync } from 'node:fs';
import autocannon from 'autocannon';
import { makeManyArticles } from './many-articles';
import { report, rounded } from './report';
import { residentMegabytes, startBroadsheet } from './running-site';

/**
 * Memory of the process that serves, while readers ask for every page of a paper of a thousand articles, for addresses
 * that lead nowhere and for searches: as many requests as an hour at a hundred a second brings. The page cache is
 * given 64 MB, so that it is full. `tsx bench/memory.ts`
 */
const REQUESTS = Number(process.env.REQUESTS ?? 360_000);
const STEPS = 6;
const PORT = Number(process.env.BENCH_PORT ?? 4380);

const paper = makeManyArticles(1000);
const site = await startBroadsheet(PORT, paper.content, paper.cache, { PAGE_CACHE_MB: '64' });

try {
  const paths = paper.addresses.flatMap((address, i) => [
    address,
    '/',
    `${address}?utm_source=${i}`,
    ...(i % 20 === 0 ? [`/nowhere/${i}`, `/search?q=korea+${i}`] : []),
  ]);
  const rows = [{ after: 'start', megabytes: rounded(residentMegabytes(site.pid)), failed: 0 }];
  for (let step = 1; step <= STEPS; step += 1) {
    const { requests, errors } = await autocannon({
      url: site.url,
      connections: 16,
      amount: Math.round(REQUESTS / STEPS),
      headers: { 'accept-encoding': 'br' },
      requests: paths.map((path) => ({ path })),
    });
    rows.push({
      after: `${requests.total * step} requests`,
      megabytes: rounded(residentMegabytes(site.pid)),
      failed: errors,
    });
  }
  report('memory', rows);
} finally {
  await site.stop();
  rmSync(paper.root, { recursive: true, force: true });
}
