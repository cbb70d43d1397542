import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperFixture } from '@/lib/archive/paper-fixture';
import { imprintFor, ORIGIN } from '../imprint-fixture';
import { indexFaults, sitemapFaults } from './schema-fixture';
import { NOW, sitemapOf, sitemapPaper, texts } from './sitemap-fixture';
import { indexText } from './sitemaps';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await sitemapPaper();
});
afterAll(async () => paper.end());

const index = async () => indexText(await imprintFor(paper.archive, NOW), paper.archive);
const sitemap = (name: string) => sitemapOf(paper, name);

test('the index lists every sitemap with its last change, newest month first, and is valid', async () => {
  const xml = await index();
  expect(await indexFaults(xml)).toEqual([]);
  expect(
    [...xml.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(([, ...two]) => two),
  ).toEqual([
    [`${ORIGIN}/sitemap-news.xml`, '2025-09-29T17:31:00+05:30'],
    [`${ORIGIN}/sitemap-pages.xml`, undefined],
    [`${ORIGIN}/sitemap-topics.xml`, '2025-09-01T09:40:00+05:30'],
    [`${ORIGIN}/sitemap-authors.xml`, '2025-09-01T09:40:00+05:30'],
    [`${ORIGIN}/sitemap-2025-09.xml`, '2025-09-30T12:00:00+05:30'],
    [`${ORIGIN}/sitemap-2024-02.xml`, '2024-02-29T12:00:00+05:30'],
  ]);
});

test('every sitemap of the index is there, is valid, and is below two megabytes', async () => {
  for (const address of texts(await index(), 'loc')) {
    const xml = await sitemap(/^\/sitemap-(.*)\.xml$/.exec(address)?.[1] ?? '');
    expect(await sitemapFaults(xml ?? ''), address).toEqual([]);
    expect(Buffer.byteLength(xml ?? '')).toBeLessThan(2_000_000);
  }
});

describe('the sitemap of a month', () => {
  test('has the articles of that month that search engines may list, and no others', async () => {
    const xml = await sitemap('2025-09');
    expect(texts(xml, 'loc')).toEqual([
      '/world/2025/09/01/baarish',
      '/world/2025/09/01/rain',
      '/world/2025/09/29/in',
      '/world/2025/09/29/out',
      '/world/2025/09/30/paid',
    ]);
    expect(texts(await sitemap('2024-02'), 'loc')).toEqual(['/business/2024/02/29/old']);
  });

  test('says when each really changed: by its update or its correction, not before that happens', async () => {
    expect(texts(await sitemap('2025-09'), 'lastmod').slice(0, 2)).toEqual([
      '2025-09-04T12:00:00+05:30',
      '2025-09-02T11:05:00+05:30',
    ]);
  });

  test('names the picture, and the same piece in other languages as far as it may be listed', async () => {
    const [, baarish, rain] = (await sitemap('2025-09'))?.split('<url>') ?? [];
    expect(texts(rain ?? '', 'image:loc')).toEqual([
      expect.stringMatching(/^\/pictures\/\w+\/16x9-w1200\.jpg\/map%20%26%20more$/),
    ]);
    const links = (text = '') =>
      [...text.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(
        ([, lang, href]) => `${lang} ${href?.replace(ORIGIN, '')}`,
      );
    const all = [
      'en-GB /world/2025/09/01/rain',
      'hi /world/2025/09/01/baarish',
      'x-default /world/2025/09/01/rain',
    ];
    expect(links(rain)).toEqual(all);
    expect(links(baarish).sort()).toEqual(all);
  });
});

test('the sitemap of pages has the front, the sections with stories, the lists and the paper’s own pages', async () => {
  expect(texts(await sitemap('pages'), 'loc')).toEqual([
    '/',
    '/world',
    '/business',
    '/topics',
    '/archive',
    '/about',
  ]);
});

test('authors are listed as far as they have a story, topics from their second on', async () => {
  expect(texts(await sitemap('topics'), 'loc')).toEqual(['/topics/monsoon-more']);
  expect(texts(await sitemap('authors'), 'loc')).toEqual(['/authors/ann']);
});

test.each([
  '2025-10',
  '2025-09-2',
  '2025-9',
  '2025-09-1',
  'pages-2',
  'news-2',
  'topics-0',
  'x',
  '',
])('there is no sitemap called "%s"', async (name) => {
  expect(await sitemap(name)).toBeNull();
});
