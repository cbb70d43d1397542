import type { Archive } from '@/lib/archive/archive';
import { randomFrom } from './made-words';
import { median, percentile, rounded } from './report';

const QUESTIONS = 200;
/** Those in which Node.js compiles what it runs. */
const WARMING = 20;

/** Milliseconds on the clock. */
export async function timed(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}

export const figures = (times: number[]) => ({
  'p50 ms': rounded(median(times)),
  'p95 ms': rounded(percentile(times, 0.95)),
  'slowest ms': rounded(Math.max(...times)),
});

/** Headlines from all over the archive. */
async function sample(
  archive: Archive,
): Promise<{ id: number; words: string[]; address: string }[]> {
  const random = randomFrom(7);
  const years = await archive.years();
  const found = [];
  while (found.length < QUESTIONS) {
    const year = years[Math.floor(random() * years.length)]?.year ?? 2025;
    const listing = await archive.month(year, 1 + Math.floor(random() * 12), 1);
    const one = listing?.headlines[Math.floor(random() * listing.headlines.length)];
    if (one)
      found.push({
        id: one.id,
        words: one.headline.toLowerCase().split(' '),
        address: one.address,
      });
  }
  return found;
}

/** Search and related headlines, one question after the other. */
export async function questionRows(engine: string, archive: Archive) {
  const headlines = await sample(archive);
  await archive.search({ query: 'warm' });
  const rows = [];
  for (const words of [1, 2, 3, 4]) {
    const times = [];
    for (const headline of headlines)
      times.push(
        await timed(() => archive.search({ query: headline.words.slice(0, words).join(' ') })),
      );
    rows.push({ engine, question: `search, ${words} words`, ...figures(times) });
  }
  const times = [];
  for (const { id } of headlines) times.push(await timed(() => archive.related(id, 6)));
  return [...rows, { engine, question: 'related headlines', ...figures(times.slice(WARMING)) }];
}
