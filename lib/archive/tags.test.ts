import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const STORY = {
  title: 'A',
  slug: 'a',
  published: '2025-09-01',
  topics: ['Rice'],
  authors: ['Ann'],
};

async function start(more: Record<string, string> = {}): Promise<void> {
  paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': article(STORY), ...more });
}

async function touchedBy(change: () => Promise<unknown>): Promise<string[]> {
  const before = await paper.archive.version();
  await change();
  return (await paper.archive.touchedSince(before)).sort();
}

const TOUCHED_BY_A = [
  'article:2025/09/01/a',
  'author:ann',
  'front',
  'lists',
  'month:2025/09',
  'section:world',
  'topic:rice',
];

describe('the tags of a page name all whose change may change it', () => {
  test.each([
    ['/', ['front', 'paper']],
    [
      '/world/2025/09/01/a',
      ['article:2025/09/01/a', 'section:world', 'topic:rice', 'author:ann', 'paper'],
    ],
    ['/world', ['section:world', 'lists', 'paper']],
    ['/topics/rice', ['topic:rice', 'paper']],
    ['/topics/%EC%84%9C%EC%9A%B8', ['topic:%EC%84%9C%EC%9A%B8', 'paper']],
    ['/authors/ann', ['author:ann', 'paper']],
    ['/archive/2025/09', ['month:2025/09', 'paper']],
    ['/archive', ['lists', 'paper']],
    ['/feeds/all.xml/x/y', ['lists', 'paper']],
  ])('%s', async (path, tags) => {
    await start();
    expect(await paper.archive.tags(path)).toEqual(tags);
  });
});

describe('the tags of an article name the pieces whose headlines its page shows', () => {
  const other = (title: string, more: Record<string, unknown> = {}) =>
    article({
      title,
      slug: title.toLowerCase(),
      published: '2025-09-02',
      section: 'business',
      ...more,
    });
  const own = (more: Record<string, unknown>, body?: string) => ({
    'articles/a.md': article({ ...STORY, unrelated: ['b'], ...more }, body),
  });

  test.each<[string, Record<string, string>]>([
    [
      'chosen as related',
      { ...own({ related: ['b'], unrelated: [] }), 'articles/b.md': other('B') },
    ],
    [
      'of the same series',
      { ...own({ series: 'Rain' }), 'articles/b.md': other('B', { series: 'Rain' }) },
    ],
    [
      'that are translations',
      { ...own({ translations: { hi: 'b' } }), 'articles/b.md': other('B', { lang: 'hi' }) },
    ],
    ['that the body links to', { ...own({}, 'See [](b).'), 'articles/b.md': other('B') }],
  ])('%s', async (_, files) => {
    await start(files);
    expect(await paper.archive.tags('/world/2025/09/01/a')).toContain('article:2025/09/02/b');
    const touched = await touchedBy(() => paper.change({ 'articles/b.md': null }));
    expect(touched).toContain('article:2025/09/02/b');
    expect(await paper.archive.tags('/world/2025/09/01/a')).not.toContain('article:2025/09/02/b');
  });

  test('as far as proxies take such headers, in ASCII', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `서울-${i}`);
    const links = names.map((name) => `[](${name})`).join(' ');
    await start({
      ...own({}, links),
      ...Object.fromEntries(names.map((name) => [`articles/${name}.md`, other(name)])),
    });
    const header = (await paper.archive.tags('/world/2025/09/01/a')).join(',');
    expect(header).toContain('article:2025/09/02/%EC%84%9C%EC%9A%B8-0,');
    expect(header).toMatch(/^[\x21-\x7e]+,paper$/);
    expect(header.length).toBeLessThan(2000);
  });
});

