import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListedArticle } from '@/lib/archive/machines';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { drawing, HOSTILE, imprintFor, ORIGIN } from '../imprint-fixture';
import { articlesPerSitemap } from './plan';
import { indexFaults, sitemapFaults } from './schema-fixture';
import { articleSitemap } from './sitemap';
import { indexText, sitemapText } from './sitemaps';

const NOW = '2025-10-01T12:00:00Z';
/** For tests that write a thousand files, on a machine that does other things. */
const LONG = { timeout: 60_000 };

let paper: PaperFixture;
beforeAll(async () => {
  paper = await makePaper(
    {
      'site.yaml': `${SITE}`,
      'images/map & more.svg': drawing(1600, 900),
      'pages/about.md': '---\ntitle: About\n---\nText',
      'articles/rain.md': article({
        title: 'Rain',
        published: '2025-09-01 09:40',
        updated: '2025-09-02 11:05',
        topics: ['Monsoon & more'],
        authors: ['Ann'],
        image: 'map & more.svg',
        translations: { hi: 'baarish', ur: 'hidden', ko: 'nowhere' },
      }),
      'articles/baarish.md': article({
        title: 'बारिश',
        slug: 'baarish',
        lang: 'hi',
        published: '2025-09-01 10:00',
        corrections: [
          { at: '2025-09-04', text: 'A' },
          { at: '2025-12-04', text: 'Not yet.' },
        ],
        translations: { 'en-GB': 'rain' },
      }),
      'articles/old.md': article({
        title: 'Old',
        published: '2024-02-29',
        section: 'business',
        topics: ['Monsoon & more', 'Alone'],
      }),
      'articles/hidden.md': article({ title: 'H', published: '2025-09-03', noindex: 'yes' }),
      'articles/draft.md': article({ title: 'D', published: '2025-09-03', status: 'draft' }),
      'articles/future.md': article({ title: 'F', published: '2025-12-03' }),
      'articles/expired.md': article({
        title: 'E',
        published: '2025-09-03',
        expires: '2025-09-04',
        topics: ['Nothing left'],
      }),
      'articles/gone.md': article({ title: 'G', published: '2025-09-03', status: 'withdrawn' }),
      'articles/theirs.md': article({
        title: 'T',
        published: '2025-09-03',
        canonical: 'https://elsewhere.example/t',
      }),
      // 48 hours before now are 2025-09-29 17:30 in the paper's zone.
      'articles/in.md': article({
        title: JSON.stringify(`In ${HOSTILE}`),
        slug: 'in',
        published: '2025-09-29 17:31',
        lang: 'zh-Hant',
      }),
      'articles/out.md': article({ title: 'Out', published: '2025-09-29 17:29' }),
      'articles/paid.md': article({ title: 'P', published: '2025-09-30', label: 'sponsored' }),
    },
    NOW,
  );
});
afterAll(async () => paper.end());

const index = async () => indexText(await imprintFor(paper.archive, NOW), paper.archive);
const sitemap = async (name: string) =>
  sitemapText(await imprintFor(paper.archive, NOW), paper.archive, name);

/** What stands in all elements of a name, without the site's origin. */
function texts(xml: string | null, name: string): string[] {
  const all = (xml ?? '').matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'));
  return [...all].map(([, text = '']) => text.replace(ORIGIN, ''));
}

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

describe('the News sitemap', () => {
  test('has what was published less than 48 hours ago, but nothing that was paid for', async () => {
    const xml = await sitemap('news');
    expect(texts(xml, 'loc')).toEqual(['/world/2025/09/29/in']);
    expect(texts(xml, 'news:name')).toEqual(['The Test']);
    expect(texts(xml, 'news:language')).toEqual(['zh-tw']);
    expect(texts(xml, 'news:publication_date')).toEqual(['2025-09-29T17:31:00+05:30']);
  });

  test('has the headline as it stands above the story, whatever is in it', async () => {
    const story = await paper.archive.story('2025/09/29', 'in');
    const [title = ''] = texts(await sitemap('news'), 'news:title');
    expect(title).toBe(
      story?.headline
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
    );
    expect(title).toContain('&lt;script&gt;');
  });

  test('is empty where nothing is new, and the index does not name it', async () => {
    const later = await imprintFor(paper.archive, '2025-11-01T12:00:00Z');
    expect(texts(await sitemapText(later, paper.archive, 'news'), 'loc')).toEqual([]);
    expect(await indexText(later, paper.archive)).not.toContain('news');
  });

  test('of more than a thousand stories is two, and no story is in both', LONG, async () => {
    const busy = await makePaper(
      {
        'site.yaml': SITE,
        ...Object.fromEntries(
          Array.from({ length: 1001 }, (_, at) => [
            `articles/a${at}.md`,
            article({ title: `A ${at}`, slug: `a${at}`, published: '2025-10-01 10:00' }),
          ]),
        ),
      },
      NOW,
    );
    const imprint = await imprintFor(busy.archive, NOW);
    const parts = texts(await indexText(imprint, busy.archive), 'loc').filter((one) =>
      one.includes('news'),
    );
    expect(parts).toEqual(['/sitemap-news.xml', '/sitemap-news-2.xml']);
    const first = texts(await sitemapText(imprint, busy.archive, 'news'), 'loc');
    const second = texts(await sitemapText(imprint, busy.archive, 'news-2'), 'loc');
    expect([first.length, second.length]).toEqual([1000, 1]);
    expect(new Set([...first, ...second]).size).toBe(1001);
    await busy.end();
  });
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
  const imprint = await imprintFor(paper.archive);
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
