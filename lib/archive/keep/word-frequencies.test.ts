import { afterEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '../paper-fixture';
import { keepWords } from './keep-words';

let paper: PaperFixture;
afterEach(async () => paper.end());

const one = (slug: string, body: string) => ({
  [`articles/${slug}.md`]: article({ title: `Story ${slug}`, slug, published: '2025-09-01' }, body),
});

/** Copies of an article, without their words: enough for a paper to be large. */
function addCopies(count: number): void {
  const columns = paper.store
    .all("SELECT name FROM pragma_table_info('articles') WHERE name NOT IN ('id', 'path', 'slug')")
    .map(({ name }) => String(name))
    .join(', ');
  paper.store.exec(
    `INSERT INTO articles (path, slug, ${columns}) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     SELECT 'copy-' || i, 'copy-' || i, ${columns} FROM n CROSS JOIN (SELECT * FROM articles LIMIT 1)`,
  );
}

const kept = () =>
  paper.store
    .all('SELECT word, articles FROM word_frequencies ORDER BY word')
    .map((row) => [row.word, row.articles]);

test('words are counted beforehand in a large paper alone, those of one article left out', async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    ...one('a', 'Kelp in the fjord'),
    ...one('b', 'Kelp by the sea'),
  });
  expect(kept()).toEqual([]);
  addCopies(3000);
  await keepWords(paper.store, []);
  expect(kept()).toEqual([
    ['kelp', 2],
    ['story', 2],
    ['the', 2],
  ]);
});

test('words are counted again when a twentieth of the articles came, and not for one', async () => {
  paper = await makePaper({ 'site.yaml': SITE, ...one('a', 'Kelp'), ...one('b', 'Kelp') });
  addCopies(3000);
  await keepWords(paper.store, []);
  await paper.change(one('c', 'Kelp again'));
  expect(kept()).toContainEqual(['kelp', 2]);
  paper.store.exec("UPDATE articles SET path = 'x' || path WHERE path LIKE 'copy-%'");
  addCopies(400);
  await keepWords(paper.store, []);
  expect(kept()).toContainEqual(['kelp', 3]);
});

test('how many articles a language has is known after every edit', async () => {
  const count = () =>
    paper.store.get("SELECT articles FROM languages WHERE language = 'en'")?.articles;
  paper = await makePaper({ 'site.yaml': SITE, ...one('a', 'Kelp'), ...one('b', 'Kelp') });
  expect(count()).toBe(2);
  await paper.change(one('a', 'Kelp and more'));
  expect(count()).toBe(2);
  await paper.change({ 'articles/a.md': null });
  expect(count()).toBe(1);
});
