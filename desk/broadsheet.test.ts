import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeskFixture, makeDesk, story } from './desk-fixture';

/** The real command in a process of its own: what a shell and CI see. */
const COMMAND = resolve('desk/broadsheet.js');

let desk: DeskFixture;
beforeEach(() => {
  desk = makeDesk({ 'articles/a.md': story('title: A\npublished: 2025-02-30') });
});
afterEach(() => desk.end());

function start(argv: string[], folder = desk.folder, environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BROADSHEET_NOW: '2025-10-01T12:00:00Z', ...environment },
  });
  return { status, stdout, stderr };
}

test('the command ends with 1 where problems are, and shows no colours in a pipe', {
  timeout: 60_000,
}, () => {
  const { status, stdout, stderr } = start(['check']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('articles/a.md:3:12 error date-impossible\n');
});

test('it works from any folder inside the paper, and with files named as the shell names them', {
  timeout: 60_000,
}, () => {
  const inside = join(desk.folder, 'content/articles');
  mkdirSync(join(inside, '2025'));
  const { status, stdout } = start(['check', '../a.md', '--json'], join(inside, '2025'));
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ files: 1, counts: { error: 1 } });
});

test('outside the project it knows which letters of every script a card can show', {
  timeout: 60_000,
}, () => {
  desk.write('articles/a.md', story('title: 트럼프와 김정은 ሀለ\npublished: 2025-09-01'));
  const { status, stdout, stderr } = start(['check', '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'card-letters', value: 'ሀ ለ' }]);
});

test('what can not be done ends with 2 and is told where errors are told', {
  timeout: 60_000,
}, () => {
  expect(start(['withdraw', 'nothing'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no article "nothing".'),
  });
});
