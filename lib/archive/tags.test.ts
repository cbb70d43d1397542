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
});

test('an index made anew begins with a version no earlier index had', async () => {
  await start();
  const [count] = (await paper.archive.version()).split('-');
  expect(Number(count)).toBeGreaterThanOrEqual(Math.floor(Date.now() / 1000) - 60);
});
