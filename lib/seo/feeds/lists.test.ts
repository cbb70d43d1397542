import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedSource } from '@/lib/address/machine';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { ORIGIN } from '../imprint-fixture';
import { channelFor, feedPaper, PAPER } from './channel-fixture';
import { rssFeed } from './rss';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await feedPaper();
});
afterAll(async () => paper.end());

describe('a feed holds', () => {
  const slugs = async (source: FeedSource, of = paper) =>
    (await channelFor(of, source)).items.map(({ url }) => url.split('/').at(-1));

  test('what readers can see and search engines may list, newest first; the paper’s own in its language', async () => {
    expect(await slugs(PAPER)).toEqual(['hostile', 'rain']);
    expect(await slugs({ kind: 'section', slug: 'world' })).toEqual(['baarish', 'hostile', 'rain']);
  });

  test('the pieces of its topic or author alone, under their name', async () => {
    expect(await slugs({ kind: 'topic', slug: 'monsoon' })).toEqual(['rain']);
    expect(await slugs({ kind: 'author', slug: 'ann' })).toEqual(['rain']);
    const { title, page, self } = await channelFor(paper, { kind: 'author', slug: 'ann' }, 'json');
    expect({ title, page, self }).toEqual({
      title: 'Ann & Bob | The Test',
      page: `${ORIGIN}/authors/ann`,
      self: `${ORIGIN}/authors/ann/feed.json`,
    });
  });

  test('nothing for a section that is empty, and there is none for a list there never was', async () => {
    expect(await slugs({ kind: 'section', slug: 'business' })).toEqual([]);
    expect(rssFeed(await channelFor(paper, { kind: 'section', slug: 'business' }))).not.toContain(
      '<item>',
    );
    expect(await paper.archive.feed({ kind: 'section', slug: 'nowhere' }, 5)).toBeNull();
    expect(await paper.archive.feed({ kind: 'topic', slug: 'nowhere' }, 5)).toBeNull();
    expect(await paper.archive.feed({ kind: 'author', slug: 'nowhere' }, 5)).toBeNull();
  });

  test('at most fifty pieces', async () => {
    const many = await makePaper({
      'site.yaml': SITE,
      ...Object.fromEntries(
        Array.from({ length: 53 }, (_, at) => [
          `articles/a${at}.md`,
          article({ title: `A ${at}`, published: '2025-09-01', slug: `a${at}` }),
        ]),
      ),
    });
    expect(await slugs(PAPER, many)).toHaveLength(50);
    await many.end();
  });
});

describe('the id of a piece is the same', () => {
  const idAfter = async (file: Record<string, string | null>, slug: string) => {
    const own = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ title: 'A', published: '2025-09-01' }),
    });
    await own.change(file);
    const { items } = await channelFor(own);
    await own.end();
    expect(items.map(({ url }) => url.split('/').at(-1))).toEqual([slug]);
    return items[0]?.id;
  };
  const ID = 'tag:paper.example,2025-09-01:a';
  const former = ['/world/2025/09/01/a'];

  test('after an edit', async () => {
    const text = article({ title: 'Another', published: '2025-09-01', updated: '2025-09-02' });
    expect(await idAfter({ 'articles/a.md': text }, 'a')).toBe(ID);
  });

  test('in another section, another folder', async () => {
    const text = article({ title: 'A', published: '2025-09-01', section: 'business' });
    expect(await idAfter({ 'articles/a.md': null, 'articles/9/a.md': text }, 'a')).toBe(ID);
  });

  test('under another slug, once its former address is among its aliases', async () => {
    const text = article({ title: 'A', published: '2025-09-01', aliases: former });
    expect(await idAfter({ 'articles/a.md': null, 'articles/b.md': text }, 'b')).toBe(ID);
  });

  test('on another day, likewise', async () => {
    const text = article({
      title: 'A',
      published: '2025-09-05',
      aliases: ['/old/blog', ...former],
    });
    expect(await idAfter({ 'articles/a.md': text }, 'a')).toBe(ID);
  });
});
