import { expect } from '@playwright/test';
import sharp from 'sharp';
import { faults } from './faults-of-pages';
import { meta, test } from './published';

// One server and one crawl serve all of these.
test.describe.configure({ mode: 'default', timeout: 120_000 });

test('every page is a whole HTML document in a known language, with one heading and one main part @once', ({
  pages,
}) => {
  expect(pages.length).toBeGreaterThan(100);
  expect(faults(pages, ({ status }) => status !== 200 && status)).toEqual([]);
  expect(faults(pages, ({ html }) => !html.startsWith('<!DOCTYPE html>'))).toEqual([]);
  expect(
    faults(pages, ({ document }) => {
      const { lang } = document.documentElement;
      return Intl.getCanonicalLocales(lang)[0] !== lang && lang;
    }),
  ).toEqual([]);
  expect(faults(pages, ({ html }) => !/<meta charset="utf-8"/i.test(html.slice(0, 1024)))).toEqual(
    [],
  );
  expect(
    faults(pages, (page) => {
      const viewport = meta(page, 'viewport');
      return viewport !== 'width=device-width, initial-scale=1' && viewport;
    }),
  ).toEqual([]);
  expect(
    faults(pages, ({ document }) => {
      const counts = ['h1', 'main', 'title'].map((one) => document.querySelectorAll(one).length);
      return counts.some((count) => count !== 1) && counts;
    }),
  ).toEqual([]);
});

test('no page skips a level of its headings, and the first thing to reach by keyboard skips to the content @once', ({
  pages,
}) => {
  expect(
    faults(pages, ({ document }) => {
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      return levels.some((level, index) => level > (levels[index - 1] ?? level) + 1) && levels;
    }),
  ).toEqual([]);
  expect(
    faults(pages, ({ document }) => {
      const first = document.body.querySelector('a[href], button, input, summary');
      const target = document.querySelector('main');
      return first?.getAttribute('href') !== `#${target?.id}` && (first?.outerHTML ?? 'nothing');
    }),
  ).toEqual([]);
});

test('every page is light, and its cards are read before services stop reading @once', ({
  pages,
}) => {
  expect(
    faults(pages, ({ html }) => Buffer.byteLength(html) > 300_000 && Buffer.byteLength(html)),
  ).toEqual([]);
  expect(faults(pages, ({ html }) => html.lastIndexOf('property="og:') > 300_000)).toEqual([]);
});

test('icons, manifest and the colours of the browser’s frame are there, and are what they say @once', async ({
  pages,
  published,
}) => {
  const [front] = pages;
  if (!front) throw new Error('The site has no front page.');
  const icons = [
    ...front.document.querySelectorAll<HTMLLinkElement>(
      'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]',
    ),
  ];
  const types: Record<string, RegExp> = {
    svg: /^image\/svg\+xml/,
    png: /^image\/png/,
    ico: /^image\/(?:x-icon|vnd\.microsoft\.icon)/,
    webmanifest: /^application\/manifest\+json/,
  };
  for (const { href } of [...icons, { href: `${published}/favicon.ico` }]) {
    const answer = await fetch(href);
    expect(answer.status, href).toBe(200);
    expect(answer.headers.get('content-type'), href).toMatch(
      types[new URL(href).pathname.split('.').at(-1) ?? ''] ?? /never/,
    );
  }
  const touch = icons.find(({ rel }) => rel === 'apple-touch-icon');
  const drawn = await fetch(touch?.href ?? '');
  const { width, height } = await sharp(Buffer.from(await drawn.arrayBuffer())).metadata();
  expect([touch?.getAttribute('sizes'), width, height]).toEqual(['180x180', 180, 180]);
  expect(icons.map((icon) => icon.getAttribute('type'))).toContain('image/svg+xml');
  const colours = [...front.document.querySelectorAll('meta[name="theme-color"]')].map((one) => [
    one.getAttribute('media'),
    one.getAttribute('content'),
  ]);
  expect(colours).toEqual([
    ['(prefers-color-scheme: light)', '#fffefb'],
    ['(prefers-color-scheme: dark)', '#14151a'],
  ]);
});

test('every link to a part of a page, and every picture that a page shows, is there @once', async ({
  pages,
}) => {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  expect(
    faults(pages, ({ document, url }) => {
      const lost = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')]
        .filter(({ href, origin }) => origin === new URL(url).origin && new URL(href).hash !== '')
        .filter(({ href, hash }) => {
          const target = byUrl.get(href.split('#')[0] ?? '');
          return !target?.document.getElementById(decodeURIComponent(hash.slice(1)));
        });
      return lost.length > 0 && lost.map(({ href }) => href);
    }),
  ).toEqual([]);
  const shown = pages.flatMap(({ document }) =>
    [...document.querySelectorAll('img')].map(({ src }) => src),
  );
  const waiting = [...new Set(shown)];
  expect(waiting.length).toBeGreaterThan(50);
  const ask = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await fetch(next, { redirect: 'manual', headers: { connection: 'close' } });
      expect(answer.status, next).toBe(200);
      expect(answer.headers.get('content-type'), next).toMatch(/^image\//);
      expect((await answer.arrayBuffer()).byteLength, next).toBeGreaterThan(100);
    }
  };
  await Promise.all([ask(), ask()]);
});
