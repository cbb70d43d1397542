import { expect, test } from 'vitest';
import { deskAddress, previewAddress } from './addresses';
import {
  editorAddress,
  entryAddress,
  newEntryAddress,
  parsePassPath,
  withoutPass,
} from './behind-pass';

const PASS = 'YXJ0aWNsZXM.t3k5zz.Ab_-9';

test('an address behind a pass is read as it is made', () => {
  expect(parsePassPath(previewAddress(PASS))).toEqual({ kind: 'preview', pass: PASS });
  expect(parsePassPath(deskAddress(PASS))).toEqual({ kind: 'desk', pass: PASS });
  expect(parsePassPath(deskAddress())).toEqual({ kind: 'desk', pass: '' });
});

test.each([
  '/preview',
  '/preview/',
  '/preview/a/b',
  '/Preview/a',
  '/preview/a%2e',
  '/previews/a',
  '/',
])('nothing at %s is behind a pass', (path) => {
  expect(parsePassPath(path)).toBeNull();
});

test('an article is open in the editor under the path of its file', () => {
  const editor = editorAddress(PASS);
  expect(entryAddress(editor, 'articles/2025/10/kites.md')).toBe(
    `/desk/${PASS}/edit#/collections/articles/entries/2025/10/kites`,
  );
  expect(entryAddress(editorAddress(''), 'articles/पतंग & more, 1.md')).toBe(
    '/desk/edit#/collections/articles/entries/%E0%A4%AA%E0%A4%A4%E0%A4%82%E0%A4%97%20&%20more,%201',
  );
  expect(newEntryAddress(editor)).toBe(`/desk/${PASS}/edit#/collections/articles/new`);
});

test.each([
  '_posts/kites.md',
  'articles/kites.mdx',
  'kites.md',
  'articles/kites #1.md',
  'articles/kites?.md',
])('the editor has no address for %s', (path) => {
  expect(entryAddress('/desk/edit', path)).toBeNull();
});

test('no log has a pass', () => {
  expect(withoutPass(previewAddress(PASS))).toBe('/preview/…');
  expect(withoutPass(`${deskAddress(PASS)}?find=a`)).toBe('/desk/…?find=a');
  expect(withoutPass('/world/2025/10/01/a')).toBe('/world/2025/10/01/a');
});
