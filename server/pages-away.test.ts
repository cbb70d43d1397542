import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, SITE } from '@/lib/archive/paper-fixture';
import { SiteFixture, STORY, sendHtml } from './site-fixture';

let site: SiteFixture;
beforeEach(async () => {
  site = await SiteFixture.start();
});
afterEach(async () => site.stop());

const status = async (path: string) => (await site.ask(path)).status;

/** Changes the folder, and tells the pages of it as an edition does. */
async function change(files: Record<string, string | null>): Promise<void> {
  const before = await site.paper.archive.version();
  await site.paper.change(files);
  await newEdition(before);
}

async function newEdition(before: string): Promise<void> {
  site.edition.current = `after ${site.edition.current}`;
  const touched = await site.paper.archive.touchedSince(before);
  site.pages.prefer(new Set(touched.filter((tag) => tag !== 'paper')));
}

const OTHER = article({ title: 'B', slug: 'b', published: '2025-09-02' });

describe('while the archive is away', () => {
  test('a page goes on from memory after changes that are not about it', async () => {
    await site.ask(STORY);
    await site.ask('/world');
    await change({ 'articles/b.md': OTHER, 'site.yaml': SITE.replace('The Test', 'Another') });
    site.isArchiveAway = true;
    const answer = await site.ask(STORY);
    expect([answer.status, answer.headers['cache-status']]).toEqual([
      200,
      'broadsheet; hit; detail=stale',
    ]);
    expect(await status('/world')).toBe(200);
  });

  test.each([
    ['404, where its file was deleted', null, 404],
    ['410, where it was withdrawn', { slug: 'a', status: 'withdrawn' }, 410],
    ['308, where it has another address', { slug: 'b', aliases: ['/world/2025/09/01/a'] }, 308],
  ])('an article does not come back after readers got %s', async (_, fields, expected) => {
    await site.ask(STORY);
    const file = fields && article({ title: 'A', published: '2025-09-01', ...fields });
    await site.paper.change({ 'articles/a.md': file });
    site.edition.current = 'second';
    expect(await status(STORY)).toBe(expected);
    site.isArchiveAway = true;
    expect(await status(STORY)).toBe(503);
  });

  test('an article that was withdrawn is not sent from memory, though nobody asked for it since', async () => {
    await site.ask(STORY);
    await site.ask('/rss.xml');
    await change({ 'articles/a.md': null });
    site.isArchiveAway = true;
    expect(await status(STORY)).toBe(503);
    // A feed holds the whole text.
    expect(await status('/rss.xml')).toBe(503);
  });

  test('an article whose expiry came is not sent from memory', async () => {
    const fields = { title: 'A', slug: 'a', published: '2025-09-01', expires: '2025-10-02' };
    await site.paper.change({ 'articles/a.md': article(fields) });
    expect(await status(STORY)).toBe(200);
    const before = await site.paper.archive.version();
    site.paper.setNow('2025-10-03T00:00:00Z');
    await newEdition(before);
    site.isArchiveAway = true;
    expect(await status(STORY)).toBe(503);
  });

  test.each([STORY, '/rss.xml'])(
    'a text that expires meanwhile is not sent from memory: %s',
    async (path) => {
      const fields = { title: 'A', slug: 'a', published: '2025-09-01', expires: '2025-10-02' };
      await site.paper.change({ 'articles/a.md': article(fields) });
      expect(await status(path)).toBe(200);
      site.isArchiveAway = true;
      expect(await status(path)).toBe(200);
      site.paper.setNow('2025-10-02T06:30:00Z');
      expect(await status(path)).toBe(503);
    },
  );

  test('a feed from memory goes on after changes that are not about it, and not after its articles changed', async () => {
    await site.ask('/world/rss.xml');
    await change({ 'site.yaml': SITE.replace('The Test', 'Another') });
    site.isArchiveAway = true;
    expect(await status('/world/rss.xml')).toBe(200);
    site.isArchiveAway = false;
    await change({ 'articles/a.md': null });
    site.isArchiveAway = true;
    expect(await status('/world/rss.xml')).toBe(503);
  });

  test('a corrected article goes on from memory as it was after its correction', async () => {
    await site.ask(STORY);
    await change({
      'articles/a.md': article({ title: 'A, corrected', slug: 'a', published: '2025-09-01' }),
    });
    await site.ask(STORY);
    await change({ 'articles/b.md': OTHER });
    site.isArchiveAway = true;
    const answer = await site.ask(STORY);
    expect([answer.status, answer.body.toString()]).toEqual([
      200,
      expect.stringContaining('render 2'),
    ]);
  });

  test('a page that a change overtook while it was made is not sent', async () => {
    site.next = async (path, response) => {
      await change({ 'articles/a.md': null });
      sendHtml(response, 200, path);
    };
    expect(await status(STORY)).toBe(200);
    site.isArchiveAway = true;
    expect(await status(STORY)).toBe(503);
  });

  test('a file that its route said is gone does not come back', async () => {
    await site.ask('/rss.xml');
    site.edition.current = 'second';
    site.next = (_, response) =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No.');
    expect(await status('/rss.xml')).toBe(404);
    site.edition.current = 'third';
    site.isArchiveAway = true;
    expect(await status('/rss.xml')).toBe(503);
  });
});
