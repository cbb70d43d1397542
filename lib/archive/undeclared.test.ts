import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const HINDI = article(
  { title: 'आज की ख़बर', published: '2025-09-01' },
  'पहला पैराग्राफ़ बताता है कि क्या हुआ।',
);
const KOREAN = article(
  { title: '오늘의 뉴스', published: '2025-09-02' },
  '첫 문단은 무슨 일이 있었는지 말한다.',
);
const URDU = article(
  { title: 'آج کی خبر', published: '2025-09-03' },
  'پہلا پیراگراف بتاتا ہے کہ کیا ہوا۔',
);
const FRENCH = article(
  { title: 'La une', published: '2025-09-04', lang: 'fr' },
  'Le premier paragraphe.',
);

describe('a folder that says nothing of itself speaks as most of its articles do', () => {
  test.each([
    ['Hindi', HINDI, 'hi', 'ltr', 'समाचार'],
    ['Korean', KOREAN, 'ko', 'ltr', '뉴스'],
    ['Urdu', URDU, 'ur', 'rtl', 'خبریں'],
    ['French, as its files say,', FRENCH, 'fr', 'ltr', 'News'],
  ])('%s', async (_, file, language, dir, section) => {
    paper = await makePaper({ 'articles/a.md': file });
    const { archive } = paper;
    expect(await archive.site()).toMatchObject({
      language,
      sections: [{ slug: 'news', name: section }],
    });
    expect((await archive.front()).lead).toMatchObject({ lang: language, dir });
    expect((await archive.section('news', 1))?.total).toBe(1);
    expect(await archive.problems()).toEqual([]);
  });

  test('and each article in a mixed one is in the language it is written in', async () => {
    paper = await makePaper({
      'articles/a.md': HINDI,
      'articles/b.md': KOREAN,
      'articles/c.md': URDU,
      'articles/d.md': KOREAN.replace('오늘', '어제'),
    });
    expect((await paper.archive.site()).language).toBe('ko');
    const listing = await paper.archive.section('news', 1);
    expect(listing?.headlines.map((one) => one.lang).sort()).toEqual(['hi', 'ko', 'ko', 'ur']);
  });

  test('and changes its language when its articles do', async () => {
    paper = await makePaper({ 'articles/a.md': HINDI });
    await paper.change({ 'articles/b.md': KOREAN, 'articles/c.md': KOREAN });
    expect((await paper.archive.site()).language).toBe('ko');
  });
});

test('a paper that says its language keeps it, whatever its articles are written in', async () => {
  paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': HINDI });
  expect((await paper.archive.site()).language).toBe('en-GB');
  expect((await paper.archive.latest(1))[0]?.lang).toBe('en-GB');
});

test('a paper in Hindi that names no section has one with a Hindi name', async () => {
  paper = await makePaper({ 'site.yaml': 'language: hi', 'articles/a.md': HINDI });
  expect((await paper.archive.site()).sections).toMatchObject([{ slug: 'news', name: 'समाचार' }]);
});
