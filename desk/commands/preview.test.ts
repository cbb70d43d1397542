import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parsePassPath } from '@/lib/address/behind-pass';
import { readPass } from '@/lib/pass/pass';
import { type DeskFixture, makeDesk, story } from '../desk-fixture';

const NOW = Date.parse('2025-10-01T12:00:00Z');
const HOUR = 3_600_000;
const SECRET = 'a secret that tests know';

let desk: DeskFixture;
beforeEach(() => {
  desk = makeDesk({
    'articles/kites.md': story('title: Kites\npublished: 2025-10-01\nstatus: draft'),
    'articles/broken.md': story('title: Broken\npublished: 31 Juni'),
  });
  desk.environment.BROADSHEET_CACHE = 'cache';
});
afterEach(() => desk.end());

/** The address of a link, as the site reads it. */
const passIn = (link: string) => parsePassPath(new URL(link).pathname)?.pass ?? '';

describe('preview', () => {
  test('gives a link for two days to the one piece, and says so', async () => {
    const { exit, out } = await desk.run('preview', 'kites');
    expect(exit).toBe(0);
    const [said, link = '', whoever] = out.split('\n');
    expect(said).toBe('“Kites” is a draft, and readers see nothing of it.');
    expect(whoever).toBe('Whoever has this link can read it until 3 October 2025, 17:30 IST.');
    const secret = readFileSync(join(desk.folder, 'cache/secret'), 'utf8');
    expect(statSync(join(desk.folder, 'cache/secret')).mode & 0o777).toBe(0o600);
    expect(readPass('preview', passIn(link), secret, NOW)).toEqual({
      subject: 'articles/kites.md',
      until: NOW + 48 * HOUR,
    });
  });

  test('leads to the site, for as long as was said', async () => {
    desk.environment.BROADSHEET_SECRET = SECRET;
    desk.environment.SITE_URL = 'https://www.example.org';
    const { out } = await desk.run('preview', 'kites', '--hours', '1.5', '--json');
    const { link, ends, state } = JSON.parse(out) as Record<string, string>;
    expect(link).toMatch(/^https:\/\/www\.example\.org\/preview\//);
    expect([ends, state]).toEqual(['2025-10-01T19:00:00+05:30', 'draft']);
    expect(readPass('preview', passIn(link ?? ''), SECRET, NOW)?.until).toBe(NOW + 1.5 * HOUR);
  });

  test.each([
    ['--hours', '0', '--hours is "0".'],
    ['--hours', 'two', '--hours is "two".'],
    ['--hours', '9999', '--hours is "9999".'],
    ['--site', 'example.org', '"example.org" is not the address of a site.'],
  ])('refuses %s %s', async (option, value, said) => {
    const { exit, err, out } = await desk.run('preview', 'kites', option, value);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  test('of a file that can not be read says what to mend', async () => {
    const { exit, err } = await desk.run('preview', 'articles/broken.md');
    expect(exit).toBe(2);
    expect(err).toContain('line 3');
  });
});

test('desk gives a link to the desk for twelve hours, which opens no piece', async () => {
  desk.environment.BROADSHEET_SECRET = SECRET;
  desk.environment.PORT = '8080';
  const { link = '' } = JSON.parse((await desk.run('desk', '--json')).out) as { link?: string };
  expect(link).toMatch(/^http:\/\/localhost:8080\/desk\//);
  expect(readPass('desk', passIn(link), SECRET, NOW)?.until).toBe(NOW + 12 * HOUR);
  expect(readPass('preview', passIn(link), SECRET, NOW)).toBeNull();
});
