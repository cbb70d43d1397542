import { expect } from '@playwright/test';
import sharp from 'sharp';
import { meta, metas, type Node, nodeOf, type ReadPage, test, wordsOf } from './published';

// One server and one crawl serve all of these.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;
const TYPES = ['NewsArticle', 'LiveBlogPosting', 'AdvertiserContentArticle'];

interface Told extends Node {
  headline: string;
  datePublished: string;
  dateModified: string;
  author: { '@type': string; name: string; url: string }[];
  image?: { url: string; width: string; height: string; creditText?: string }[];
  correction?: { text: string; datePublished: string }[];
}

/** What an article says of itself; exactly one node does. */
function told(page: ReadPage): Told {
  const node = TYPES.map((type) => nodeOf(page, type)).find(Boolean);
  if (!node) throw new Error(`${page.address} does not say that it is an article.`);
  return node as Told;
}

const header = ({ document }: ReadPage) => document.querySelector('article > header');
const bylines = (page: ReadPage) => [
  ...page.document.querySelectorAll<HTMLAnchorElement>('article > header a[rel="author"]'),
];
const pathOf = (address: string) => new URL(address).pathname;

/** The pixels and bytes of a picture at an address. */
async function measured(address: string) {
  const answer = await fetch(address, { redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { width, height, format } = await sharp(bytes).metadata();
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: bytes.length,
    width,
    height,
    format,
  };
}

test('every article has the headline, standfirst, kind, section and language that readers see @once', ({
  articles,
}) => {
  expect(articles.length).toBeGreaterThan(40);
  for (const page of articles) {
    const node = told(page);
    const { document, url, address } = page;
    expect(node.headline, address).toBe(wordsOf(document.querySelector('h1')));
    expect(node.headline.length, address).toBeLessThanOrEqual(110);
    expect(node, address).toMatchObject({
      url,
      mainEntityOfPage: url,
      inLanguage: document.documentElement.lang,
      isAccessibleForFree: true,
    });
    const section = document.querySelector<HTMLAnchorElement>('main nav li:last-child a');
    expect(node.articleSection, address).toBe(wordsOf(section));
    expect(Number(node.wordCount), address).toBeGreaterThan(50);
    expect(String(node.description).length, address).toBeGreaterThan(20);
  }
});

test('every article has its dates three times alike: for readers, for search engines, for cards @once', ({
  articles,
}) => {
  for (const page of articles) {
    const { datePublished, dateModified } = told(page);
    const { address, document } = page;
    expect(datePublished, address).toMatch(MOMENT);
    expect(dateModified, address).toMatch(MOMENT);
    expect(Date.parse(dateModified), address).toBeGreaterThanOrEqual(Date.parse(datePublished));
    expect(Date.parse(dateModified), address).toBeLessThanOrEqual(Date.now());
    expect(meta(page, 'article:published_time'), address).toBe(datePublished);
    expect(meta(page, 'article:modified_time'), address).toBe(dateModified);
    const [published, updated] = [...(header(page)?.querySelectorAll('time') ?? [])].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(published, address).toBe(datePublished);
    const shown = [...document.querySelectorAll('article time')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(shown, address).toContain(dateModified);
    if (dateModified === datePublished) expect(updated, address).toBeUndefined();
    if (document.documentElement.lang.startsWith('en')) {
      expect(wordsOf(header(page)), address).toContain('Published ');
      if (updated) expect(wordsOf(header(page)), address).toContain('Updated ');
    }
  }
});

test('every article has one author for each name of its byline, and each leads to a profile @once', ({
  articles,
  pages,
}) => {
  const profiles = new Set(
    pages.filter((page) => nodeOf(page, 'ProfilePage')).map(({ url }) => url),
  );
  for (const page of articles) {
    const { author } = told(page);
    const shown = bylines(page);
    expect(
      author.map(({ name }) => name),
      page.address,
    ).toEqual(shown.map(wordsOf));
    expect(
      author.map(({ url }) => url),
      page.address,
    ).toEqual(shown.map(({ href }) => href));
    expect(metas(page, 'article:author'), page.address).toEqual(shown.map(({ href }) => href));
    for (const { '@type': type, name, url } of author) {
      expect(['Person', 'Organization']).toContain(type);
      expect(name).not.toMatch(/,| and |^By /i);
      expect(profiles, page.address).toContain(url);
    }
  }
});

test('every article names its publisher with a logo, and its section and topics for cards @once', ({
  articles,
}) => {
  for (const page of articles) {
    const { publisher, articleSection, keywords = [] } = told(page);
    expect(publisher).toMatchObject({
      '@type': 'NewsMediaOrganization',
      name: 'The Meridian',
      logo: { width: '512', height: '512' },
    });
    expect(meta(page, 'og:type')).toBe('article');
    expect(meta(page, 'og:title'), page.address).toBe(told(page).headline);
    expect(meta(page, 'article:section')).toBe(articleSection);
    expect(metas(page, 'article:tag')).toEqual(keywords);
    expect(meta(page, 'twitter:card')).toBe('summary_large_image');
  }
});

test('what is no plain news says so above its headline and to machines @once', ({ articles }) => {
  const KINDS: Record<string, string> = {
    Analysis: 'AnalysisNewsArticle',
    Opinion: 'OpinionNewsArticle',
    Explainer: 'BackgroundNewsArticle',
    Review: 'ReviewNewsArticle',
    Live: 'LiveBlogPosting',
    Sponsored: 'AdvertiserContentArticle',
  };
  const english = articles.filter(({ document }) => document.documentElement.lang.startsWith('en'));
  const found = english.map((page) => {
    const label = wordsOf(header(page)?.querySelector('p > span'));
    const types = [told(page)['@type']].flat();
    expect(types.at(-1), page.address).toBe(KINDS[label] ?? 'NewsArticle');
    if (label === 'Sponsored') expect(types).not.toContain('NewsArticle');
    return label;
  });
  expect([...new Set(found)].sort()).toEqual(
    expect.arrayContaining(['', 'Explainer', 'Opinion', 'Sponsored']),
  );
});

test('every correction that readers see is told to machines, and moves the date of the last change @once', ({
  articles,
}) => {
  let corrected = 0;
  for (const page of articles) {
    const { correction = [], dateModified } = told(page);
    const shown = [...page.document.querySelectorAll('section[aria-labelledby="corrections"] p')];
    expect(correction, page.address).toHaveLength(shown.length);
    for (const [index, { text, datePublished }] of correction.entries()) {
      expect(wordsOf(shown[index]), page.address).toContain(text);
      expect(shown[index]?.querySelector('time')?.getAttribute('datetime')).toBe(datePublished);
      expect(Date.parse(dateModified)).toBeGreaterThanOrEqual(Date.parse(datePublished));
      corrected += 1;
    }
  }
  expect(corrected).toBeGreaterThan(0);
});

test('every article shows a picture where it is shared: 1200 by 675 pixels, JPEG, below 600 KB @once', async ({
  articles,
}) => {
  for (const page of articles) {
    const { width, height, ...picture } = await measured(meta(page, 'og:image'));
    expect(picture, page.address).toMatchObject({
      status: 200,
      type: 'image/jpeg',
      format: 'jpeg',
    });
    expect([String(width), String(height)], page.address).toEqual([
      meta(page, 'og:image:width'),
      meta(page, 'og:image:height'),
    ]);
    expect([width, height], page.address).toEqual([1200, 675]);
    expect(picture.bytes, page.address).toBeLessThan(600_000);
    expect(picture.bytes, page.address).toBeGreaterThan(10_000);
    expect(meta(page, 'og:image:alt'), page.address).not.toBe('');
  }
});

test('every lead picture has three true cuts with its credit, and a card is none of them @once', async ({
  articles,
}) => {
  const RATIOS = [16 / 9, 4 / 3, 1];
  for (const [index, page] of articles.entries()) {
    const { image } = told(page);
    const figure = page.document.querySelector('article figure figcaption');
    const isCard = pathOf(meta(page, 'og:image')).startsWith('/pictures/cards/');
    expect(image === undefined, page.address).toBe(isCard);
    if (!image) continue;
    expect(image[0]?.url, page.address).toBe(meta(page, 'og:image'));
    expect(
      image
        .map(({ width, height }) => Number(width) / Number(height))
        .map((ratio, at) => Math.abs(ratio / (RATIOS[at] ?? 0) - 1) < 0.01),
    ).toEqual([true, true, true]);
    for (const { creditText } of image) expect(wordsOf(figure), page.address).toContain(creditText);
    // Making all of them would take minutes; the rule that makes them is the same for all.
    for (const { url, width, height } of index % 8 === 0 ? image : [])
      expect(await measured(url), page.address).toMatchObject({
        status: 200,
        type: 'image/jpeg',
        width: Number(width),
        height: Number(height),
      });
  }
});

test('every article is whole without script: byline, dates, pictures with measures and words, text @once', ({
  articles,
}) => {
  for (const page of articles) {
    const { document, address } = page;
    expect(bylines(page).length, address).toBeGreaterThan(0);
    expect(document.querySelectorAll('article p').length, address).toBeGreaterThan(4);
    for (const img of document.querySelectorAll('img')) {
      expect(img.getAttribute('width'), address).toMatch(/^[1-9]\d*$/);
      expect(img.getAttribute('height'), address).toMatch(/^[1-9]\d*$/);
      expect(img.hasAttribute('alt'), address).toBe(true);
    }
    const hero = document.querySelector('article figure img');
    if (!told(page).image) continue;
    expect(
      hero?.getAttribute('fetchpriority') ?? hero?.getAttribute('fetchPriority'),
      address,
    ).toBe('high');
    expect(hero?.getAttribute('loading'), address).not.toBe('lazy');
  }
});

test('links that are paid for say so @once', ({ articles }) => {
  const sponsored = articles.filter((page) =>
    [told(page)['@type']].flat().includes('AdvertiserContentArticle'),
  );
  expect(sponsored.length).toBeGreaterThan(0);
  for (const page of sponsored)
    for (const link of page.document.querySelectorAll<HTMLAnchorElement>(
      'article .prose a[href^="http"]',
    ))
      if (new URL(link.href).origin !== new URL(page.url).origin)
        expect(link.rel, page.address).toContain('sponsored');
});
