import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, SITE } from './paper-fixture';
import { SearchedPaper } from './search-fixture';

let searched: SearchedPaper;
beforeAll(async () => {
  searched = await SearchedPaper.make();
});
afterAll(async () => searched.paper.end());

describe('a typing error', () => {
  test('is forgiven where nothing has the word, and that is said', async () => {
    const found = await searched.search('panmunjon');
    expect(found.found).toEqual({
      by: 'other words',
      query: 'panmunjom',
      exactly: '"panmunjon"',
    });
    expect(found.headlines.map(({ headline }) => headline)).toEqual([
      'Ministers sign the river treaty',
    ]);
  });

  test.each([
    ['two letters that changed places', 'traety'],
    ['the first letter', 'rreaty'],
    ['a letter too many', 'treatty'],
    ['a letter that is missing', 'treay river'],
  ])('of %s is forgiven', async (_, query) => {
    expect(await searched.titles(query)).toEqual(['Ministers sign the river treaty']);
  });

  test('leaves what was typed in its place beside it', async () => {
    const { found } = await searched.search('river "sign the" panmunjon');
    expect(found).toMatchObject({ query: 'river "sign the" panmunjom' });
  });

  test('is not looked for within quotation marks', async () => {
    expect((await searched.search('"panmunjon"')).total).toBe(0);
  });

  test('of words no story has together brings those that have some, and that is said', async () => {
    const found = await searched.search('panmunjom resigns');
    expect(found.found).toEqual({ by: 'some words' });
    expect(found.total).toBe(2);
  });
});

test('a word that hardly any story has is found, and one that many have is offered beside it', async () => {
  const many = Array.from({ length: 9 }, (_, i) => [
    `articles/${i}.md`,
    article({ title: `Monsoon ${i}`, published: `2025-09-0${i + 1}` }),
  ]);
  const own = await makePaper({
    'site.yaml': SITE,
    ...Object.fromEntries(many),
    'articles/slip.md': article({ title: 'Monsoom over Kerala', published: '2025-09-10' }),
  });
  const { headlines, found, perhaps } = await own.archive.search({ query: 'monsoom' });
  await own.end();
  expect(headlines.map(({ headline }) => headline)).toEqual(['Monsoom over Kerala']);
  expect(found).toEqual({ by: 'all words' });
  expect(perhaps).toBe('monsoon');
});
