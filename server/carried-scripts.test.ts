import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCarriedScripts } from './carried-scripts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const NAME = 'theme.ts.0a.js';

test('pages carry the small scripts that the site has built', () => {
  writeFileSync(join(folder, NAME), 'theme()');
  writeFileSync(join(folder, 'chunk.js'), 'runtime()');
  writeFileSync(join(folder, 'newsreader.woff2'), 'a face');
  expect(readCarriedScripts(folder)).toEqual(
    new Map([['/_next/static/media/theme.ts.0a.js', 'theme()']]),
  );
});

test.each([
  ['is large', 'theme();'.repeat(500)],
  ['would end its element', 'theme("</script>")'],
])('a script that %s stays a file', (_, text) => {
  writeFileSync(join(folder, NAME), text);
  expect(readCarriedScripts(folder)).toEqual(new Map());
});

test('where nothing is built nothing is carried', () => {
  expect(readCarriedScripts(join(folder, 'none'))).toEqual(new Map());
});
