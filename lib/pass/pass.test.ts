import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { opensDesk, opensEditor, previewPass } from './admission';
import { makePass, readPass } from './pass';
import { passSecret } from './secret';

const SECRET = 'a secret that tests know';
const FILE = 'articles/2025/10/घर-and-home.md';
const UNTIL = Date.parse('2025-10-03T12:00:00Z');
const BEFORE = UNTIL - 1;
const PASS = makePass('preview', { subject: FILE, until: UNTIL }, SECRET);

const cache = mkdtempSync(join(tmpdir(), 'broadsheet-pass-'));
afterAll(() => rmSync(cache, { recursive: true }));

describe('a pass', () => {
  test('says whose it is and when it ends, and needs no escape in an address', () => {
    expect(readPass('preview', PASS, SECRET, BEFORE)).toEqual({ subject: FILE, until: UNTIL });
    expect(encodeURIComponent(PASS)).toBe(PASS);
  });

  test('ends to the second', () => {
    expect(readPass('preview', PASS, SECRET, UNTIL)).toBeNull();
  });

  const [named, end, signature = ''] = PASS.split('.');
  const other = Buffer.from('articles/2025/10/another.md').toString('base64url');
  const later = ((UNTIL + 86_400_000) / 1000).toString(36);
  test.each([
    ['for another file', `${other}.${end}.${signature}`],
    ['with a later end', `${named}.${later}.${signature}`],
    ['with another signature', `${named}.${end}.${[...signature].reverse().join('')}`],
    ['signed with another secret', makePass('preview', { subject: FILE, until: UNTIL }, 'other')],
    ['of another kind', makePass('desk', { subject: FILE, until: UNTIL }, SECRET)],
    ['spelt otherwise', `${named}.0${end}.${signature}`],
    ['cut short', PASS.slice(0, -1)],
    ['of nothing', ''],
  ])('%s opens nothing', (_, text) => {
    expect(readPass('preview', text, SECRET, BEFORE)).toBeNull();
  });
});

describe('the secret', () => {
  test('is made once, for its owner alone to read', () => {
    const first = passSecret(cache, {});
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(passSecret(cache, {})).toBe(first);
    expect(statSync(join(cache, 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(cache, 'secret'), 'utf8')).toBe(first);
  });

  test('is what the operator says, unless anybody could guess it', () => {
    expect(passSecret(cache, { BROADSHEET_SECRET: SECRET })).toBe(SECRET);
    expect(() => passSecret(cache, { BROADSHEET_SECRET: 'short' })).toThrow(
      'BROADSHEET_SECRET is too short.',
    );
  });
});

describe('at the gate', () => {
  const gate = (environment: Record<string, string>) => ({
    cache,
    now: BEFORE,
    environment: { BROADSHEET_SECRET: SECRET, ...environment },
  });

  test('a preview opens with its own pass', () => {
    expect(previewPass(PASS, gate({}))?.subject).toBe(FILE);
    expect(previewPass(PASS, gate({ BROADSHEET_SECRET: 'another secret of the site' }))).toBeNull();
  });

  test('the desk is open to whoever makes the paper, and to nobody else without a pass', () => {
    expect(opensDesk('', gate({ NODE_ENV: 'development' }))).toBe(true);
    expect(opensDesk('', gate({ NODE_ENV: 'production' }))).toBe(false);
    expect(opensDesk('wrong', gate({ NODE_ENV: 'development' }))).toBe(false);
  });

  test('the desk opens with the token that was set, and with a pass that the desk made', () => {
    const pass = makePass('desk', { subject: 'desk', until: UNTIL }, SECRET);
    expect(opensDesk('0123456789abcdef', gate({ DESK_TOKEN: '0123456789abcdef' }))).toBe(true);
    expect(opensDesk('0123456789abcdeF', gate({ DESK_TOKEN: '0123456789abcdef' }))).toBe(false);
    expect(opensDesk(pass, gate({}))).toBe(true);
    expect(opensDesk(PASS, gate({}))).toBe(false);
  });

  test('the editor opens in production with the pass of the desk, under any name', () => {
    const production = gate({ NODE_ENV: 'production', DESK_TOKEN: '0123456789abcdef' });
    expect(opensEditor('0123456789abcdef', 'www.example.org', production)).toBe(true);
    expect(opensEditor('fedcba9876543210', 'www.example.org', production)).toBe(false);
    expect(opensEditor('', 'localhost:3000', production)).toBe(false);
  });

  test.each([
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['evil.example:3000', false],
    ['localhost.evil.example', false],
    ['', false],
  ])(
    'the editor opens in development without a pass under the machine’s own names alone: %s',
    (host, opens) => {
      expect(opensEditor('', host, gate({ NODE_ENV: 'development' }))).toBe(opens);
    },
  );
});
