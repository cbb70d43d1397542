import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFromHere, opensEditor } from './gate';

const TOKEN = '0123456789abcdef';
const kept = { ...process.env };
beforeEach(() => {
  Object.assign(process.env, { DESK_TOKEN: TOKEN, BROADSHEET_SECRET: 'a secret for these tests' });
});
afterEach(() => {
  process.env = { ...kept };
});

const from = (headers: Record<string, string>) => ({ headers });

describe('the editor opens', () => {
  test('in production for whoever has the pass of the desk, under any name', () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    expect(opensEditor(TOKEN, from({ host: 'www.example.org' }))).toBe(true);
    expect(opensEditor('fedcba9876543210', from({ host: 'www.example.org' }))).toBe(false);
    expect(opensEditor('', from({ host: 'localhost:3000' }))).toBe(false);
  });

  test.each([
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['evil.example:3000', false],
    ['localhost.evil.example', false],
    ['', false],
  ])('in development without a pass under the machine’s own names alone: %s', (host, opens) => {
    Object.assign(process.env, { NODE_ENV: 'development' });
    expect(opensEditor('', from({ host }))).toBe(opens);
  });
});

describe('files are changed', () => {
  const host = 'localhost:3000';
  test.each([
    ['by a page of the same site', { host, origin: 'http://localhost:3000' }, true],
    [
      'by one that says so twice',
      { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    [
      'behind a proxy by a page of the paper’s address',
      { host: 'inner:3000', origin: 'https://www.example.org' },
      true,
    ],
    ['by no page of another site', { host, origin: 'https://evil.example' }, false],
    ['by no page of another port', { host, origin: 'http://localhost:4000' }, false],
    ['by no page without a name', { host, origin: 'null' }, false],
    ['by nobody who does not say where they come from', { host }, false],
    [
      'by no page of a neighbour',
      { host, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
      false,
    ],
  ])('%s', (_, headers, allowed) => {
    expect(isFromHere(from(headers as Record<string, string>), 'https://www.example.org')).toBe(
      allowed,
    );
  });
});
