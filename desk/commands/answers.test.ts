import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk, story } from '../desk-fixture';

let desk: DeskFixture;
beforeEach(() => {
  desk = makeDesk({
    'articles/a.md': story(
      'title: Alpha\npublished: 2025-09-01 10:00\nsection: world\ntopics: [Rice]\nauthors: [A. Rao]\naliases: [/old/a]',
    ),
    'articles/b.md': story(
      'title: Beta\npublished: 2025-09-02 10:00\nsection: business\ntopics: [Rice]\nlabel: opinion\nlang: hi',
      'See [](a.md).\n',
    ),
    'articles/c.md': story('title: Gamma\npublished: 2025-09-03\nstatus: draft'),
    'articles/d.md': story('title: Delta\npublished: 2025-10-04 09:00'),
    'articles/e.md': story('title: Epsilon\npublished: 2025-09-05\nembargo: 2025-10-05'),
    'articles/f.md': story('title: Zeta\npublished: 2025-09-06\nexpires: 2025-09-07'),
    'articles/g.md': story('title: Eta\npublished: 2025-09-07\nstatus: withdrawn'),
    'articles/x/a.md': story('title: Alpha again\npublished: 2025-09-01 11:00'),
    'front.yaml': 'lead: a\n',
  });
});
afterEach(() => desk.end());

const listed = async (...argv: string[]) =>
  (JSON.parse((await desk.run('list', '--json', ...argv)).out) as { headline: string }[]).map(
    ({ headline }) => headline,
  );

describe('list', () => {
  test('has every article, the newest first', async () => {
    expect(await listed()).toEqual([
      'Delta',
      'Eta',
      'Zeta',
      'Epsilon',
      'Gamma',
      'Beta',
      'Alpha again',
      'Alpha',
    ]);
  });

  test.each([
    [['--draft'], ['Gamma']],
    [['--scheduled'], ['Delta']],
    [['--embargoed'], ['Epsilon']],
    [['--live'], ['Beta', 'Alpha']],
    [['--expired'], ['Zeta']],
    [['--withdrawn'], ['Eta']],
    [['--shadowed'], ['Alpha again']],
    [
      ['--draft', '--scheduled'],
      ['Delta', 'Gamma'],
    ],
    [['--section', 'Business'], ['Beta']],
    [
      ['--topic', 'rice'],
      ['Beta', 'Alpha'],
    ],
    [['--author', 'a rao'], ['Alpha']],
    [['--label', 'opinion'], ['Beta']],
    [['--lang', 'hi'], ['Beta']],
    [
      ['--since', '2025-09-07'],
      ['Delta', 'Eta'],
    ],
    [
      ['--until', '2025-09-02'],
      ['Alpha again', 'Alpha'],
    ],
    [['--until', '2025-09-02 10:01', '--since', '2025-09-02 10:00'], ['Beta']],
    [
      ['--find', 'ALPHA'],
      ['Alpha again', 'Alpha'],
    ],
    [['--live', '--find', 'nothing'], []],
  ])('%s has %s', async (argv, headlines) => {
    expect(await listed(...argv)).toEqual(headlines);
  });

  test('is a table for a person, and says what it leaves out', async () => {
    expect((await desk.run('list', '--limit', '2')).out).toBe(
      '2025-10-04 09:00  scheduled  world  Delta  articles/d.md\n' +
        '2025-09-07 12:00  withdrawn  world  Eta    articles/g.md\n' +
        '… and 6 more; --limit 0 shows all.\n',
    );
    expect((await desk.run('list', '--limit', '-1')).exit).toBe(2);
    expect((await desk.run('list', '--find', 'nothing')).out).toBe('No article is like that.\n');
  });
});

describe('explain', () => {
  const explained = async (name: string) =>
    JSON.parse((await desk.run('explain', name, '--json')).out) as Record<string, unknown>;

  test('says where a published article stands, why, and what is beside it', async () => {
    expect(await explained('articles/a.md')).toMatchObject({
      state: 'live',
      address: '/world/2025/09/01/a',
      formerAddresses: ['/old/a'],
      why: expect.stringContaining('published at /world/2025/09/01/a'),
      lists: [
        'section World',
        'topic Rice',
        'author A. Rao',
        'archive of 2025/09',
        'offered to search engines',
      ],
      front: [{ place: 'lead', reason: 'front.yaml names it' }],
      linkedFrom: ['articles/b.md'],
    });
  });

  test.each([
    ['c', 'draft', 'is a draft, and readers see nothing of it'],
    ['d', 'scheduled', 'appears 4 October 2025, 09:00 IST'],
    ['e', 'embargoed', 'appears 5 October 2025, 12:00 IST'],
    ['f', 'expired', 'answers that it is gone (410)'],
    ['g', 'withdrawn', 'answers that it is gone (410)'],
    ['articles/x/a.md', 'shadowed', 'another file has its day and slug'],
  ])('says why readers do not see %s', async (name, state, why) => {
    expect(await explained(name)).toMatchObject({
      state,
      why: expect.stringContaining(why),
      front: [],
      related: [],
      lists: [],
    });
  });

  test('is words for a person, with what is wrong with the file, and leaves no index behind', async () => {
    const { out } = await desk.run('explain', 'articles/x/a.md');
    expect(out).toContain('Alpha again\narticles/x/a.md\nState\n');
    expect(out).toContain('error slug-duplicate');
    expect(desk.files().filter((path) => path.endsWith('.db'))).toEqual([]);
  });
});

describe('stats', () => {
  test('count the paper', async () => {
    expect(JSON.parse((await desk.run('stats', '--json')).out)).toEqual({
      files: { article: 8, front: 1, site: 1 },
      articles: {
        draft: 1,
        scheduled: 1,
        embargoed: 1,
        live: 2,
        expired: 1,
        withdrawn: 1,
        shadowed: 1,
      },
      sections: { Business: 1, World: 1 },
      years: { 2025: 2 },
      labels: { news: 1, opinion: 1 },
      languages: { 'en-GB': 1, hi: 1 },
      authors: { 'A. Rao': 1 },
      topics: { Rice: 2 },
    });
    expect((await desk.run('stats')).out).toContain('topics\n       2  Rice\n');
  });
});
