import { expect, test } from 'vitest';
import { isMachinePath } from './machine-paths';

test.each([
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/world/feed.xml',
  '/topics/north-korea/atom.xml',
  '/authors/%E0%A4%86/feed.json',
  '/sitemap.xml',
  '/sitemaps/2025-08.xml',
  '/sitemaps/pages.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/manifest.webmanifest',
])('%s is made for machines', (path) => {
  expect(isMachinePath(path)).toBe(true);
});

test.each([
  '/',
  '/world',
  '/feed.xml/',
  '/world/topics/x/feed.xml',
  '/world/feed.rss',
  '/sitemaps/../robots.txt',
  '/sitemaps/',
  '/no-such-file.html',
  '//feed.xml',
  '/.well-known/other.txt',
])('%s is not', (path) => {
  expect(isMachinePath(path)).toBe(false);
});
