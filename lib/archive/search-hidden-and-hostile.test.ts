import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SearchedPaper } from './search-fixture';

let searched: SearchedPaper;
beforeAll(async () => {
  searched = await SearchedPaper.make();
});
afterAll(async () => searched.paper.end());

describe('words of a piece that readers can not see', () => {
  test.each([
    'zephyrine',
    'zephyrin',
    'quixotik',
    'vantablak',
    'vantablack',
    'vanta',
    'obadia',
    'treaty zephirine',
  ])('are neither found nor offered to who looks for %s', async (query) => {
    const answer = await searched.search(query);
    expect(JSON.stringify({ ...answer, query: '' })).not.toMatch(
      /zephyrine|quixotic|vantablack|obadiah/i,
    );
    expect(JSON.stringify(await searched.paper.archive.suggestions(query))).not.toMatch(
      /zephyrine|quixotic|vantablack|obadiah/i,
    );
  });

  test('are offered from the moment at which the piece appears', async () => {
    searched.paper.setNow('2030-01-02T00:00:00Z');
    const { found } = await searched.search('vantablak');
    searched.paper.setNow('2025-10-01T12:00:00Z');
    expect(found).toMatchObject({ by: 'other words', query: 'vantablack' });
  });
});

describe('a hostile query', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['signs alone', '!!! ??? *** ((('],
    ['a lone quotation mark', '"'],
    ['many quotation marks', '""""""""'],
    ['a minus', '-'],
    ['minuses', '-- -"" -'],
    ['every operator', 'a AND b OR c NOT d NEAR(e f, 2) headline: g ^h i* + {body topics}: j'],
    ['an injection', `'; DROP TABLE articles; -- " OR 1=1`],
    ['null bytes', 'river\0treaty\0'],
    ['lone surrogates', '\ud800river\udfff'],
    ['marks of direction', '\u202eriver\u202c \u200f\u2067'],
    ['marks alone', '\u0301\u0301\u093f'],
    ['ten kilobytes of one word', 'a'.repeat(10_240)],
    ['ten kilobytes of quotation marks', '"-'.repeat(5120)],
    ['five hundred words', Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ')],
    ['five hundred Chinese signs', '核'.repeat(500)],
    ['pictures', '🗞️📰👩‍👩‍👧'],
    ['what it must not have alone', '-river'],
    ['escapes', '\\" \\u0000 %00 &lt;script&gt;'],
    ['the names of an object', '__proto__ constructor toString'],
  ])('of %s is answered', async (_, query) => {
    const answer = await searched.search(query, { narrowing: { topic: query, year: query } });
    expect(answer.total).toBe(0);
    const plain = await searched.search(query);
    expect(plain.headlines.length).toBe(Math.min(20, plain.total));
    expect(Array.isArray(await searched.paper.archive.suggestions(query))).toBe(true);
  });

  test('that is too long is cut, and that is said', async () => {
    expect((await searched.search('river '.repeat(13))).cut).toBe(true);
    expect((await searched.search('river '.repeat(12))).cut).toBe(false);
  });
});
