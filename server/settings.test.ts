import { expect, test } from 'vitest';
import { readSettings } from './settings';

test('an operator who sets nothing gets port 3000 and no public address', () => {
  expect(readSettings({}, false)).toEqual({ port: 3000, siteUrl: null, development: false });
});

test.each([
  ['https://www.example.org', 'https://www.example.org'],
  ['https://www.example.org/', 'https://www.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('SITE_URL %s is read as %s', (text, expected) => {
  expect(readSettings({ SITE_URL: text }, false).siteUrl).toBe(expected);
});

test.each([
  'example.org',
  'https://example.org/news',
  'ftp://example.org',
  'https://example.org/?x=1',
])('SITE_URL %s is refused with what to write', (text) => {
  expect(() => readSettings({ SITE_URL: text }, false)).toThrow(
    `SITE_URL is "${text}". Give the address readers use`,
  );
});

test.each(['abc', '-1', '70000', '80.5'])('PORT %s is refused with what to write', (text) => {
  expect(() => readSettings({ PORT: text }, false)).toThrow(
    `PORT is "${text}". Give a number from 0 to 65535`,
  );
});
