import { expect, test } from 'vitest';
import { Page } from './page';

const NOON = Date.parse('2025-10-01T12:00:00Z');

function page(text: string, modified: number | null, now: number, previous?: Page): Page {
  const parts = { status: 200, type: 'text/xml', headers: [], modified, tags: [], ends: Infinity };
  return new Page({ ...parts, body: Buffer.from(text) }, 'e', Infinity, now, previous);
}

test('a page whose bytes changed is newer than before, also where its route does not know of the change', () => {
  const before = page('a', NOON, NOON + 1000);
  expect(before.modified).toBe(NOON);
  const changed = page('b', NOON, NOON + 5500, before);
  expect(changed.modified).toBe(NOON + 5000);
  expect(page('c', NOON - 1000, NOON + 9000, changed).modified).toBe(NOON + 9000);
  // And stays so when it is made again.
  expect(page('b', NOON, NOON + 9000, changed).modified).toBe(NOON + 5000);
});

test('a page whose route knows of its change says what the route says', () => {
  const before = page('a', NOON, NOON + 1000);
  expect(page('b', NOON + 2000, NOON + 5000, before).modified).toBe(NOON + 2000);
});
