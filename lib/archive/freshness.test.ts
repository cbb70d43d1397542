import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const GOOD = article({ title: 'Good version', slug: 'a', published: '2025-09-01' });

describe('a file that can not be used', () => {
  test.each([
    [
      'broken YAML',
      '---\ntitle: Two: colons\npublished: 2025-09-01\n---\nText',
      'frontmatter-broken',
    ],
    ['no title', article({ published: '2025-09-01' }), 'title-missing'],
    ['an impossible date', article({ title: 'A', published: '2025-02-30' }), 'date-impossible'],
    [
      'an unknown section',
      article({ title: 'A', published: '2025-09-01', section: 'Busines' }),
      'section-unknown',
    ],
    [
      'bytes that are no text',
      Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x80, 0x0a]),
      'file-unreadable',
    ],
    ['fifty megabytes of noise', Buffer.alloc(50_000_000, 0x61), 'file-too-large'],
    ['nothing in it', '', 'file-empty'],
  ])('with %s keeps its last good version up and is reported', async (_, bad, code) => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': GOOD,
      'articles/b.md': article({ title: 'Neighbour', slug: 'b', published: '2025-09-02' }),
    });
    const report = await paper.change({ 'articles/a.md': bad });
    expect(report.problems.map((problem) => problem.code)).toContain(code);
    expect((await paper.archive.latest(5)).map((one) => one.headline)).toEqual([
      'Neighbour',
      'Good version',
    ]);
    const [problem] = await paper.archive.problems();
    expect(problem).toMatchObject({ severity: 'error', code, path: 'articles/a.md' });
    expect(problem?.mend).not.toBe('');
  });

  test('is forgiven as soon as it is mended', async () => {
    paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': '---\ntitle: [\n---\n' });
    expect(await paper.archive.count()).toBe(0);
    await paper.change({ 'articles/a.md': GOOD });
    expect(await paper.archive.count()).toBe(1);
    expect(await paper.archive.problems()).toEqual([]);
  });

  test('leaves no index with half of it', async () => {
    paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': GOOD });
    await paper.change({ 'articles/a.md': null });
    for (const table of [
      'articles',
      'bodies',
      'article_topics',
      'article_authors',
      'aliases',
      'corrections',
      'article_references',
      'problems',
    ]) {
      expect(paper.store.get(`SELECT count(*) AS rows FROM ${table}`)?.rows, table).toBe(0);
    }
    expect((await paper.archive.search({ query: 'version' })).total).toBe(0);
  });
});

describe('settings that can not be read, or that are gone,', () => {
  test.each([
    ['broken', `${SITE}notice: "never closed\n`],
    ['deleted', null],
  ])('leave every article where it was: %s', async (_, site) => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        slug: 'a',
        published: '2025-09-01',
        section: 'business',
      }),
    });
    await paper.change({ 'site.yaml': site });
    expect(await paper.archive.resolve('/business/2025/09/01/a')).toEqual({ kind: 'page' });
    expect((await paper.archive.site()).name).toBe('The Test');
  });
});

