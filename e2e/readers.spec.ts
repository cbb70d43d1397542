import { Readability } from '@mozilla/readability';
import { expect } from '@playwright/test';
import { JSDOM } from 'jsdom';
import { meta, test, wordsOf } from './published';

test.describe.configure({ mode: 'default', timeout: 120_000 });

/** Words in any script, with how often each stands there. */
function counted(text: string): Map<string, number> {
  const words = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Share of the words of one text that another has as often. */
function kept(whole: string, part: string): number {
  const there = counted(part);
  let found = 0;
  let all = 0;
  for (const [word, count] of counted(whole)) {
    found += Math.min(count, there.get(word) ?? 0);
    all += count;
  }
  return found / all;
}

const LEAST = 0.95;

test('the reader views of Firefox and Safari find every article: its words, names and date, and nothing beside it @once', ({
  articles,
}) => {
  const lost: string[] = [];
  for (const page of articles) {
    const { window } = new JSDOM(page.html, { url: page.url });
    const read = new Readability(window.document).parse();
    const { document } = page;
    expect.soft(read?.title, page.address).toBe(wordsOf(document.querySelector('h1')));
    expect.soft(read?.siteName, page.address).toBe('The Meridian');
    expect.soft(read?.lang, page.address).toBe(document.documentElement.lang);
    expect.soft(read?.publishedTime, page.address).toBe(meta(page, 'article:published_time'));
    const names = [...document.querySelectorAll('article > header a[rel="author"]')].map(wordsOf);
    expect.soft(read?.byline, page.address).toBe(names.join(', '));
    const text = read?.textContent ?? '';
    const body = wordsOf(document.querySelector('article .prose'));
    expect(body.length, page.address).toBeGreaterThan(200);
    const share = kept(body, text);
    if (share < LEAST) lost.push(`${page.address}: ${Math.round(share * 1000) / 10} %`);
    for (const beside of document.querySelectorAll(
      'main nav a, article ~ div h2, article ~ div h3, article + div a',
    )) {
      const words = wordsOf(beside);
      // A headline beside the text may be one that the text itself leads to.
      if (words.length > 12 && !wordsOf(document.querySelector('article')).includes(words))
        expect.soft(text, `${page.address} and what stands beside it`).not.toContain(words);
    }
  }
  expect(lost).toEqual([]);
});
