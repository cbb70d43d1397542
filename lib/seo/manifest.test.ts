import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assumedSite } from '@/lib/content/read-site';
import { manifestOf } from './manifest';
import { PAPER_COLOURS } from './theme-colours';

test('the manifest names the paper and icons that are there', () => {
  const manifest = manifestOf({ ...assumedSite('the-test'), language: 'ur', tagline: 'Daily' });
  expect(manifest).toMatchObject({
    name: 'The test',
    short_name: 'The test',
    description: 'Daily',
    lang: 'ur',
    dir: 'rtl',
    start_url: '/',
  });
  for (const { src } of manifest.icons ?? [])
    expect(existsSync(`public${src}`) || existsSync(`app${src}`), src).toBe(true);
});

test('the colours of the browser’s frame are those of the paper', () => {
  const [, light, dark] =
    /--color-paper: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync('app/tokens.css', 'utf8')) ??
    [];
  expect(PAPER_COLOURS).toEqual({ light, dark });
});
