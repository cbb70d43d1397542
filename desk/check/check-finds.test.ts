import { afterEach, describe, expect, test } from 'vitest';
import type { Pinpointed } from '@/lib/content/pinpoint';
import { type DeskFixture, makeDesk, story } from '../desk-fixture';

let desk: DeskFixture;
afterEach(() => desk.end());

const GOOD = story('title: Good\npublished: 2025-09-01');

/** The problems of a paper, each as code, place and what is underlined. */
async function found(files: Record<string, string | Buffer>): Promise<unknown[]> {
  desk = makeDesk(files);
  const { out } = await desk.run('check', '--json');
  return (JSON.parse(out) as { problems: Pinpointed[] }).problems.map(
    ({ code, path, line, column, source, length, mend }) => [
      code,
      `${path}:${line}:${column}`,
      source.slice(column - 1, column - 1 + length),
      mend,
    ],
  );
}

describe('check finds, with line, place and a way to mend it', () => {
  test('a link to nothing, and what may have been meant', async () => {
    expect(
      await found({
        'articles/good-harvest.md': GOOD,
        'articles/b.md': story(
          'title: B\npublished: 2025-09-02',
          'Text.\n\nSee [it](good-harvets.md).\n',
        ),
      }),
    ).toEqual([
      ['link-dead', 'articles/b.md:7:10', 'good-harvets.md', 'Did you mean good-harvest?'],
    ]);
  });

  test('a link of a standing page', async () => {
    expect(
      await found({ 'pages/about.md': '---\ntitle: About\n---\nSee [x](/nowhere).\n' }),
    ).toEqual([
      ['link-dead', 'pages/about.md:4:9', '/nowhere', expect.stringContaining('Correct the file')],
    ]);
  });

  test('a link to what readers can not see, and why they can not', async () => {
    desk = makeDesk({
      'articles/a.md': story('title: A\npublished: 2025-09-01', 'See [it](d.md).\n'),
      'articles/d.md': story('title: D\npublished: 2025-09-01\nstatus: draft'),
    });
    expect((await desk.run('check')).out).toContain('leads to articles/d.md, which is a draft');
  });

  test('a missing picture, one whose name differs in case, and pictures without words', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    expect(
      await found({
        'images/Map.svg': svg,
        'articles/a.md': story(
          'title: A\npublished: 2025-09-01\nimage:\n  src: gone.png\n  alt: x',
          'Text.\n\n![](map.svg)\n',
        ),
      }),
    ).toEqual([
      [
        'picture-missing',
        'articles/a.md:5:8',
        'gone.png',
        expect.stringContaining('Put the file at images/gone.png'),
      ],
      ['picture-missing', 'articles/a.md:10:5', 'map.svg', 'Did you mean images/Map.svg?'],
      ['alt-missing', 'articles/a.md:10:5', 'map.svg', expect.stringContaining('square brackets')],
    ]);
  });

  test('everything of a file at once, also where an error keeps it off the site', async () => {
    expect(
      await found({
        'articles/a.md': story(
          'title: A\npublished: 2025-02-30\nimage: gone.png\nrelated: [nothing]',
          'See [it](nowhere.md).\n\n![](lost.png)\n',
        ),
        'pages/p.md': '---\ntitle: P\ndraft: perhaps\n---\n[x](/nowhere)\n',
      }),
    ).toEqual([
      ['date-impossible', 'articles/a.md:3:12', '2025-02-30', expect.any(String)],
      ['truth-unknown', 'pages/p.md:3:8', 'perhaps', expect.any(String)],
      ['picture-missing', 'articles/a.md:4:8', 'gone.png', expect.any(String)],
      ['link-dead', 'articles/a.md:7:10', 'nowhere.md', expect.any(String)],
      ['picture-missing', 'articles/a.md:9:5', 'lost.png', expect.any(String)],
      ['link-dead', 'pages/p.md:5:5', '/nowhere', expect.any(String)],
      ['alt-missing', 'articles/a.md:4:8', 'gone.png', expect.any(String)],
      ['pin-unknown', 'articles/a.md:5:11', 'nothing', expect.any(String)],
      ['alt-missing', 'articles/a.md:9:5', 'lost.png', expect.any(String)],
    ]);
  });

  test('two files with one address', async () => {
    expect(
      await found({
        'articles/a/same.md': GOOD,
        'articles/b/same.md': story('title: Two\npublished: 2025-09-01\nslug: same # mine'),
      }),
    ).toEqual([['slug-duplicate', 'articles/b/same.md:4:7', 'same', expect.any(String)]]);
  });

  test('former addresses that can not lead anywhere: taken, claimed twice, in a circle', async () => {
    const problems = await found({
      'articles/a.md': story(
        'title: A\npublished: 2025-09-01\naliases:\n  - /old\n  - /world/2025/09/01/b',
      ),
      'articles/b.md': story(
        'title: B\npublished: 2025-09-01\naliases: [/OLD/, /world/2025/09/01/a]',
      ),
      'articles/c.md': story(
        'title: C\npublished: 2025-09-01\naliases: [/world/2025/09/01/a, /world]',
      ),
    });
    expect(problems).toEqual([
      [
        'alias-conflict',
        'articles/a.md:5:5',
        '/old',
        expect.stringContaining('articles/b.md has it too'),
      ],
      ['alias-loop', 'articles/a.md:6:5', '/world/2025/09/01/b', expect.any(String)],
      ['alias-conflict', 'articles/b.md:4:11', '/OLD', expect.any(String)],
      ['alias-loop', 'articles/b.md:4:18', '/world/2025/09/01/a', expect.any(String)],
      ['alias-taken', 'articles/c.md:4:11', '/world/2025/09/01/a', expect.any(String)],
      ['alias-taken', 'articles/c.md:4:11', '/world', expect.any(String)],
    ]);
  });

  test('dates that contradict each other', async () => {
    expect(
      await found({
        'articles/a.md': story(
          'title: A\npublished: 2025-09-01\nembargo: 2025-09-10\nexpires: 2025-09-05',
        ),
        'articles/b.md': story('title: B\npublished: 2025-09-02\nupdated: 2025-08-01'),
      }),
    ).toEqual([
      ['expires-before-published', 'articles/a.md:5:10', '2025-09-05', expect.any(String)],
      ['updated-before-published', 'articles/b.md:4:10', '2025-08-01', expect.any(String)],
    ]);
  });

  test('topics that differ only in case from how most write them', async () => {
    expect(
      await found({
        'articles/a.md': story('title: A\npublished: 2025-09-01\ntopics: [North Korea]'),
        'articles/b.md': story('title: B\npublished: 2025-09-02\ntopics: [North Korea]'),
        'articles/c.md': story(
          'title: C\npublished: 2025-09-03\ntopics:\n  - Rice\n  - north korea',
        ),
      }),
    ).toEqual([
      [
        'topic-spelling',
        'articles/c.md:6:5',
        'north korea',
        'Write it alike everywhere: North Korea',
      ],
    ]);
  });

  test('a headline that search results cut, counted in columns', async () => {
    const exact = 'x'.repeat(70);
    const problems = await found({
      'articles/a.md': story(`title: ${exact}\npublished: 2025-09-01`),
      'articles/b.md': story(`title: ${exact}y\npublished: 2025-09-02`),
      'articles/c.md': story(`title: ${'각'.repeat(36)}\npublished: 2025-09-03`),
    });
    expect(problems.map((one) => (one as string[]).slice(0, 2))).toEqual([
      ['headline-long', 'articles/b.md:2:8'],
      ['headline-long', 'articles/c.md:2:8'],
    ]);
  });

  test('places of the front page and pins that point nowhere', async () => {
    expect(
      await found({
        'articles/harvest.md': GOOD,
        'articles/b.md': story(
          'title: B\npublished: 2025-09-02\nrelated: [harvst]\ntranslations: {hi: nothing-here}',
        ),
        'front.yaml': 'lead: harvest\nsecondary:\n  - b\n  - havrest\n',
      }),
    ).toEqual([
      ['slot-empty', 'front.yaml:4:5', 'havrest', 'Did you mean harvest?'],
      ['pin-unknown', 'articles/b.md:4:11', 'harvst', 'Did you mean harvest?'],
      ['translation-unknown', 'articles/b.md:5:20', 'nothing-here', expect.any(String)],
    ]);
  });

  test('keys that the paper has no use for: the key is marked and not what it says', async () => {
    const problems = await found({
      'articles/a.md': story(
        'title: titel\npublished: 2025-09-01\ntitel: titel\n"odd key" : x\ngroup:\n  titel: x\nlist: [titel]',
      ),
      'articles/b.md':
        '+++\ntitle = "B"\npublished = 2025-09-02\nodd.x = 1\n[other]\ny = 2\n+++\nText.\n',
      'articles/c.md': '{"title": "C", "published": "2025-09-03", "c": {"d": 1}}\nText.\n',
      'articles/d.md': story(
        'title: D\npublished: 2025-09-04\nimage:\n  alt: x\n  captoin: y\n  wide: yes',
      ),
      'front.yaml': 'sections:\n  wrld: [a]\nleed: a\n',
    });
    expect(problems.map((one) => (one as string[]).slice(0, 3))).toEqual([
      ['front-place-unknown', 'front.yaml:2:3', 'wrld'],
      ['front-place-unknown', 'front.yaml:3:1', 'leed'],
      ['key-unknown', 'articles/a.md:4:1', 'titel'],
      ['key-unknown', 'articles/a.md:5:2', 'odd key'],
      ['key-unknown', 'articles/a.md:6:1', 'group'],
      ['key-unknown', 'articles/a.md:8:1', 'list'],
      ['key-unknown', 'articles/b.md:4:1', 'odd'],
      ['key-unknown', 'articles/b.md:5:2', 'other'],
      ['key-unknown', 'articles/c.md:1:44', 'c'],
      ['key-unknown', 'articles/d.md:6:3', 'captoin'],
    ]);
  });

  test('a headline without a story', async () => {
    expect(
      await found({ 'articles/a.md': story('title: A\npublished: 2025-09-01', '\n') }),
    ).toEqual([['text-empty', 'articles/a.md:2:8', 'A', expect.any(String)]]);
  });
});
