import { expect } from '@playwright/test';
import { faults } from './faults-of-pages';
import { PAGE_KINDS } from './page-kinds';
import { fetchPage, meta, metas, type ReadPage, test } from './published';

// One server and one crawl serve all of these.
test.describe.configure({ mode: 'default', timeout: 120_000 });

function twice(pages: ReadPage[], of: (page: ReadPage) => string): string[] {
  const said = pages.map(of);
  return said.filter((text, index) => said.indexOf(text) !== index);
}

const INDEXED = 'index, follow, max-video-preview:-1, max-image-preview:large, max-snippet:-1';
const isIndexed = (page: ReadPage) => !meta(page, 'robots').startsWith('noindex');
const title = ({ document }: ReadPage) => document.title;
const canonicals = ({ document }: ReadPage) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="canonical"]')].map(({ href }) => href);

test('every page has a title and a description of its own, in the length that results show @once', ({
  pages,
}) => {
  const listed = pages.filter(isIndexed);
  expect(faults(pages, (page) => title(page).trim() === '')).toEqual([]);
  expect(twice(listed, title)).toEqual([]);
  expect(
    faults(pages, (page) => {
      const own = title(page).replace(/ \| The Meridian$/, '');
      return own.length > 70 && own;
    }),
  ).toEqual([]);
  expect(
    faults(listed, (page) => {
      const { length } = meta(page, 'description');
      return (length < 50 || length > 170) && meta(page, 'description');
    }),
  ).toEqual([]);
  expect(twice(listed, (page) => meta(page, 'description'))).toEqual([]);
});

test('every page names its own address, and no other, in full @once', ({ pages }) => {
  expect(
    faults(pages, (page) => {
      const own = page.url.split('?')[0]?.replace(/(?<=:\d+)\/$/, '') ?? '';
      const named = [...canonicals(page), meta(page, 'og:url')].map((href) =>
        href.replace(/(?<=:\d+)\/$/, ''),
      );
      return (named.length !== 2 || named.some((href) => href !== own)) && named;
    }),
  ).toEqual([]);
});

test('pages that search engines may list ask for large pictures and whole snippets; the others say noindex @once', async ({
  pages,
  published,
}) => {
  expect(
    faults(
      pages.filter(isIndexed),
      (page) => meta(page, 'robots') !== INDEXED && meta(page, 'robots'),
    ),
  ).toEqual([]);
  const hidden = pages.filter((page) => !isIndexed(page)).map(({ address }) => address);
  expect(hidden.filter((address) => !/^\/(?:search$|topics\/)/.test(address))).toEqual([]);
  for (const topic of hidden.filter((address) => address.startsWith('/topics/'))) {
    const page = pages.find(({ address }) => address === topic);
    expect(page?.document.querySelectorAll('main article').length, topic).toBe(1);
  }
  for (const address of [
    '/search',
    '/search?q=korea',
    '/search?q=zzyzx',
    '/world/2025/08/26/never-written',
  ]) {
    const page = await fetchPage(published, address);
    // Next says it once more where there is no page.
    expect(metas(page, 'robots')[0], address).toMatch(/^noindex/);
    expect(metas(page, 'robots').filter((robots) => !robots.startsWith('noindex'))).toEqual([]);
    expect(page.status).toBe(address.startsWith('/search') ? 200 : 404);
  }
  const missing = await fetchPage(published, '/world/2025/08/26/never-written');
  expect(canonicals(missing)).toEqual([]);
  expect(metas(missing, 'og:url')).toEqual([]);
  expect(meta(missing, 'og:title')).toBe('This page does not exist');
  expect(meta(missing, 'og:site_name')).toBe('The Meridian');
  const feed = missing.document.querySelector('link[type="application/rss+xml"]');
  expect(feed?.getAttribute('href')).toBe(`${published}/rss.xml`);
});

const AGENTS = {
  Chrome:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  GPTBot:
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; GPTBot/1.2; +https://openai.com/gptbot',
  Mastodon: 'http.rb/5.1.1 (Mastodon/4.3.0; +https://mastodon.social/)',
  Telegram: 'TelegramBot (like TwitterBot)',
};

