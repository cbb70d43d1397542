import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk, story } from './desk-fixture';
import { EXIT } from './mistake';
import { run } from './program';

let desk: DeskFixture;
beforeEach(() => {
  desk = makeDesk({
    'articles/rice.md': story('title: Rice is dearer\npublished: 2025-09-01\nsection: world'),
    'articles/price.md': story('title: Prices\npublished: 2025-09-02\nsection: business'),
  });
});
afterEach(() => desk.end());

const COMMANDS = [
  'new',
  'check',
  'list',
  'explain',
  'stats',
  'schedule',
  'embargo',
  'expire',
  'publish',
  'correct',
  'rename',
  'move',
  'withdraw',
  'restore',
];

test('the help names every command, how it ends and what to type', async () => {
  const { exit, out } = await desk.run('--help');
  expect(exit).toBe(EXIT.fine);
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  expect(out).toContain('Exit codes: 0 all is well');
  expect(await desk.run()).toMatchObject({ exit: EXIT.fine, out });
});

test.each(COMMANDS)('broadsheet %s --help has examples', async (command) => {
  const { exit, out } = await desk.run(command, '--help');
  expect(exit).toBe(EXIT.fine);
  expect(out).toMatch(new RegExp(`Examples:\\n  broadsheet ${command}`));
  expect(out).toContain('--json');
});

describe('what can not be done ends with 2, says so in words and changes nothing', () => {
  test.each([
    ['a command that does not exist', ['lst'], /unknown command 'lst'[\s\S]*Did you mean list/],
    ['an option that does not exist', ['list', '--drft'], /Did you mean --draft/],
    ['a command without what it needs', ['rename', 'rice'], /missing required argument 'slug'/],
    [
      'an article that is not there',
      ['explain', 'rise'],
      /There is no article "rise"\.\n→ Did you mean rice\?/,
    ],
    [
      'a part that several have',
      ['withdraw', 'ice'],
      /could be any of 2 articles[\s\S]*price\.md {2}Prices[\s\S]*rice\.md/,
    ],
    ['an empty name', ['withdraw', ' '], /No article was named/],
    [
      'a content folder that is not there',
      ['list', '--content', 'nowhere'],
      /There is no folder .*nowhere/,
    ],
    ['a file that is no article', ['withdraw', 'content/site.yaml'], /site\.yaml is no article/],
    ['a section that is not there', ['list', '--section', 'bussiness'], /Did you mean business\?/],
    ['a choice that is none', ['list', '--label', 'opinon'], /Allowed choices are/],
  ])('%s', async (_, argv, said) => {
    const before = desk.files().map((path) => desk.read(path));
    const { exit, out, err } = await desk.run(...argv);
    expect({ exit, out }).toEqual({ exit: EXIT.notDone, out: '' });
    expect(err).toMatch(said);
    expect(desk.files().map((path) => desk.read(path))).toEqual(before);
  });

  test('a folder without a paper', async () => {
    const folder = mkdtempSync(`${tmpdir()}/broadsheet-empty-`);
    let said = '';
    const exit = await run(['list'], {
      folder,
      out: () => {},
      err: (text) => {
        said += text;
      },
      colours: false,
      environment: {},
    });
    rmSync(folder, { recursive: true });
    expect(exit).toBe(EXIT.notDone);
    expect(said).toContain('There is no paper in');
  });

  test('a machine is told in JSON', async () => {
    const { err } = await desk.run('explain', 'ice', '--json');
    expect(JSON.parse(err)).toEqual({
      error: '"ice" could be any of 2 articles.',
      mend: 'Say more of it, or give the file:',
      choices: ['articles/price.md  Prices', 'articles/rice.md  Rice is dearer'],
    });
  });
});

describe('an article is found', () => {
  test.each([
    ['by its slug', 'rice'],
    ['by its file, as the shell completes it', 'content/articles/rice.md'],
    ['by its file below the content folder', 'articles/rice.md'],
    ['by its address', '/world/2025/09/01/rice'],
    ['by its whole address', 'https://example.org/world/2025/09/01/rice?utm=x'],
    ['by an address in another section', '/business/2025/09/01/rice'],
    ['by a part of its headline, in any case', 'RICE IS'],
    ['by the beginning of a word, which another has within one', 'ric'],
  ])('%s', async (_, name) => {
    const { out } = await desk.run('explain', name, '--json');
    expect(JSON.parse(out)).toMatchObject({ path: 'articles/rice.md' });
  });

  test('but not when its file is broken: then what is wrong with it is told', async () => {
    desk.write('articles/bad.md', story('title: Bad\npublished: 2025-02-30'));
    const { exit, err } = await desk.run('withdraw', 'articles/bad.md');
    expect(exit).toBe(EXIT.notDone);
    expect(err).toContain('articles/bad.md can not be used as it is: line 3: There is no such day');
  });
});
