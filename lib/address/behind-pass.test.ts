import { expect, test } from 'vitest';
import { deskAddress, previewAddress } from './addresses';
import { parsePassPath, withoutPass } from './behind-pass';

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

test('no log has a pass', () => {
  expect(withoutPass(previewAddress(PASS))).toBe('/preview/…');
  expect(withoutPass(`${deskAddress(PASS)}?find=a`)).toBe('/desk/…?find=a');
  expect(withoutPass('/world/2025/10/01/a')).toBe('/world/2025/10/01/a');
});