for (const [kind, address] of PAGE_KINDS)
  test(`${kind} says all that belongs in the head there, to browsers and robots alike @once`, async ({
    published,
  }) => {
    const answers = await Promise.all(
      Object.values(AGENTS).map((agent) => fetchPage(published, address, agent)),
    );
    for (const [index, { html, status }] of answers.entries()) {
      const agent = Object.keys(AGENTS)[index];
      const end = html.indexOf('</head>');
      const body = html.slice(end);
      expect(end, agent).toBeGreaterThan(0);
      expect(
        body.match(/<(?:title|meta)\b(?! name="viewport")[^>]*>|rel="canonical"/g),
        agent,
      ).toBeNull();
      const wanted = [
        '<title>',
        'name="description"',
        'name="robots"',
        'name="theme-color"',
        'rel="manifest"',
        'rel="icon"',
        'rel="apple-touch-icon"',
      ];
      const own =
        status === 200
          ? ['rel="canonical"', 'property="og:title"', 'property="og:image"', 'name="twitter:card"']
          : [];
      for (const one of [...wanted, ...own]) {
        const at = html.indexOf(one);
        expect(at, `${one} for ${agent}`).toBeGreaterThan(0);
        expect(at, `${one} for ${agent}`).toBeLessThan(end);
      }
      expect(html.slice(0, end), agent).toBe(answers[0]?.html.slice(0, end));
    }
  });

test('every page shows a picture, a text and a name where it is shared, in the order that readers of cards expect @once', ({
  pages,
}) => {
  expect(
    faults(pages, (page) => {
      const properties = [...page.document.querySelectorAll('meta[property^="og:image"]')].map(
        (one) => one.getAttribute('property'),
      );
      const neighbours = [...page.document.querySelectorAll('meta[property^="og:"]')].map((one) =>
        one.getAttribute('property'),
      );
      const first = neighbours.indexOf('og:image');
      const apart = neighbours.slice(first, first + 5).join() !== properties.join();
      return (
        (apart ||
          [...properties].sort().join() !==
            'og:image,og:image:alt,og:image:height,og:image:type,og:image:width') &&
        properties
      );
    }),
  ).toEqual([]);
  const same: [string, string][] = [
    ['twitter:title', 'og:title'],
    ['twitter:description', 'og:description'],
    ['twitter:image', 'og:image'],
    ['twitter:image:alt', 'og:image:alt'],
  ];
  for (const [one, other] of same)
    expect(faults(pages, (page) => meta(page, one) !== meta(page, other) && one)).toEqual([]);
  expect(faults(pages, (page) => meta(page, 'og:site_name') !== 'The Meridian')).toEqual([]);
  expect(
    faults(
      pages,
      (page) => !/^[a-z]{2}_[A-Z]{2}$/.test(meta(page, 'og:locale')) && meta(page, 'og:locale'),
    ),
  ).toEqual([]);
  expect(
    faults(pages, (page) => !meta(page, 'og:image').startsWith('http') && meta(page, 'og:image')),
  ).toEqual([]);
});

test('pages in several languages name each other, and the one for readers of none of them @once', ({
  pages,
}) => {
  const alternates = ({ document }: ReadPage) =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')].map(
      ({ hreflang, href }) => [hreflang, href],
    );
  const several = pages.filter((page) => alternates(page).length > 0);
  expect(several).toHaveLength(4);
  for (const page of several) {
    const named = new Map(alternates(page) as [string, string][]);
    expect([...named.keys()].sort(), page.address).toEqual([
      'en-GB',
      'hi',
      'ko',
      'ur',
      'x-default',
    ]);
    expect(named.get(page.document.documentElement.lang)).toBe(page.url);
    expect(named.get('x-default')).toBe(named.get('en-GB'));
    for (const href of named.values()) {
      const other = several.find(({ url }) => url === href);
      expect(other && alternates(other).sort(), href).toEqual(alternates(page).sort());
    }
  }
});

test('a paper without an address of its own asks search engines to leave it alone, on every kind of page @once', async ({
  site,
}) => {
  for (const [kind, address] of PAGE_KINDS) {
    const page = await fetchPage(site, address);
    expect(metas(page, 'robots')[0], kind).toBe(
      page.status === 200 ? 'noindex, follow' : 'noindex',
    );
  }
});
