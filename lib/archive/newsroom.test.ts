import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Newsroom } from './newsroom';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';
import { openNewsroom } from './read/newsroom/open';
import { STATES } from './state';

const NOW = Date.parse('2025-10-01T12:00:00Z');
const day = { published: '2025-09-01 10:00' };
let paper: PaperFixture;
let room: Newsroom;
beforeAll(async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/live.md': article({ title: 'Open kite', ...day, topics: ['Kites'] }),
    'articles/draft.md': article(
      { title: 'Draft kite', ...day, status: 'draft', topics: ['Kites'] },
      'A zephyr of its own. See [](live.md) and [nothing](nowhere.md).',
    ),
    'articles/later.md': article({ title: 'Later kite', published: '2025-10-09' }),
    'articles/sooner.md': article({ title: 'Sooner kite', published: '2025-10-02 09:00' }),
    'articles/held.md': article({ title: 'Held kite', ...day, embargo: '2025-10-03 18:00' }),
    'articles/over.md': article({ title: 'Old kite', ...day, expires: '2025-09-30' }),
    'articles/back.md': article({ title: 'Gone kite', ...day, status: 'withdrawn' }),
    'articles/x/live.md': article({ title: 'Second kite', published: '2025-09-01 11:00' }),
    'articles/broken.md': '---\ntitle: Broken\npublished: 31 Juni\n---\nText.\n',
  });
  room = openNewsroom(paper.location, () => NOW);
});
afterAll(async () => {
  await room.close();
  await paper.end();
});

const headlines = async (state: (typeof STATES)[number]) =>
  (await room.pieces(state, 10)).pieces.map(({ headline }) => headline);

describe('the newsroom', () => {
  test('has every piece in the one state that it is in', async () => {
    const lists = await Promise.all(STATES.map(headlines));
    expect(Object.fromEntries(STATES.map((state, index) => [state, lists[index]]))).toEqual({
      draft: ['Draft kite'],
      scheduled: ['Sooner kite', 'Later kite'],
      embargoed: ['Held kite'],
      live: ['Open kite'],
      expired: ['Old kite'],
      withdrawn: ['Gone kite'],
      shadowed: ['Second kite'],
    });
    for (const state of STATES)
      for (const piece of (await room.pieces(state, 10)).pieces) expect(piece.state).toBe(state);
  });

  test('counts them, and says how many there are beyond those it names', async () => {
    expect(await room.counts()).toMatchObject({ draft: 1, scheduled: 2, live: 1, shadowed: 1 });
    const { pieces, total } = await room.pieces('scheduled', 1);
    expect([pieces.length, total]).toEqual([1, 2]);
  });

  test('finds a piece by words of its text, whatever its state, and by its file', async () => {
    const found = async (words: string) =>
      (await room.find(words, 10)).pieces.map(({ path }) => path);
    expect(await found('zephyr')).toEqual(['articles/draft.md']);
    expect((await found('kite')).length).toBe(8);
    expect(await found('x/live')).toEqual(['articles/x/live.md']);
    expect(await found('')).toEqual([]);
  });

  test('shows a piece as its page would be, with links to what readers can see and to nothing else', async () => {
    const preview = await room.preview('articles/draft.md');
    expect(preview?.piece.state).toBe('draft');
    expect(preview?.story.headline).toBe('Draft kite');
    expect(preview?.story.html).toContain('href="/world/2025/09/01/live"');
    expect(preview?.story.html).not.toContain('nowhere.md');
    expect(await room.preview('articles/broken.md')).toBeNull();
    expect(await room.has('articles/draft.md')).toBe(true);
    expect(await room.has('site.yaml')).toBe(false);
  });

  test('tells of each problem the very line, the worst first', async () => {
    const { problems, total } = await room.problems(1);
    expect(total).toBeGreaterThan(1);
    expect(problems).toMatchObject([
      { severity: 'error', path: 'articles/broken.md', line: 3, source: 'published: 31 Juni' },
    ]);
  });
});

test('only what stands behind a pass opens the door of the newsroom', () => {
  const files = ['app', 'components', 'lib', 'server'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test|fixture)\.tsx?$/.test(file))
      .map((file) => `${room}/${file}`),
  );
  const asking = files.filter((file) => /\bnewsroom\(\)/.test(readFileSync(file, 'utf8')));
  expect(asking.sort()).toEqual([
    'app/desk/[[...pass]]/page.tsx',
    'app/preview/[pass]/page.tsx',
    'lib/archive/index.ts',
    'server/behind-pass.ts',
    // Only `npm run dev` has it: what is wrong, in the corner of a page.
    'server/development.ts',
    'server/editor/see.ts',
  ]);
});