describe('a change touches', () => {
  test('nothing while nothing is changed', async () => {
    await start();
    expect(await touchedBy(async () => {})).toEqual([]);
  });

  test('the article and every list it is in, where it was as well as where it is now', async () => {
    await start();
    const moved = article({ ...STORY, section: 'business', topics: ['Tea'] });
    expect(await touchedBy(() => paper.change({ 'articles/a.md': moved }))).toEqual(
      [...TOUCHED_BY_A, 'section:business', 'topic:tea'].sort(),
    );
  });

  test('the same when the file is deleted', async () => {
    await start();
    expect(await touchedBy(() => paper.change({ 'articles/a.md': null }))).toEqual(TOUCHED_BY_A);
  });

  test('the front page alone when its places are set', async () => {
    await start();
    expect(await touchedBy(() => paper.change({ 'front.yaml': 'lead: a\n' }))).toEqual(['front']);
  });

  test('every page when the settings or a standing page change', async () => {
    await start();
    const page = '---\ntitle: About\n---\nText.\n';
    expect(await touchedBy(() => paper.change({ 'pages/about.md': page }))).toEqual(['paper']);
    const site = SITE.replace('The Test', 'The Other');
    expect(await touchedBy(() => paper.change({ 'site.yaml': site }))).toContain('paper');
  });

  test('the same pages when an embargo ends and when a piece expires, with no file changed', async () => {
    await start({
      'articles/a.md': article({
        ...STORY,
        embargo: '2025-10-01T12:00:10Z',
        expires: '2025-10-01T12:00:20Z',
      }),
    });
    expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:09Z'))).toEqual([]);
    expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:10Z'))).toEqual(TOUCHED_BY_A);
    expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:20Z'))).toEqual(TOUCHED_BY_A);
  });

  test.each([
    ['an update', { updated: '2025-10-01T12:00:10Z' }],
    ['a correction', { corrections: [{ at: '2025-10-01T12:00:10Z', text: 'It was tea.' }] }],
  ])('the same pages when the hour of %s written ahead has come', async (_, fields) => {
    await start({ 'articles/a.md': article({ ...STORY, ...fields }) });
    expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:09Z'))).toEqual([]);
    expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:10Z'))).toEqual(TOUCHED_BY_A);
  });

  test.each(['pages', 'authors', 'topics'])(
    'every page when a file in %s appears and expires, with no file changed',
    async (folder) => {
      await start({
        [`${folder}/x.md`]: article({
          title: 'X',
          published: '2025-10-01T12:00:10Z',
          expires: '2025-10-01T12:00:20Z',
        }),
      });
      expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:09Z'))).toEqual([]);
      expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:10Z'))).toEqual(['paper']);
      expect(await touchedBy(async () => paper.setNow('2025-10-01T12:00:20Z'))).toEqual(['paper']);
    },
  );

  test('every page when the settings are taken away', async () => {
    await start();
    rmSync(join(paper.location.content, 'site.yaml'));
    expect(await touchedBy(() => paper.scan())).toContain('paper');
  });

  test('every page when the articles turn the language of a paper that does not say it', async () => {
    paper = await makePaper({ 'articles/a.md': article(STORY) });
    const hindi = article({ title: 'क', slug: 'k', published: '2025-09-01' }, 'यह एक ख़बर है।');
    const files = { 'articles/k.md': hindi, 'articles/l.md': hindi.replace('slug: k', 'slug: l') };
    expect(await touchedBy(() => paper.change(files))).toContain('paper');
  });
});

describe('where several files have one address, the pages of the one that takes it are touched', () => {
  const rival = (hour: string, name: string, more: Record<string, unknown> = {}) =>
    article({
      title: name,
      slug: 'same',
      published: `2025-10-01 ${hour}:00`,
      section: name === 'First' ? 'world' : 'business',
      topics: [`About ${name}`],
      authors: [name],
      ...more,
    });
  const PAGES_OF_SECOND = ['section:business', 'topic:about-second', 'author:second'];

  test('when the one that has it is deleted', async () => {
    await start({
      'articles/1.md': rival('08', 'First'),
      'articles/2.md': rival('09', 'Second'),
      'articles/3.md': rival('10', 'Third'),
    });
    const touched = await touchedBy(() => paper.change({ 'articles/1.md': null }));
    expect(touched).toEqual(expect.arrayContaining(PAGES_OF_SECOND));
    expect((await paper.archive.story('2025/10/01', 'same'))?.headline).toBe('Second');
  });

  test('when the one that has it moves to another day', async () => {
    await start({ 'articles/1.md': rival('08', 'First'), 'articles/2.md': rival('09', 'Second') });
    const moved = rival('08', 'First', { published: '2025-09-30' });
    const touched = await touchedBy(() => paper.change({ 'articles/1.md': moved }));
    expect(touched).toEqual(expect.arrayContaining(PAGES_OF_SECOND));
  });

  test('when the one that has it expires, with no file changed', async () => {
    await start({
      'articles/1.md': rival('08', 'First', { expires: '2025-10-01T12:00:10Z' }),
      'articles/2.md': rival('09', 'Second'),
    });
    const touched = await touchedBy(async () => paper.setNow('2025-10-01T12:00:10Z'));
    expect(touched).toEqual(expect.arrayContaining(PAGES_OF_SECOND));
    expect((await paper.archive.story('2025/10/01', 'same'))?.headline).toBe('Second');
  });
});

test('an index made anew begins with a version no earlier index had', async () => {
  await start();
  const [count] = (await paper.archive.version()).split('-');
  expect(Number(count)).toBeGreaterThanOrEqual(Math.floor(Date.now() / 1000) - 60);
});
