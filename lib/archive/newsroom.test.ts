import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Newsroom } from './newsroom';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';
import { openNewsroom } from './read/newsroom/open';
import { STATES } from './state';

const TEN = { page: 1, size: 10 };
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
    'articles/links.md': article(
      {
        title: 'Line',
        ...day,
        status: 'draft',
        related: [`${'long-'.repeat(17)}nime`, 'opne'],
      },
      '[](live.mdx) [a](draft.md) [b](/world/2025/10/09/later) [c](liv) [d](/zzz/qqq)',
    ),
    'articles/long.md': article({ title: 'Name', slug: `${'long-'.repeat(17)}name`, ...day }),
    'front.yaml': 'lead: liev\nsecondary: [draft]\n',
    'articles/broken.md': '---\ntitle: Broken\npublished: 31 Juni\n---\nText.\n',
  });
  room = openNewsroom(paper.location, () => NOW);
});
afterAll(async () => {
  await room.close();
  await paper.end();
});

const headlines = async (state: (typeof STATES)[number]) =>
  (await room.pieces(state, TEN)).pieces.map(({ headline }) => headline);

describe('the newsroom', () => {
  test('has every piece in the one state that it is in', async () => {
    const lists = await Promise.all(STATES.map(headlines));
    expect(Object.fromEntries(STATES.map((state, index) => [state, lists[index]]))).toEqual({
      draft: ['Draft kite', 'Line'],
      scheduled: ['Sooner kite', 'Later kite'],
      embargoed: ['Held kite'],
      live: ['Open kite', 'Name'],
      expired: ['Old kite'],
      withdrawn: ['Gone kite'],
      shadowed: ['Second kite'],
    });
    for (const state of STATES)
      for (const piece of (await room.pieces(state, TEN)).pieces) expect(piece.state).toBe(state);
  });

  test('counts them, and gives every list in pages, the last for any beyond it', async () => {
    expect(await room.counts()).toMatchObject({ draft: 2, scheduled: 2, live: 2, shadowed: 1 });
    const scheduled = async (page: number) => {
      const { pieces, ...found } = await room.pieces('scheduled', { page, size: 1 });
      return [pieces.map(({ headline }) => headline), found];
    };
    expect(await scheduled(1)).toEqual([['Sooner kite'], { total: 2, page: 1, pages: 2 }]);
    const last = [['Later kite'], { total: 2, page: 2, pages: 2 }];
    expect(await scheduled(2)).toEqual(last);
    expect(await scheduled(40)).toEqual(last);
    expect(await room.find('', { page: 3, size: 1 })).toEqual({
      pieces: [],
      total: 0,
      page: 1,
      pages: 1,
    });
  });

  test('shows each piece that has the words, and each problem, on one of the pages', async () => {
    const found = await Promise.all(
      [1, 2, 3].map(async (page) => (await room.find('kite', { page, size: 3 })).pieces),
    );
    expect(found.map(({ length }) => length)).toEqual([3, 3, 2]);
    expect(new Set(found.flat().map(({ path }) => path)).size).toBe(8);
    const { problems: all, total } = await room.problems({ page: 1, size: 50 });
    expect(all.length).toBe(total);
    const one = await room.problems({ page: total, size: 1 });
    expect(one).toEqual({ problems: all.slice(-1), total, page: total, pages: total });
  });

  test('finds a piece by words of its text, whatever its state, and by its file', async () => {
    const found = async (words: string) =>
      (await room.find(words, TEN)).pieces.map(({ path }) => path);
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
    const { problems, total } = await room.problems({ page: 1, size: 1 });
    expect(total).toBeGreaterThan(1);
    expect(problems).toMatchObject([
      { severity: 'error', path: 'articles/broken.md', line: 3, source: 'published: 31 Juni' },
    ]);
  });

  test('says what may have been meant by a name that leads nowhere, and why readers can not see what it names', async () => {
    const { problems } = await room.problems({ page: 1, size: 50 });
    const told = (path: string) =>
      problems
        .filter((one) => one.path === path)
        .map(({ value, message, mend }) => [value, message, mend]);
    const nothing = 'This link leads to nothing that readers can see, so only its words are shown.';
    const hidden = (path: string, state: string) => [
      `This link leads to ${path}, which is ${state}, so only its words are shown.`,
      'Publish what it names, or take the link out.',
    ];
    const noArticle = 'No article that readers can see has this name.';
    expect(told('articles/links.md')).toEqual([
      ['live.mdx', nothing, 'Did you mean live?'],
      ['draft.md', ...hidden('articles/draft.md', 'a draft')],
      ['/world/2025/10/09/later', ...hidden('articles/later.md', 'not published yet')],
      ['liv', nothing, 'Did you mean live?'],
      ['/zzz/qqq', nothing, 'Correct the file or address it names, or publish what it names.'],
      [expect.stringMatching(/^long-.*…$/), noArticle, `Did you mean ${'long-'.repeat(17)}name?`],
      ['opne', noArticle, 'Write the slug of a published article.'],
    ]);
    expect(told('front.yaml').map(([value, , mend]) => [value, mend])).toEqual([
      ['liev', 'Did you mean live?'],
      ['draft', 'Write the slug of a published article.'],
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
