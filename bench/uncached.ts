import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { makeManyArticles } from './many-articles';
import { median, percentile, report, rounded } from './report';
import { processorSeconds, startBroadsheet } from './running-site';

/**
 * First view of 500 different articles of real length, eight readers at once, nothing cached: archive, Next, document
 * step and brotli. Every round asks for 500 others. `tsx bench/uncached.ts`
 */
const COUNT = 500;
const AT_ONCE = 8;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const PORT = Number(process.env.BENCH_PORT ?? 4380);

const paper = makeManyArticles(COUNT * (ROUNDS + 1));
const site = await startBroadsheet(PORT, paper.content, paper.cache);
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function read(address: string): Promise<{ milliseconds: number; origin: string }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    request(site.url + address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200)
          resolve({
            milliseconds: performance.now() - started,
            origin: String(response.headers['cache-status']),
          });
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    })
      .once('error', reject)
      .end();
  });
}

async function round(): Promise<{ perSecond: number; times: number[]; processor: number }> {
  const waiting = paper.addresses.splice(0, COUNT);
  const times: number[] = [];
  const [started, used] = [performance.now(), processorSeconds(site.pid)];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let address = waiting.pop(); address; address = waiting.pop()) {
        const { milliseconds, origin } = await read(address);
        if (origin.includes('hit')) throw new Error(`${address} was cached.`);
        times.push(milliseconds);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return {
    perSecond: COUNT / seconds,
    times,
    processor: ((processorSeconds(site.pid) - used) / COUNT) * 1000,
  };
}

try {
  // The first round also loads code and lets it be compiled; it is shown by itself.
  const rounds = [];
  for (let i = 0; i <= ROUNDS; i += 1)
    rounds.push({ what: i === 0 ? 'first, code cold' : `round ${i}`, ...(await round()) });
  const warm = rounds.slice(1);
  const rows = [
    ...rounds,
    {
      what: 'median of warm rounds',
      perSecond: median(warm.map((one) => one.perSecond)),
      processor: median(warm.map((one) => one.processor)),
      times: warm.flatMap((one) => one.times),
    },
  ];
  report(
    'uncached',
    rows.map(({ what, perSecond, times, processor }) => ({
      what,
      'pages/s': rounded(perSecond),
      'processor ms/page': rounded(processor),
      'pages/s of one whole core': rounded(1000 / processor),
      'p50 ms': rounded(median(times)),
      'p95 ms': rounded(percentile(times, 0.95)),
    })),
  );
} finally {
  agent.destroy();
  await site.stop();
  rmSync(paper.root, { recursive: true, force: true });
}
