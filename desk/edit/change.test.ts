import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentFolder } from '@/lib/archive/keep/folder';
import { Mistake } from '../mistake';
import { carryOut } from './change';

test('when the second of several files can not be written, it is told which are and which are not', () => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-change-'));
  const names = ['a.md', 'b.md', 'c.md'];
  for (const name of names) writeFileSync(join(root, name), 'before');
  const changes = names.map((path) => ({ path, before: 'before', after: 'after' }));
  writeFileSync(join(root, 'b.md'), 'from somebody else');
  const carry = () => carryOut({ folder: new ContentFolder(root) }, changes);
  expect(carry).toThrow(Mistake);
  expect(names.map((name) => readFileSync(join(root, name), 'utf8'))).toEqual([
    'after',
    'from somebody else',
    'before',
  ]);
  writeFileSync(join(root, 'a.md'), 'before');
  try {
    carry();
  } catch (error) {
    expect((error as Mistake).mend).toContain('Done: a.md. Not done: b.md, c.md.');
  }
  rmSync(root, { recursive: true });
});
