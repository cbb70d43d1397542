import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paper } from '../index';
import { type Location, locate } from '../location';
import { article, SITE } from '../paper-fixture';
import { type Keeper, startKeeper } from './keeper';
import type { WatchMode } from './watch';

vi.setConfig({ testTimeout: 30_000 });

let root: string;
let location: Location;
let keeper: Keeper;
const notes: string[] = [];

function put(path: string, text: string, content = location.content): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
const story = (title: string) =>
  article({ title, slug: title.toLowerCase(), published: '2025-09-01' });
const fill = (content: string, titles: string[]) => {
  put('site.yaml', SITE, content);
  for (const title of titles) put(`articles/${title}.md`, story(title), content);
};
/** What a reader sees on the page of the first section, by the reader's own way into the archive. */
const seen = async () => {
  const section = await (await paper()).section('world', 1);
  return section?.headlines.map((one) => one.headline) ?? [];
};
const shows = (titles: string[]) =>
  vi.waitFor(async () => expect(await seen()).toEqual(titles), { timeout: 8000, interval: 20 });
const isWithoutProblems = () =>
  vi.waitFor(async () => expect(await (await paper()).problems()).toEqual([]), { timeout: 8000 });
const says = (words: string) =>
  vi.waitFor(() => expect(notes.join('\n')).toContain(words), { timeout: 8000, interval: 20 });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-heal-'));
  vi.stubEnv('BROADSHEET_CONTENT', join(root, 'content'));
  vi.stubEnv('BROADSHEET_CACHE', join(root, 'cache'));
  location = locate();
  notes.length = 0;
  // The reader of the test before would be asked for another half second.
  const held = globalThis as { broadsheetArchive?: unknown };
  held.broadsheetArchive = undefined;
});
afterEach(async () => {
  await keeper.stop();
  rmSync(root, { recursive: true, force: true });
});

async function start(mode: WatchMode): Promise<void> {
  const events = {
    progress: () => {},
    changed: () => {},
    note: (text: string) => notes.push(text),
    failed: (error: unknown) => notes.push(String(error)),
  };
  keeper = await startKeeper(location, events, mode);
}

