import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SearchedPaper } from './search-fixture';

let searched: SearchedPaper;
beforeAll(async () => {
  searched = await SearchedPaper.make();
});
afterAll(async () => searched.paper.end());

describe('a search finds a story', () => {
  test.each([
    ['by a word of its headline', 'treaty', 'Ministers sign the river treaty'],
    ['by a word of its standfirst', 'states', 'Ministers sign the river treaty'],
    ['by a word of its text', 'Panmunjom', 'Ministers sign the river treaty'],
    ['by a topic', 'water', 'Ministers sign the river treaty'],
    [
      'by the name that an author has in a file of their own',
      'rahel',
      'Ministers sign the river treaty',
    ],
    ['whatever the case', 'RIVER TREATY', 'Ministers sign the river treaty'],
    ['by the beginning of the last word', 'river trea', 'Ministers sign the river treaty'],
    ['by several words in quotation marks', '"river treaty"', 'Ministers sign the river treaty'],
    [
      'by words in quotation marks as books set them',
      '“river treaty”',
      'Ministers sign the river treaty',
    ],
    ['whose plural was asked for', 'treaties', 'Ministers sign the river treaty'],
    ['with a possessive', "minister's resigns", 'A minister resigns'],
    ['without its accents', 'zelezny cafe rampur', 'Železný opens a café in Rāmpur'],
    ['with accents it does not have', 'rìver tréaty', 'Ministers sign the river treaty'],
    ['in Devanagari', 'ट्रंप', 'ट्रंप ने किम से मिलने की इच्छा जताई'],
    ['in Devanagari without the dot of a borrowed sound', 'कलम', 'ट्रंप ने किम से मिलने की इच्छा जताई'],
    ['in Devanagari with the other sign of a nasal', 'ट्रँप', 'ट्रंप ने किम से मिलने की इच्छा जताई'],
    [
      'in Hangul by a noun whose particle is another',
      '김정은이',
      '트럼프, 김정은과 다시 만나기를 희망',
    ],
    ['in Hangul by a noun alone', '판문점', '트럼프, 김정은과 다시 만나기를 희망'],
    ['in Urdu as Arabic keyboards write it', 'ملاقات كي', 'ٹرمپ کی کم جونگ اُن سے ملاقات کی خواہش'],
    ['in Urdu without its vowel signs', 'ان', 'ٹرمپ کی کم جونگ اُن سے ملاقات کی خواہش'],
    ['in Arabic without hamza', 'احمد', 'الرئيس يزور المدينة القديمة'],
    ['in Arabic without the article', 'رئيس', 'الرئيس يزور المدينة القديمة'],
    ['in Chinese by two signs of a longer row', '大学', '朝鲜举行核试验'],
    ['in Chinese by one sign', '核', '朝鲜举行核试验'],
    ['in Chinese by a whole clause', '北京大学的专家', '朝鲜举行核试验'],
    ['in Japanese', '桜', '東京の桜が満開になった'],
  ])('%s', async (_, query, headline) => {
    const found = await searched.search(query);
    expect(found.headlines.map((one) => one.headline)).toContain(headline);
    expect(found.found).toEqual({ by: 'all words' });
  });

  test('in the order in which it matches: a headline before a text', async () => {
    expect(await searched.titles('river')).toEqual([
      'Ministers sign the river treaty',
      'Železný opens a café in Rāmpur',
    ]);
  });
});

describe('a search leaves out', () => {
  test('what has a word after a minus', async () => {
    expect(await searched.titles('minister -resigns')).toEqual(['Ministers sign the river treaty']);
    expect(await searched.titles('minister -"river treaty"')).toEqual(['A minister resigns']);
  });

  test('words in another order than the quoted one', async () => {
    const found = await searched.search('"treaty river"');
    expect(found.total).toBe(0);
  });

  test('signs of a row that stand in another order', async () => {
    expect(await searched.titles('"学大"')).toEqual([]);
  });
});

describe('results', () => {
  test('can be narrowed by section, topic, author and year, with the number that would be left', async () => {
    const { facets } = await searched.search('minister');
    expect(facets).toEqual({
      section: [
        { value: 'business', name: 'Business', count: 1 },
        { value: 'world', name: 'World', count: 1 },
      ],
      topic: [
        { value: 'diplomacy', name: 'Diplomacy', count: 2 },
        { value: 'water', name: 'Water', count: 1 },
      ],
      author: [
        { value: 'desk', name: 'Desk', count: 1 },
        { value: 'rz', name: 'Rahel Zimmer', count: 1 },
      ],
      year: [
        { value: '2025', name: '2025', count: 1 },
        { value: '2024', name: '2024', count: 1 },
      ],
    });
    expect(await searched.titles('minister', { narrowing: { year: '2024' } })).toEqual([
      'A minister resigns',
    ]);
    expect(
      await searched.titles('minister', { narrowing: { topic: 'water', author: 'rz' } }),
    ).toEqual(['Ministers sign the river treaty']);
    expect(await searched.titles('minister', { narrowing: { section: 'nowhere' } })).toEqual([]);
  });

  test('can be sorted by date', async () => {
    expect(await searched.titles('resigns minister OR', {})).not.toEqual([]);
    expect(await searched.titles('minister', { sort: 'date' })).toEqual([
      'Ministers sign the river treaty',
      'A minister resigns',
    ]);
  });

  test('show the passage that has the words, marked', async () => {
    const [first] = (await searched.search('panmunjom treaty')).headlines;
    expect(first?.title.filter(({ found }) => found)).toEqual([{ text: 'treaty', found: true }]);
    expect(first?.passage.map(({ text }) => text).join('')).toBe(
      'The treaty was signed at Panmunjom after nine years of talks.',
    );
    expect(first?.passage.filter(({ found }) => found).map(({ text }) => text)).toEqual([
      'treaty',
      'Panmunjom',
    ]);
  });

  test('mark part of a row of Chinese signs', async () => {
    const [first] = (await searched.search('大学')).headlines;
    expect(first?.passage).toEqual([
      { text: '北京', found: false },
      { text: '大学', found: true },
      { text: '的专家说这是第六次。', found: false },
    ]);
  });
});
