import { afterEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

function alike(from: number, count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const fields = { title: 'Rice prices', slug: `rice-${from + at}`, published: '2025-09-01' };
      return [`articles/${from + at}.md`, article(fields, 'The same words everywhere.')];
    }),
  );
}

test('articles that match equally well are each on one page of what was found', async () => {
  paper = await makePaper({ 'site.yaml': SITE, ...alike(200, 50) });
  // What was read later is earlier by path.
  await paper.change(alike(100, 50));
  const { pages } = await paper.archive.search({ query: 'rice prices' });
  const seen: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const { headlines } = await paper.archive.search({ query: 'rice prices', page });
    seen.push(...headlines.map(({ address }) => address));
  }
  expect(seen).toHaveLength(100);
  expect(new Set(seen).size).toBe(100);
});