describe('an edit', () => {
  test('shows in every list the article was and is in', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'Before',
        slug: 'a',
        published: '2025-09-01',
        section: 'world',
        topics: ['Old'],
        authors: ['ann'],
      }),
    });
    const before = await paper.archive.version();
    await paper.change({
      'articles/a.md': article({
        title: 'After',
        slug: 'a',
        published: '2025-09-01',
        section: 'business',
        topics: ['New'],
        authors: ['bob'],
      }),
    });
    const { archive } = paper;
    expect(await archive.version()).not.toBe(before);
    expect((await archive.section('world', 1))?.headlines).toEqual([]);
    expect((await archive.section('business', 1))?.headlines.map((one) => one.headline)).toEqual([
      'After',
    ]);
    expect(await archive.topic('old', 1)).toBeNull();
    expect((await archive.topic('new', 1))?.total).toBe(1);
    expect(await archive.author('ann', 1)).toBeNull();
    expect((await archive.author('bob', 1))?.total).toBe(1);
    expect((await archive.front()).lead?.headline).toBe('After');
    expect((await archive.search({ query: 'before' })).total).toBe(0);
    expect((await archive.search({ query: 'after' })).total).toBe(1);
    expect(await archive.resolve('/world/2025/09/01/a')).toEqual({
      kind: 'moved',
      to: '/business/2025/09/01/a',
    });
  });

  test('that changes nothing but the time of the file changes nothing', async () => {
    paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': GOOD });
    const before = await paper.archive.version();
    expect(await paper.change({ 'articles/a.md': GOOD })).toMatchObject({
      read: 0,
      changed: false,
    });
    expect(await paper.archive.version()).toBe(before);
  });

  test('that moves a file keeps the article where it was', async () => {
    paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': GOOD });
    await paper.change({ 'articles/a.md': null, 'articles/2025/09/renamed.md': GOOD });
    expect(await paper.archive.resolve('/world/2025/09/01/a')).toEqual({ kind: 'page' });
    expect(await paper.archive.count()).toBe(1);
  });

  test('to the zone of the paper moves the days of all its articles', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ title: 'Late', slug: 'a', published: '2025-09-01T20:00:00Z' }),
    });
    expect((await paper.archive.latest(1))[0]?.address).toBe('/world/2025/09/02/a');
    await paper.change({ 'site.yaml': SITE.replace('Asia/Kolkata', 'Europe/London') });
    expect((await paper.archive.latest(1))[0]?.address).toBe('/world/2025/09/01/a');
  });

  test('to a picture is a change; its absence is reported and never a broken picture', async () => {
    const svg = (size: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="90"><rect width="9" height="9"/></svg>`;
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        published: '2025-09-01',
        image: { src: 'map.svg', alt: 'A map' },
      }),
    });
    expect((await paper.archive.latest(1))[0]?.picture).toBeNull();
    expect((await paper.archive.problems()).map((problem) => [problem.code, problem.path])).toEqual(
      [['picture-missing', 'articles/a.md']],
    );
    await paper.change({ 'images/map.svg': svg(160), 'images/map.dark.svg': svg(161) });
    expect((await paper.archive.latest(1))[0]?.picture).toMatchObject({
      name: 'map',
      width: 160,
      height: 90,
      alt: 'A map',
      dark: { name: 'map.dark' },
    });
    expect(await paper.archive.problems()).toEqual([]);
    await paper.change({ 'images/map.svg': null });
    expect((await paper.archive.latest(1))[0]?.picture).toBeNull();
  });
});

describe('two files with one day and slug', () => {
  const first = article({ title: 'First by path', slug: 'same', published: '2025-09-01 08:00' });
  const second = article({ title: 'Second by path', slug: 'same', published: '2025-09-01 09:00' });

  test.each([
    ['first', { 'articles/a.md': first, 'articles/b.md': second }],
    ['last', { 'articles/b.md': second, 'articles/a.md': first }],
  ])(
    'show the one that appeared first, also when it is read %s, and report the other',
    async (_, files) => {
      paper = await makePaper({ 'site.yaml': SITE });
      for (const [path, text] of Object.entries(files)) await paper.change({ [path]: text });
      expect((await paper.archive.latest(5)).map((one) => one.headline)).toEqual(['First by path']);
      expect(await paper.archive.problems()).toMatchObject([
        { code: 'slug-duplicate', path: 'articles/b.md', severity: 'error' },
      ]);
      await paper.change({ 'articles/a.md': null });
      expect((await paper.archive.latest(5)).map((one) => one.headline)).toEqual([
        'Second by path',
      ]);
      expect(await paper.archive.problems()).toEqual([]);
    },
  );

  test('show the first by path where both appeared at once, in whatever order they are read', async () => {
    const twin = (title: string) => article({ title, slug: 'same', published: '2025-09-01' });
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      paper = await makePaper({ 'site.yaml': SITE });
      for (const name of order) await paper.change({ [`articles/${name}.md`]: twin(name) });
      expect((await paper.archive.latest(5)).map((one) => one.headline)).toEqual(['a']);
      if (order[0] === 'a') await paper.end();
    }
  });

  test.each([
    ['a draft', { published: '2025-09-01', status: 'draft' }],
    ['a piece of another day', { published: '2025-09-01', embargo: '2025-10-02' }],
    ['an expired piece', { published: '2025-09-01 07:00', expires: '2025-09-30' }],
  ])('never let %s take the address of a live one, and are still reported', async (_, fields) => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ title: 'Unseen', slug: 'same', ...fields }),
      'articles/b.md': second,
    });
    expect((await paper.archive.latest(5)).map((one) => one.headline)).toEqual(['Second by path']);
    expect((await paper.archive.story('2025/09/01', 'same'))?.headline).toBe('Second by path');
    expect(await paper.archive.resolve('/world/2025/09/01/same')).toEqual({ kind: 'page' });
    expect(await paper.archive.count()).toBe(1);
    expect(await paper.archive.problems()).toMatchObject([
      { code: 'slug-duplicate', path: 'articles/a.md', severity: 'error' },
    ]);
  });

  test('hand the address on when the one that has it expires', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'Until six',
        slug: 'same',
        published: '2025-10-01 09:00',
        expires: '2025-10-01 18:00',
      }),
      'articles/b.md': article({ title: 'After six', slug: 'same', published: '2025-10-01 10:00' }),
    });
    const seen = async (iso: string) => {
      paper.setNow(iso);
      return (await paper.archive.story('2025/10/01', 'same'))?.headline;
    };
    expect(await seen('2025-10-01T12:29:59Z')).toBe('Until six');
    expect(await seen('2025-10-01T12:30:00Z')).toBe('After six');
  });
});
