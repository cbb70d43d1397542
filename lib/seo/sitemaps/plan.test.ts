import { expect, test } from 'vitest';
import type { ListedArticle } from '@/lib/archive/machines';
import { article, makePaper, SITE } from '@/lib/archive/paper-fixture';
import { drawing, imprintFor, ORIGIN } from '../imprint-fixture';
import { articlesPerSitemap } from './plan';
import { articleSitemap } from './sitemap';
import { LONG, texts } from './sitemap-fixture';
import { indexText, sitemapText } from './sitemaps';

test('a sitemap of the longest addresses that can be stays below two megabytes', async () => {
  const slug = '언'.repeat(100);
  const longest = Buffer.byteLength(slug) * 2;
  const month = {
    month: '2025-09',
    count: 100_000,
    modified: 0,
    longestAddress: longest,
    longestPicture: 200,
    mostTranslations: 3,
  };
  const perSitemap = articlesPerSitemap(month, ORIGIN);
  expect(perSitemap).toBeGreaterThan(100);
  const address = `/${encodeURIComponent(slug)}/2025/09/01/${encodeURIComponent(slug)}`;
  const one: ListedArticle = {
    address,
    headline: slug,
    lang: 'en-GB',
    published: 0,
    modified: 0,
    picture: {
      hash: '0123456789abcdef',
      name: "'".repeat(200),
      small: null,
      width: 2000,
      height: 1500,
      alt: '',
      caption: '',
      credit: '',
      focus: { x: 10, y: 90 },
      dark: null,
    },
    translations: ['zh-Hant-HK', 'ko-KR', 'ur-PK'].map((lang) => ({ lang, address })),
  };
  const paper = await makePaper({ 'site.yaml': SITE });
  const imprint = await imprintFor(paper.archive);
  await paper.end();
  const xml = articleSitemap(imprint, new Array<ListedArticle>(perSitemap).fill(one));
  expect(Buffer.byteLength(xml)).toBeLessThan(2_000_000);
});

test('a month with many articles is split, and every article is in one part', LONG, async () => {
  const slug = (at: number) => `${'언어'.repeat(25)}-${at}`;
  const many = await makePaper({
    'site.yaml': SITE,
    'images/a.svg': drawing(1600, 900),
    ...Object.fromEntries(
      Array.from({ length: 700 }, (_, at) => [
        `articles/a${at}.md`,
        article({
          title: `A ${at}`,
          slug: slug(at),
          published: '2025-09-01 10:00',
          translations: { hi: slug((at + 1) % 700), ur: slug((at + 2) % 700) },
        }),
      ]),
    ),
  });
  const imprint = await imprintFor(many.archive);
  const parts = texts(await indexText(imprint, many.archive), 'loc').filter((one) =>
    one.includes('2025-09'),
  );
  expect(parts.length).toBeGreaterThan(1);
  const found = new Set<string>();
  for (const part of parts) {
    const name = /^\/sitemap-(.*)\.xml$/.exec(part)?.[1] ?? '';
    const xml = (await sitemapText(imprint, many.archive, name)) ?? '';
    expect(Buffer.byteLength(xml), part).toBeLessThan(2_000_000);
    for (const address of texts(xml, 'loc')) {
      expect(found.has(address)).toBe(false);
      found.add(address);
    }
  }
  expect(found.size).toBe(700);
  await many.end();
});
