import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const reported = async () =>
  (await paper.archive.problems()).map(({ severity, code, path, line, field, value, mend }) => ({
    severity,
    code,
    path,
    line,
    field,
    value,
    mend,
  }));

describe('the report to the editors', () => {
  test('lists every problem of every file at once, the worst first, with its line and how to mend it', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/b.md':
        '---\ntitle: B\npublished: 2025-02-30\nsection: bussiness\nlang: not a tag\nheadlin: x\n---\nText',
      'articles/a.md': '---\npublished: soon\n---\nText',
    });
    expect(
      (await reported()).map(({ severity, path, line, field, value }) => [
        severity,
        path,
        line,
        field,
        value,
      ]),
    ).toEqual([
      ['error', 'articles/a.md', 1, 'title', ''],
      ['error', 'articles/a.md', 2, 'published', 'soon'],
      ['error', 'articles/b.md', 3, 'published', '2025-02-30'],
      ['error', 'articles/b.md', 4, 'section', 'bussiness'],
      ['warning', 'articles/b.md', 5, 'lang', 'not a tag'],
      ['hint', 'articles/b.md', 6, 'headlin', ''],
    ]);
  });

  test('names translations that do not name the original in turn', async () => {
    const day = { published: '2025-09-01' };
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/rain.md': article({
        title: 'Rain',
        ...day,
        translations: { hi: 'baarish', ur: 'barish', ko: 'draft' },
      }),
      'articles/baarish.md': article({
        title: 'बारिश',
        ...day,
        slug: 'baarish',
        lang: 'hi',
        translations: { en: 'rain' },
      }),
      'articles/barish.md': article({ title: 'بارش', ...day, slug: 'barish', lang: 'ur' }),
      'articles/draft.md': article({
        title: '비',
        ...day,
        slug: 'draft',
        lang: 'ko',
        status: 'draft',
      }),
    });
    expect(await reported()).toEqual([
      {
        severity: 'hint',
        code: 'translation-one-way',
        path: 'articles/rain.md',
        line: 1,
        field: 'translations',
        value: 'ur: barish',
        mend: 'Add to it: translations: {en-GB: rain}',
      },
    ]);
  });

  test('names the letters that no card can show, unless a picture stands in its place', async () => {
    const title = 'Imphal, ꯏꯝꯐꯥꯜ';
    paper = await makePaper({
      'site.yaml': SITE,
      'images/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'articles/a.md': article({ title, published: '2025-09-01' }),
      'articles/b.md': article({
        title,
        published: '2025-09-02',
        image: { src: 'map.svg', alt: 'A map' },
      }),
      'articles/c.md': article({ title: 'Imphal, इम्फाल', published: '2025-09-03' }),
    });
    expect(await reported()).toEqual([
      expect.objectContaining({
        severity: 'hint',
        code: 'card-letters',
        path: 'articles/a.md',
        field: 'title',
        value: 'ꯏ ꯝ ꯐ ꯥ ꯜ',
      }),
    ]);
  });

  test('names links that lead nowhere, with the line they stand on', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article(
        { title: 'A', slug: 'a', published: '2025-09-01' },
        'Text.\n\nSee [this](missing.md), [that](/world/2025/09/01/b) and [the section](/world).\n\n`[code](missing.md)`',
      ),
      'articles/draft.md': article({
        title: 'D',
        slug: 'd',
        published: '2025-09-01',
        status: 'draft',
      }),
    });
    expect(await reported()).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'link-dead',
        line: 8,
        value: 'missing.md',
      }),
      expect.objectContaining({
        severity: 'warning',
        code: 'link-dead',
        line: 8,
        value: '/world/2025/09/01/b',
      }),
    ]);
  });

  test('names pictures that are not there and those of other sites, and where to put them', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article(
        {
          title: 'A',
          published: '2025-09-01',
          image: { src: 'https://example.org/x.jpg', alt: 'x' },
        },
        'Text.\n\n![A map](maps/a.png)',
      ),
    });
    expect(await reported()).toEqual([
      expect.objectContaining({ code: 'picture-remote', field: 'image' }),
      expect.objectContaining({
        code: 'picture-missing',
        value: 'maps/a.png',
        line: 8,
        mend: 'Put the file at images/maps/a.png, or correct its name here.',
      }),
    ]);
  });

  test('names pins and former addresses that can not be right', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        published: '2025-09-01',
        related: ['nothing'],
        aliases: ['/old'],
      }),
      'articles/b.md': article({ title: 'B', published: '2025-09-02', aliases: ['/Old/'] }),
    });
    expect((await reported()).map(({ code, path }) => [code, path])).toEqual([
      ['alias-conflict', 'articles/a.md'],
      ['alias-conflict', 'articles/b.md'],
      ['pin-unknown', 'articles/a.md'],
    ]);
    expect(await paper.archive.resolve('/old')).toMatchObject({ to: '/world/2025/09/02/b' });
  });

  test('names former addresses that are those of something else, and one that leads to itself', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'pages/about.md': '---\ntitle: About\n---\nText',
      'articles/a.md': article({
        title: 'A',
        slug: 'a',
        published: '2025-09-01',
        aliases: ['/world/2025/09/02/b', '/About/', '/rss.xml', '/world/', '/free'],
      }),
      'articles/b.md': article({
        title: 'B',
        slug: 'b',
        published: '2025-09-02',
        aliases: ['/world/2025/09/02/b', '/business/2025/09/02/b'],
      }),
    });
    const problems = await reported();
    const own = problems.filter(({ code }) => code !== 'alias-conflict');
    expect(
      own.map(({ severity, code, path, value }) => `${severity} ${code} ${path} ${value}`),
    ).toEqual([
      'warning alias-taken articles/a.md /about',
      'warning alias-taken articles/a.md /rss.xml',
      'warning alias-taken articles/a.md /world',
      'warning alias-taken articles/a.md /world/2025/09/02/b',
      'hint alias-own articles/b.md /world/2025/09/02/b',
    ]);
    // What the report says is what happens.
    for (const path of ['/about', '/world', '/world/2025/09/02/b'])
      expect(await paper.archive.resolve(path)).toEqual({ kind: 'page' });
    expect(await paper.archive.resolve('/free')).toMatchObject({ to: '/world/2025/09/01/a' });
    expect(await paper.archive.resolve('/business/2025/09/02/b')).toMatchObject({
      to: '/world/2025/09/02/b',
    });
  });

  test('is empty for a paper with nothing wrong', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ title: 'A', published: '2025-09-01' }),
    });
    expect(await reported()).toEqual([]);
  });
});
