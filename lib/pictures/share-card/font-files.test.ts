import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { filesFor } from './font-files';

test('a card is drawn with every upright file of the paper’s own type before it turns to another', () => {
  const own = readdirSync('app/fonts')
    .filter((name) => name.endsWith('.woff2') && !name.includes('italic'))
    .sort();
  const used = (['serif', 'sans'] as const).flatMap((voice) =>
    filesFor(voice, 'en')
      .filter(({ ranges }) => ranges === null)
      .map(({ path }) => basename(path)),
  );
  expect(used.sort()).toEqual(own);
  expect(filesFor('serif', 'en').findIndex(({ ranges }) => ranges !== null)).toBe(5);
});
