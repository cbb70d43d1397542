import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchRequest } from '@/lib/address/search';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;

const FILES = {
  'site.yaml': SITE,
  'authors/rz.md': '---\nname: Rahel Zimmer\n---\n',
  'articles/treaty.md': article(
    {
      title: 'Ministers sign the river treaty',
      standfirst: 'Two states share one river from now on.',
      published: '2025-09-01',
      topics: ['Water', 'Diplomacy'],
      authors: ['rz'],
    },
    'The treaty was signed at Panmunjom after nine years of talks.',
  ),
  'articles/minister.md': article({
    title: 'A minister resigns',
    published: '2024-05-01',
    section: 'business',
    topics: ['Diplomacy'],
    authors: ['Desk'],
  }),
  'articles/cities.md': article(
    { title: 'Železný opens a café in Rāmpur', published: '2023-05-01', authors: ['Desk'] },
    'A quiet place. Its naïve owner said that the river is near.',
  ),
  'articles/hindi.md': article(
    { title: 'ट्रंप ने किम से मिलने की इच्छा जताई', published: '2025-08-26', lang: 'hi' },
    'राष्ट्रपति ने कहा कि वे क़लम भेजेंगे।',
  ),
  'articles/korean.md': article(
    { title: '트럼프, 김정은과 다시 만나기를 희망', published: '2025-08-26', lang: 'ko' },
    '판문점에서 다시 만나고 싶다고 말했다.',
  ),
  'articles/urdu.md': article(
    { title: 'ٹرمپ کی کم جونگ اُن سے ملاقات کی خواہش', published: '2025-08-26', lang: 'ur' },
    'صدر نے کہا کہ وہ اس سال ملنا چاہتے ہیں۔',
  ),
  'articles/arabic.md': article(
    { title: 'الرئيس يزور المدينة القديمة', published: '2025-08-20', lang: 'ar' },
    'وصل إلى أحمد آباد في الصباح.',
  ),
  'articles/chinese.md': article(
    { title: '朝鲜举行核试验', published: '2025-08-21', lang: 'zh' },
    '北京大学的专家说这是第六次。',
  ),
  'articles/japanese.md': article(
    { title: '東京の桜が満開になった', published: '2025-04-01', lang: 'ja' },
    '気象庁が発表した。',
  ),
  'articles/draft.md': article(
    { title: 'Zephyrine secrets', published: '2025-09-02', status: 'draft' },
    'The quixotic plan of the zephyrine.',
  ),
  'articles/embargoed.md': article(
    {
      title: 'Vantablack prize awarded',
      published: '2025-09-02',
      embargo: '2030-01-01',
      topics: ['Vantablack'],
      authors: ['Obadiah Vantablack'],
    },
    'The vantablack jury met in secret.',
  ),
};

beforeAll(async () => {
  paper = await makePaper(FILES);
});
afterAll(async () => paper.end());

const search = (query: string, request: Partial<SearchRequest> = {}) =>
  paper.archive.search({ query, ...request });
const titles = async (query: string, request: Partial<SearchRequest> = {}) =>
  (await search(query, request)).headlines.map(({ headline }) => headline);

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
    const found = await search(query);
    expect(found.headlines.map((one) => one.headline)).toContain(headline);
    expect(found.found).toEqual({ by: 'all words' });
  });

  test('in the order in which it matches: a headline before a text', async () => {
    expect(await titles('river')).toEqual([
      'Ministers sign the river treaty',
      'Železný opens a café in Rāmpur',
    ]);
  });
});

describe('a search leaves out', () => {
  test('what has a word after a minus', async () => {
    expect(await titles('minister -resigns')).toEqual(['Ministers sign the river treaty']);
    expect(await titles('minister -"river treaty"')).toEqual(['A minister resigns']);
  });

  test('words in another order than the quoted one', async () => {
    const found = await search('"treaty river"');
    expect(found.total).toBe(0);
  });

  test('signs of a row that stand in another order', async () => {
    expect(await titles('"学大"')).toEqual([]);
  });
});

describe('a typing error', () => {
  test('is forgiven where nothing has the word, and that is said', async () => {
    const found = await search('panmunjon');
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
    expect(await titles(query)).toEqual(['Ministers sign the river treaty']);
  });

  test('leaves what was typed in its place beside it', async () => {
    const { found } = await search('river "sign the" panmunjon');
    expect(found).toMatchObject({ query: 'river "sign the" panmunjom' });
  });

  test('is not looked for within quotation marks', async () => {
    expect((await search('"panmunjon"')).total).toBe(0);
  });

  test('of words no story has together brings those that have some, and that is said', async () => {
    const found = await search('panmunjom resigns');
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
    const answer = await search(query);
    expect(JSON.stringify({ ...answer, query: '' })).not.toMatch(
      /zephyrine|quixotic|vantablack|obadiah/i,
    );
    expect(JSON.stringify(await paper.archive.suggestions(query))).not.toMatch(
      /zephyrine|quixotic|vantablack|obadiah/i,
    );
  });

  test('are offered from the moment at which the piece appears', async () => {
    paper.setNow('2030-01-02T00:00:00Z');
    const { found } = await search('vantablak');
    paper.setNow('2025-10-01T12:00:00Z');
    expect(found).toMatchObject({ by: 'other words', query: 'vantablack' });
  });
});

describe('results', () => {
  test('can be narrowed by section, topic, author and year, with the number that would be left', async () => {
    const { facets } = await search('minister');
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
    expect(await titles('minister', { narrowing: { year: '2024' } })).toEqual([
      'A minister resigns',
    ]);
    expect(await titles('minister', { narrowing: { topic: 'water', author: 'rz' } })).toEqual([
      'Ministers sign the river treaty',
    ]);
    expect(await titles('minister', { narrowing: { section: 'nowhere' } })).toEqual([]);
  });

  test('can be sorted by date', async () => {
    expect(await titles('resigns minister OR', {})).not.toEqual([]);
    expect(await titles('minister', { sort: 'date' })).toEqual([
      'Ministers sign the river treaty',
      'A minister resigns',
    ]);
  });

  test('show the passage that has the words, marked', async () => {
    const [first] = (await search('panmunjom treaty')).headlines;
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
    const [first] = (await search('大学')).headlines;
    expect(first?.passage).toEqual([
      { text: '北京', found: false },
      { text: '大学', found: true },
      { text: '的专家说这是第六次。', found: false },
    ]);
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
    const answer = await search(query, { narrowing: { topic: query, year: query } });
    expect(answer.total).toBe(0);
    const plain = await search(query);
    expect(plain.headlines.length).toBe(Math.min(20, plain.total));
    expect(Array.isArray(await paper.archive.suggestions(query))).toBe(true);
  });

  test('that is too long is cut, and that is said', async () => {
    expect((await search('river '.repeat(13))).cut).toBe(true);
    expect((await search('river '.repeat(12))).cut).toBe(false);
  });
});
