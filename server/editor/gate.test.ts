import { describe, expect, test } from 'vitest';
import { isFromHere } from './gate';

const from = (headers: Record<string, string>) => ({ headers });

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
