import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playedNewsroom } from './newsroom';

test('every answer in docs/NEWSROOM.md is the true one; "npm run docs" brings it up to date', {
  timeout: 120_000,
}, async () => {
  const document = readFileSync('docs/NEWSROOM.md', 'utf8');
  expect(document.match(/^\$ npx broadsheet /gm)?.length).toBeGreaterThan(15);
  expect(await playedNewsroom(document, 'content')).toBe(document);
});
