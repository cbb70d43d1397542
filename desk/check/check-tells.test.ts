import { afterEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk, story } from '../desk-fixture';
import { EXIT } from '../mistake';

let desk: DeskFixture;
afterEach(() => desk.end());

describe('check', () => {
  test('says that nothing is wrong and ends with 0', async () => {
    desk = makeDesk({ 'articles/good.md': story('title: Good\npublished: 2025-09-01') });
    expect(await desk.run('check')).toEqual({
      exit: EXIT.fine,
      out: 'Nothing is wrong with 2 files.\n',
      err: '',
    });
  });

  test('shows the line, marks the place and counts', async () => {
    desk = makeDesk({ 'articles/a.md': story('title: A\npublished: 2025-02-30 # soon') });
    expect(await desk.run('check')).toEqual({
      exit: EXIT.problems,
      err: '',
      out: `articles/a.md:3:12 error date-impossible
     3 | published: 2025-02-30 # soon
       |            ^^^^^^^^^^
  published: There is no such day or hour.
  → Check the day, the month and the hour: 2025-08-26 09:40.

2 files: 1 error, 0 warnings, 0 hints.
`,
    });
  });

  test('sets its mark under the key that may be misspelt', async () => {
    desk = makeDesk({ 'articles/a.md': story('title: A\npublished: 2025-09-01\nlable: news') });
    expect((await desk.run('check')).out).toContain(`articles/a.md:4:1 hint key-unknown
     4 | lable: news
       | ^^^^^
  lable: The paper has no use for "lable"; it is kept as it is.
  → Did you mean label?
`);
  });

  test('ends with 1 from the severity on that is asked for', async () => {
    desk = makeDesk({ 'articles/a.md': story('title: A\npublished: 2025-09-01\nodd: x') });
    expect((await desk.run('check')).exit).toBe(EXIT.fine);
    expect((await desk.run('check', '--fail-on', 'hint')).exit).toBe(EXIT.problems);
    expect((await desk.run('check', '--fail-on', 'error')).exit).toBe(EXIT.fine);
  });

  test('tells only of the files and folders that are named, in the light of all others', async () => {
    desk = makeDesk({
      'articles/x/a.md': story('title: A\npublished: 2025-09-01', '[b](../y/b.md) [c](c.md)\n'),
      'articles/y/b.md': story('title: B\npublished: 2025-02-30'),
    });
    const { out } = await desk.run('check', 'content/articles/x');
    expect(out).toContain('b.md');
    expect(out).not.toContain('date-impossible');
    expect((await desk.run('check', 'articles/y/b.md')).out).toContain('date-impossible');
    expect((await desk.run('check', 'articles/z.md')).exit).toBe(EXIT.notDone);
    expect((await desk.run('check', '/etc/passwd')).exit).toBe(EXIT.notDone);
  });

  test('annotates a pull request, with nothing in a file able to write an annotation of its own', async () => {
    desk = makeDesk({
      'articles/a,b:c.md': story('title: A\npublished: "2025\\n::error::x%0A"'),
    });
    const { out } = await desk.run('check', '--format', 'github');
    expect(out).toBe(
      '::error file=content/articles/a%2Cb%3Ac.md,line=3,col=12,title=date-unreadable::published: This is not a date that can be read. Write it like 2025-08-26 or 2025-08-26 09:40.\n',
    );
  });

  test('prints no control character that a file holds', async () => {
    desk = makeDesk({
      'articles/a.md': story('title: A\npublished: "\u001b[2J\u202ex"'),
    });
    const { out } = await desk.run('check');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('�[2J�x');
  });

  test('writes nothing', async () => {
    desk = makeDesk({ 'articles/a.md': story('titel: A\npublished: 2025-09-01') });
    await desk.run('check');
    expect(desk.files()).toEqual(['articles/a.md', 'site.yaml']);
  });

  test.each([
    ['an empty file', ''],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00])],
    ['frontmatter that never ends', '---\ntitle: A\n'],
    ['only hyphens', '---\n---\n'],
    ['YAML that refers to itself', '---\ntitle: &a [*a]\n---\n'],
    [
      'a line of a megabyte',
      story(`title: A\npublished: 2025-09-01\nodd: ${'x'.repeat(1_000_000)}`),
    ],
    ['code for frontmatter', '---js\nprocess.exit(7)\n---\n'],
  ])('tells of %s and of all others', async (_, text) => {
    desk = makeDesk({ 'articles/a.md': text, 'articles/b.md': story('published: 2025-09-01') });
    const { out, err } = await desk.run('check');
    expect(err).toBe('');
    expect(out).toMatch(/articles\/a\.md:\d+:\d+/);
    expect(out).toContain('articles/b.md:1:1 error title-missing');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(400);
  });
});