describe.each<[string, WatchMode]>([
  ['told by the system', { by: 'system' }],
  ['searching', { by: 'scan', everyMilliseconds: 20 }],
])('a paper whose keeper is %s', (_, mode) => {
  test('stays up while the content folder is gone, says so, and goes on when it is made again', async () => {
    fill(location.content, ['A', 'B']);
    await start(mode);
    rmSync(location.content, { recursive: true });
    await says(
      `The content folder ${location.content} is gone or may not be read. The paper stays as it was`,
    );
    expect(await seen()).toEqual(['A', 'B']);
    expect(await (await paper()).problems()).toMatchObject([{ code: 'content-gone', path: './' }]);
    fill(location.content, ['A', 'C']);
    await shows(['A', 'C']);
    await says(`The content folder ${location.content} is back.`);
    await isWithoutProblems();
    put('articles/D.md', story('D'));
    await shows(['A', 'C', 'D']);
  });

  test('stays up while an empty folder stands in place of its own, as after an unmount', async () => {
    fill(location.content, ['A', 'B']);
    await start(mode);
    renameSync(location.content, join(root, 'away'));
    mkdirSync(location.content);
    await says(`The content folder ${location.content} is empty. The paper stays as it was`);
    expect(await seen()).toEqual(['A', 'B']);
    rmSync(location.content, { recursive: true });
    renameSync(join(root, 'away'), location.content);
    put('articles/C.md', story('C'));
    await shows(['A', 'B', 'C']);
  });

  test('follows a link that is switched to another folder', async () => {
    fill(join(root, 'one'), ['A', 'B']);
    fill(join(root, 'two'), ['B', 'C']);
    symlinkSync('one', location.content);
    await start(mode);
    symlinkSync('two', join(root, 'switch'));
    renameSync(join(root, 'switch'), location.content);
    await shows(['B', 'C']);
    put('articles/D.md', story('D'), join(root, 'two'));
    await shows(['B', 'C', 'D']);
  });

  test('sees what changes in a folder that a link within it leads to, and when that link is switched', async () => {
    for (const name of ['one', 'two']) put(`${name}.md`, story(`In ${name}`), join(root, name));
    put('site.yaml', SITE);
    put('articles/A.md', story('A'));
    symlinkSync(join(root, 'one'), join(location.content, 'articles/linked'));
    await start(mode);
    expect(await seen()).toEqual(['A', 'In one']);
    put('later.md', story('Later'), join(root, 'one'));
    await shows(['A', 'Later', 'In one']);
    symlinkSync(join(root, 'two'), join(root, 'switch'));
    renameSync(join(root, 'switch'), join(location.content, 'articles/linked'));
    await shows(['A', 'In two']);
    put('last.md', story('Last'), join(root, 'two'));
    await shows(['A', 'Last', 'In two']);
  });

  test('loses what is really deleted, also all of it', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `N${10 + i}`);
    fill(location.content, many);
    await start(mode);
    for (const title of many.slice(2)) rmSync(join(location.content, `articles/${title}.md`));
    await shows(['N10', 'N11']);
    for (const name of ['articles', 'site.yaml'])
      rmSync(join(location.content, name), { recursive: true });
    await vi.waitFor(async () => expect(await (await paper()).count()).toBe(0), { timeout: 8000 });
  });

  test('makes its index again when the cache folder is deleted, and reads on', async () => {
    fill(location.content, ['A']);
    await start(mode);
    expect(await seen()).toEqual(['A']);
    rmSync(location.cache, { recursive: true });
    expect(await seen()).toEqual(['A']);
    await says('The index is gone or damaged and is made anew from the files.');
    put('articles/B.md', story('B'));
    await shows(['A', 'B']);
    rmSync(join(location.content, 'articles/B.md'));
    await shows(['A']);
    expect(readFileSync(location.index).subarray(0, 6).toString()).toBe('SQLite');
  });

  test('makes its index again when something else is written over it', async () => {
    fill(location.content, ['A']);
    await start(mode);
    writeFileSync(location.index, Buffer.alloc(200_000, 7));
    await says('The index is gone or damaged and is made anew from the files.');
    put('articles/B.md', story('B'));
    await shows(['A', 'B']);
  });
});

describe('a paper', () => {
  test('that starts over an empty folder shows what it last was', async () => {
    fill(location.content, ['A']);
    await start({ by: 'system' });
    await keeper.stop();
    rmSync(location.content, { recursive: true });
    mkdirSync(location.content);
    await start({ by: 'system' });
    await says('is empty. The paper stays as it was');
    expect(await seen()).toEqual(['A']);
    fill(location.content, ['B']);
    await shows(['B']);
  });

  test('keeps what is in a folder that may not be read any more, and says which', async () => {
    fill(location.content, ['A']);
    put('articles/closed/B.md', story('B'));
    await start({ by: 'scan', everyMilliseconds: 20 });
    const closed = join(location.content, 'articles/closed');
    await asSomebodyElse(closed, async () => {
      put('articles/C.md', story('C'));
      await shows(['A', 'C', 'B']);
      expect(await (await paper()).problems()).toMatchObject([
        { code: 'folder-closed', path: 'articles/closed/', severity: 'error' },
      ]);
    });
    chmodSync(closed, 0o777);
    put('articles/closed/D.md', story('D'));
    await shows(['A', 'C', 'B', 'D']);
    await isWithoutProblems();
  });
});

/** Closes a folder. Nobody can close one to the administrator, whom tests in a container run as. */
async function asSomebodyElse(closed: string, work: () => Promise<void>): Promise<void> {
  const isAdministrator = process.getuid?.() === 0;
  chmodSync(root, 0o777);
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    chmodSync(join(root, path), 0o777);
  chmodSync(closed, 0o000);
  if (isAdministrator) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}
