import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Mistake } from './mistake';
import { createFile, moveFile, replaceFile } from './save';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-save-'));
  file = join(folder, 'a.md');
  writeFileSync(file, 'before');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file is replaced whole or not at all', () => {
  test('with its rights, and with nothing left beside it', () => {
    chmodSync(file, 0o640);
    replaceFile(file, 'before', 'after');
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('never over what somebody else wrote meanwhile', () => {
    expect(() => replaceFile(file, 'something else', 'after')).toThrow(Mistake);
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('through a link, which stays one', () => {
    const link = join(folder, 'link.md');
    symlinkSync(file, link);
    replaceFile(link, 'before', 'after');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('after');
  });

  test('and a folder that can not be written leaves it as it was', {
    skip: process.getuid?.() === 0,
  }, () => {
    chmodSync(folder, 0o555);
    expect(() => replaceFile(file, 'before', 'after')).toThrow(/EACCES/);
    chmodSync(folder, 0o755);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });
});

describe('a file is made or moved', () => {
  test('with the folders it needs', () => {
    createFile(join(folder, 'x/y/b.md'), 'text');
    expect(readFileSync(join(folder, 'x/y/b.md'), 'utf8')).toBe('text');
    moveFile(join(folder, 'x/y/b.md'), join(folder, 'z/b.md'));
    expect(readdirSync(join(folder, 'z'))).toEqual(['b.md']);
    expect(readdirSync(join(folder, 'x/y'))).toEqual([]);
  });

  test('never over another', () => {
    expect(() => createFile(file, 'text')).toThrow('There is already a file');
    writeFileSync(join(folder, 'b.md'), 'other');
    expect(() => moveFile(join(folder, 'b.md'), file)).toThrow('There is already a file');
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
  });
});
