import { afterEach, expect, test } from 'vitest';
import { keepWords } from './keep/keep-words';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper?.end());

const words = () =>
  paper.store.all('SELECT term FROM spellings ORDER BY term').map(({ term }) => term);

const A = article({ title: 'Alpha', published: '2025-09-01' }, 'Beta beta 42.');

test('a word of a new article is known at once, so that it is found when it is mistyped', async () => {
  paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': A });
  expect(words()).toEqual(['alpha', 'beta']);
  await paper.change({
    'articles/b.md': article(
      { title: 'Gamma rays', published: '2025-09-02', topics: ['Delta'] },
      'Epsilon',
    ),
  });
  expect(words()).toEqual(['alpha', 'beta', 'delta', 'epsilon', 'gamma', 'rays']);
  const { found } = await paper.archive.search({ query: 'epsilom' });
  expect(found).toMatchObject({ by: 'other words', query: 'epsilon' });
});

test('words are counted anew where a keeper was ended while it counted them', async () => {
  paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': A });
  paper.store.run("DELETE FROM meta WHERE key = 'spellings'");
  paper.store.run("DELETE FROM spellings WHERE term = 'beta'");
  await keepWords(paper.store, []);
  expect(words()).toEqual(['alpha', 'beta']);
});

test('a word that no article has any more is not offered', async () => {
  paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': A });
  await paper.change({
    'articles/a.md': article({ title: 'Other', published: '2025-09-01' }, 'Text.'),
  });
  expect((await paper.archive.search({ query: 'alphq' })).found).toEqual({ by: 'all words' });
});
