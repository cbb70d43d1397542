import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepsArchive, missingFolder } from './role';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-role-'));
  vi.stubEnv('ARCHIVE_URL', 'postgres://localhost/paper');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('the operator of several nodes is told that one whose content folder is not mounted only serves', () => {
  vi.stubEnv('BROADSHEET_CONTENT', join(folder, 'late'));
  expect(keepsArchive()).toBe(false);
  expect(missingFolder()).toMatch(/^This node only serves: there is no folder .*\/late \(/);
});

test('a node that has the folder keeps the archive, and nothing is told', () => {
  vi.stubEnv('BROADSHEET_CONTENT', folder);
  expect([keepsArchive(), missingFolder()]).toEqual([true, null]);
});

test('a paper on one machine waits for its folder by itself', () => {
  vi.stubEnv('ARCHIVE_URL', '');
  vi.stubEnv('BROADSHEET_CONTENT', join(folder, 'late'));
  expect([keepsArchive(), missingFolder()]).toEqual([true, null]);
});
