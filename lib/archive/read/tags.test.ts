import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openToWrite } from '../database';
import { TURNED_ARTICLES } from './tags';

test('what the clock changed is found by indexes, and not by looking at every article', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const store = openToWrite(join(folder, 'index.db'));
  const steps = TURNED_ARTICLES.flatMap((condition) =>
    store.all(`EXPLAIN QUERY PLAN SELECT id FROM articles WHERE draft = 0 AND ${condition}`, {
      since: 0,
      now: 1,
    }),
  ).map(({ detail }) => String(detail));
  store.close();
  rmSync(folder, { recursive: true });
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  expect(steps.filter((step) => step.startsWith('SEARCH articles'))).toHaveLength(
    TURNED_ARTICLES.length,
  );
});
