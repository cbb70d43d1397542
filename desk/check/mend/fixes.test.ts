import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/content/read-article';
import { type DeskFixture, makeDesk, story } from '../../desk-fixture';
import { readPaper } from '../../paper/read-paper';
import { fixes } from './fixes';

let desk: DeskFixture;
afterEach(() => desk?.end());

const BODY = 'Words  \nwith two spaces at the end, <b>HTML</b>\tand a tab.\n\n\n';
const PATH = 'articles/a.md';

/** What `check --fix` makes of a file. */
async function mended(text: string): Promise<string> {
  desk = makeDesk({ [PATH]: text });
  await desk.run('check', '--fix');
  return desk.read(PATH);
}

describe('check --fix mends', () => {
  test('line ends and the byte order mark', async () => {
    const text = story('title: A\npublished: 2025-09-01', BODY);
    expect(await mended(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(text);
  });

  test('the words of other systems for keys, with comments, order and quotation marks kept', async () => {
    expect(
      await mended(
        story(
          `Title:   'A' # the headline\n# when\ndate: 2025-09-01\ntags:\n  - "Rice"\n  # more\n  - Tea\nodd: {x: 1}`,
          BODY,
        ),
      ),
    ).toBe(
      story(
        `title:   'A' # the headline\n# when\npublished: 2025-09-01\ntopics:\n  - "Rice"\n  # more\n  - Tea\nodd: {x: 1}`,
        BODY,
      ),
    );
  });

  test('a slip of the finger in a key', async () => {
    expect(await mended(story('titel: A\npublished: 2025-09-01\ndatelin: Delhi', BODY))).toBe(
      story('title: A\npublished: 2025-09-01\ndateline: Delhi', BODY),
    );
  });

  test.each([
    ['2025/9/1', '2025-09-01'],
    ['20250901', '2025-09-01'],
    ['September 1st 2025', '2025-09-01'],
    ['Mon, 1 Sep 2025 10:00:00 +0000', '2025-09-01 10:00 +00:00'],
    ['1 September 2025, 9:30 pm', '2025-09-01 21:30'],
  ])('the form of the date %s', async (written, plain) => {
    expect(await mended(story(`title: A\npublished: ${written} # then`, BODY))).toBe(
      story(`title: A\npublished: ${plain} # then`, BODY),
    );
  });

  test('nothing twice, and says what it did', async () => {
    desk = makeDesk({ [PATH]: story('title: A\ndate: 2025/9/1', BODY) });
    const { out } = await desk.run('check', '--fix', '--dry-run');
    expect(out).toContain('  - date: 2025/9/1\n  + published: 2025-09-01\n');
    expect(desk.read(PATH)).toContain('2025/9/1');
    expect((await desk.run('check', '--fix')).out).toContain('1 file mended.');
    expect((await desk.run('check', '--fix')).out).toContain('0 files mended.');
  });
});

describe('check --fix leaves alone', () => {
  test.each([
    ['dates that are already plain', 'title: A\npublished: 2025-09-01T10:00:00+05:30'],
    ['a day no calendar has', 'title: A\npublished: 2025-02-30'],
    [
      'Jekyll’s “published: false”, which is no date',
      'title: A\ndate: 2025-09-01\npublished: false',
    ],
    [
      'a key that is there already under its own name',
      'title: A\nheadline: B\npublished: 2025-09-01',
    ],
    ['a slip that would hide what readers see', 'title: A\npublished: 2025-09-01\ndraf: true'],
    ['a slip that would move the address', 'title: A\npublished: 2025-09-01\nslgu: b'],
    ['a slip that would make an error', 'title: A\npublished: 2025-09-01\nlabels: [x, y]'],
    ['a broken file', 'title: "A\npublished: 2025-09-01'],
    ['Windows line ends in no place but a quoted \\r', 'title: "A\\r\\nB"\npublished: 2025-09-01'],
  ])('%s', async (_, frontmatter) => {
    const before = story(frontmatter, BODY);
    const after = await mended(before);
    expect(after.replace(/^published: 2025-09-01\npublished: false/m, '')).toBe(
      before.replace(/^published: 2025-09-01\npublished: false/m, ''),
    );
  });

  test('a picture, a text in UTF-16, and files in TOML', async () => {
    desk = makeDesk({
      'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">\r\n</svg>',
      'articles/u.md': Buffer.from(`\ufeff${story('title: U\ndate: 2025/9/1')}`, 'utf16le'),
      'articles/t.md': '+++\ntitle = "T"\ndate = 2025-09-01\n+++\nText.\n',
    });
    const before = desk.files().map((path) => desk.read(path));
    await desk.run('check', '--fix');
    expect(desk.files().map((path) => desk.read(path))).toEqual(before);
  });
});

describe('check --fix --to-yaml', () => {
  test.each([
    [
      'TOML',
      `+++\n# ours\ntitle = "A: b" # the headline\ndate = 2025-09-01\nweight = 3\ndraft = false\ntags = ["Rice", "1"]\n[image]\nsrc = "a.png"\n+++\n${BODY}`,
      '# ours\n# the headline\ntitle: "A: b"\npublished: 2025-09-01\nweight: 3\ndraft: false\ntopics:\n  - Rice\n  - 1\nimage:\n  src: a.png',
    ],
    [
      'JSON',
      `{"title": "A", "date": "2025-09-01", "n": null}\n${BODY}`,
      'title: A\npublished: 2025-09-01\nn:',
    ],
  ])('writes %s as YAML, so that the desk can change it', async (_, text, frontmatter) => {
    desk = makeDesk({ [PATH]: text });
    await desk.run('check', '--fix', '--to-yaml');
    expect(desk.read(PATH)).toBe(story(frontmatter, BODY));
    expect((await desk.run('withdraw', 'a')).err).toBe('');
  });

  test('leaves what can not be read', async () => {
    desk = makeDesk({ [PATH]: '+++\ntitle = \n+++\nText.\n' });
    await desk.run('check', '--fix', '--to-yaml');
    expect(desk.read(PATH)).toBe('+++\ntitle = \n+++\nText.\n');
  });
});

describe('the history in Git', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: desk.folder,
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: '2025-09-10T00:00:00Z',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      stdio: 'pipe',
    });

  test('gives articles whose files were renamed their former addresses, through several renames', async () => {
    desk = makeDesk({
      'articles/first name.md': story('title: A\npublished: 2025-09-01', BODY),
      'articles/hidden.md': story('title: D\npublished: 2025-09-02\nstatus: draft', BODY),
      'articles/stays.md': story('title: S\npublished: 2025-09-03', BODY),
    });
    git('init', '-q');
    const commit = () => {
      git('add', '-A');
      git('commit', '-qm', 'x');
    };
    commit();
    git('mv', 'content/articles/first name.md', 'content/articles/second-नाम.md');
    git('mv', 'content/articles/hidden.md', 'content/articles/shown.md');
    commit();
    git('mv', 'content/articles/second-नाम.md', 'content/articles/third.md');
    commit();
    desk.write('articles/shown.md', story('title: D\npublished: 2025-09-02', BODY));
    await desk.run('check', '--fix');
    expect(desk.read('articles/third.md')).toBe(
      story(
        'title: A\npublished: 2025-09-01\naliases:\n  - /news/2025/09/01/second-नाम\n  - /news/2025/09/01/first-name',
        BODY,
      ).replaceAll('/news/', '/world/'),
    );
    expect(desk.read('articles/shown.md')).toBe(story('title: D\npublished: 2025-09-02', BODY));
    expect((await desk.run('check', '--fix')).out).toContain('0 files mended.');
  });
});

const POSTS = '../shared/corpora/posts/18f';
test.skipIf(!existsSync(POSTS))(
  'over real files every mended article is the one it was',
  { timeout: 120_000 },
  async () => {
    const paper = await readPaper(resolve(POSTS), Date.parse('2025-10-01T12:00:00Z'));
    const changes = fixes(paper, null);
    expect(changes.length).toBeGreaterThan(300);
    for (const { path, before, after } of changes) {
      const was = readArticle(before ?? '', path, paper.conventions);
      const is = readArticle(after, path, paper.conventions);
      if (was.value)
        expect(is.value && { ...is.value, extra: {} }, path).toEqual({ ...was.value, extra: {} });
      expect(is.problems.length, path).toBeLessThanOrEqual(was.problems.length);
    }
  },
);
