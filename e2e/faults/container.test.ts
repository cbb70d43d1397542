import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort, untilItSays } from '../own-paper';

/*
 * No container engine is needed to know whether the Dockerfile's steps work: they are read from the file and done in
 * a folder. What an engine adds is the base image, the user and the mounts.
 */

const run = promisify(execFile);
/** It installs every package and builds the site from nothing. */
const MILLISECONDS = 600_000;

let image = '';
beforeEach(() => {
  image = mkdtempSync(join(tmpdir(), 'broadsheet-image-'));
});
afterEach(() => rmSync(image, { recursive: true, force: true }));

interface Step {
  instruction: string;
  words: string;
}

function steps(): Step[] {
  return readFileSync('Dockerfile', 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [instruction = '', ...words] = line.split(' ');
      return { instruction, words: words.join(' ') };
    });
}

/** Files of the project that an engine would be given: what is or will be committed, and `.dockerignore` leaves. */
function context(): string[] {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && !ignored.some((one) => file === one || file.startsWith(`${one}/`)));
}

/** Does the steps of the first stage, up to the second `FROM`. */
async function build(all: Step[]): Promise<void> {
  const files = context();
  const first = all.slice(1, all.map(({ instruction }) => instruction).lastIndexOf('FROM'));
  for (const { instruction, words } of first) {
    if (instruction === 'RUN') await run('sh', ['-ec', words], { cwd: image });
    if (instruction !== 'COPY') continue;
    const from = words.split(' ').slice(0, -1);
    for (const file of from.includes('.') ? files : from) {
      mkdirSync(dirname(join(image, file)), { recursive: true });
      cpSync(file, join(image, file));
    }
  }
}

/** The words of the one step of a kind, in an engine's own form of a list. */
function command(all: Step[], instruction: string): [string, ...string[]] {
  const words = all.find((step) => step.instruction === instruction)?.words ?? '';
  return JSON.parse(words.slice(words.indexOf('['))) as [string, ...string[]];
}

test(
  'the steps of the Dockerfile make a site that serves a paper it does not hold, and knows when it is well',
  async () => {
    const all = steps();
    await build(all);
    const port = String(await freePort());
    const paper = join(image, 'paper');
    cpSync('content', join(paper, 'content'), { recursive: true });
    const set = all.filter(({ instruction }) => instruction === 'ENV').map(({ words }) => words);
    const environment = Object.fromEntries(
      set
        .join(' ')
        .replaceAll('/paper', paper)
        .replaceAll('3000', port)
        .split(' ')
        .map((one) => one.split('=')),
    ) as NodeJS.ProcessEnv;
    const [program, ...words] = command(all, 'CMD');
    const [probe, ...question] = command(all, 'HEALTHCHECK').map((one) =>
      one.replace('3000', port),
    );
    const isWell = () =>
      new Promise((resolve) =>
        spawn(probe ?? '', question, { stdio: 'ignore' }).once('exit', (code) =>
          resolve(code === 0),
        ),
      );
    expect(await isWell()).toBe(false);
    const site = spawn(program, words, {
      cwd: image,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(site, 'exit');
    let said = '';
    site.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    try {
      await untilItSays(site, ' is at ');
      expect(await isWell()).toBe(true);
      expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain('The Meridian');
      // The image holds the build; a start that made it again would need what was pruned.
      expect(said).not.toContain('Built in');
    } finally {
      site.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
  },
  MILLISECONDS,
);
