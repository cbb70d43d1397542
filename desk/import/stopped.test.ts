import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type DeskFixture, makeDesk } from '../desk-fixture';

let desk: DeskFixture;
afterEach(() => desk?.end());

const POSTS = 1500;

function post(id: number): string {
  return `<item><title>Piece ${id}</title><link>https://old.example/${id}/</link><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_name>same-name</wp:post_name><wp:post_date_gmt>2014-07-01 13:00:00</wp:post_date_gmt><content:encoded>Words ${id}.</content:encoded></item>`;
}

test('an import that is killed goes on when it is run again: every piece once, none cut off', {
  timeout: 120_000,
}, async () => {
  desk = makeDesk({});
  const items = Array.from({ length: POSTS }, (_, n) => post(n + 1)).join('');
  writeFileSync(
    join(desk.folder, 'export.xml'),
    `<rss><channel><link>https://old.example</link>${items}</channel></rss>`,
  );
  const words = ['import', 'wordpress', 'export.xml', '--content', 'content/new', '--json'];
  const first = spawn(process.execPath, [resolve('desk/broadsheet.js'), ...words], {
    cwd: desk.folder,
    stdio: 'ignore',
  });
  const ended = once(first, 'exit');
  const some = join(desk.folder, 'content/new/articles/2014/07/same-name-50.md');
  await vi.waitUntil(() => existsSync(some), { timeout: 60_000, interval: 1 });
  first.kill('SIGKILL');
  await ended;
  const before = desk.files().filter((path) => path.endsWith('.md')).length;
  expect(before).toBeLessThan(POSTS);
  const { files } = JSON.parse((await desk.run(...words)).out);
  expect(files).toMatchObject({ renewed: 0, kept: 0, gone: 0 });
  expect(files.same).toBeGreaterThan(0);
  // Hidden ones too: nothing that was cut off is left.
  const texts = desk
    .files()
    .filter((path) => path.startsWith('new/articles/'))
    .map((path) => readFileSync(join(desk.folder, 'content', path), 'utf8'));
  const bodies = new Set(texts.map((text) => /Words \d+\.$/m.exec(text)?.[0]));
  expect([texts.length, bodies.size, bodies.has(undefined)]).toEqual([POSTS, POSTS, false]);
  expect(texts.filter((text) => !text.endsWith('.\n'))).toEqual([]);
});
