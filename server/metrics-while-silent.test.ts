import { afterEach, expect, test, vi } from 'vitest';
import { measure, register } from './metrics';

const articles = vi.fn<() => Promise<number>>();
const problems = vi.fn<() => Promise<number>>();
const archiveUp = vi.fn<() => Promise<boolean>>();
measure({
  cacheBytes: () => 0,
  cachedPages: () => 7,
  indexBytes: () => 0,
  articles,
  problems,
  archiveUp,
});
afterEach(() => vi.useRealTimers());

/** What a scrape says of the archive and of the page cache. */
async function scraped(): Promise<Record<string, string>> {
  const lines = (await register.metrics()).matchAll(
    /^broadsheet_(articles|problems|archive_up|cached_pages) (\S+)$/gm,
  );
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
}

/** A scrape that is over after a second of waiting. */
async function scrapedInASecond(): Promise<Record<string, string>> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const answer = scraped();
  await vi.waitUntil(() => vi.getTimerCount() === 3);
  vi.advanceTimersByTime(1000);
  return answer;
}

test('a scrape ends after a second while the archive is silent, with the last figures and without asking more each time', async () => {
  articles.mockResolvedValueOnce(3);
  problems.mockResolvedValueOnce(2);
  archiveUp.mockResolvedValueOnce(true);
  expect(await scraped()).toEqual({
    articles: '3',
    problems: '2',
    archive_up: '1',
    cached_pages: '7',
  });

  let answerLate: (articles: number) => void = () => {};
  articles.mockReturnValueOnce(
    new Promise((resolve) => {
      answerLate = resolve;
    }),
  );
  problems.mockReturnValueOnce(new Promise(() => {}));
  archiveUp.mockReturnValue(new Promise(() => {}));
  const silent = { articles: '3', problems: '2', archive_up: '0', cached_pages: '7' };
  expect(await scrapedInASecond()).toEqual(silent);
  expect(await scrapedInASecond()).toEqual(silent);
  expect(articles).toHaveBeenCalledTimes(2);
  expect(problems).toHaveBeenCalledTimes(2);
  expect(archiveUp).toHaveBeenCalledTimes(2);

  answerLate(5);
  articles.mockReturnValueOnce(new Promise(() => {}));
  expect(await scrapedInASecond()).toMatchObject({ articles: '5' });
});
