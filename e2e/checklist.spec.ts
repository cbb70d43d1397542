import { expect } from '@playwright/test';
import sharp from 'sharp';
import { PAGE_KINDS } from './page-kinds';
import { fetchPage, graphOf, meta, metas, nodeOf, type ReadPage, test, wordsOf } from './published';

// One server and one crawl serve all of these.
test.describe.configure({ mode: 'default', timeout: 120_000 });

/** Pages of which something is not as it should be, with what it is. */
function faults<T>(pages: ReadPage[], fault: (page: ReadPage) => T | null | false): string[] {
  return pages.flatMap((page) => {
    const found = fault(page);
    return found === null || found === false ? [] : [`${page.address}: ${JSON.stringify(found)}`];
  });
}

function twice(pages: ReadPage[], of: (page: ReadPage) => string): string[] {
  const said = pages.map(of);
  return said.filter((text, index) => said.indexOf(text) !== index);
}

const INDEXED = 'index, follow, max-video-preview:-1, max-image-preview:large, max-snippet:-1';
const isIndexed = (page: ReadPage) => !meta(page, 'robots').startsWith('noindex');
const title = ({ document }: ReadPage) => document.title;
const canonicals = ({ document }: ReadPage) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="canonical"]')].map(({ href }) => href);

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

test('every page tells machines what it is, once, in words that cannot break out of it @once', ({
  pages,
}) => {
  const searched = pages.filter(({ address }) => address !== '/search');
  expect(
    faults(searched, ({ document }) => {
      const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
      return (scripts.length !== 1 || /[<>]/.test(scripts[0]?.textContent ?? '')) && scripts.length;
    }),
  ).toEqual([]);
  expect(
    faults(searched, (page) => {
      const all =
        JSON.stringify(graphOf(page)).match(
          /"(?:url|item|contentUrl|@id|logo|mainEntityOfPage)":"[^"]*"/g,
        ) ?? [];
      const strange = all.filter((pair) => !pair.includes(`:"${new URL(page.url).origin}/`));
      return strange.length > 0 && strange;
    }),
  ).toEqual([]);
});

test('a breadcrumb tells machines the steps that readers see @once', ({ pages }) => {
  const below = pages.filter(({ address }) => address !== '/' && address !== '/search');
  expect(
    faults(below, (page) => {
      const steps = nodeOf(page, 'BreadcrumbList')?.itemListElement as {
        position: number;
        name: string;
        item: string;
      }[];
      const shown = [
        ...page.document.querySelectorAll<HTMLAnchorElement>('main nav:first-of-type ol a'),
      ].map((one) => [wordsOf(one), one.href]);
      const told = steps.map(({ name, item }) => [name, item]);
      const self = told.length === 2 && shown.length === 1;
      const wrong =
        steps.some(({ position }, index) => position !== index + 1) ||
        JSON.stringify(self ? told.slice(0, 1) : told) !== JSON.stringify(shown);
      return wrong && { told, shown };
    }),
  ).toEqual([]);
});

test('a list tells machines its stories in the order in which readers see them @once', ({
  pages,
}) => {
  const lists = pages.filter((page) => nodeOf(page, 'CollectionPage')?.mainEntity);
  expect(lists.length).toBeGreaterThan(40);
  expect(
    faults(lists, (page) => {
      const list = nodeOf(page, 'CollectionPage')?.mainEntity as {
        itemListElement: { position: number; url: string; name: string }[];
      };
      const headings = [
        ...page.document.querySelectorAll<HTMLAnchorElement>('main :is(h2, h3, h4) a'),
      ]
        .map(({ href }) => href)
        .filter((href) => /\/\d{4}\/\d{2}\/\d{2}\//.test(href));
      const shown = [...new Set(headings)];
      const told = list.itemListElement.map(({ url }) => url);
      return JSON.stringify(told) !== JSON.stringify(shown) && { told, shown };
    }),
  ).toEqual([]);
});

test('the front page presents the site and the paper once, with policies that can be read @once', async ({
  pages,
}) => {
  const [front] = pages;
  if (!front) throw new Error('The site has no front page.');
  const types = graphOf(front).map((node) => node['@type']);
  expect(types).toEqual(['WebSite', 'NewsMediaOrganization', 'CollectionPage']);
  expect(JSON.stringify(graphOf(front))).not.toContain('SearchAction');
  expect(nodeOf(front, 'WebSite')).toMatchObject({ name: 'The Meridian', url: front.url });
  const paper = nodeOf(front, 'NewsMediaOrganization') ?? {};
  const policies = Object.entries(paper).filter(([key]) =>
    /polic|principles|masthead|funding/i.test(key),
  );
  expect(policies.length).toBeGreaterThanOrEqual(4);
  for (const [policy, address] of policies)
    expect((await fetch(String(address))).status, policy).toBe(200);
});

test('the page of an author is a profile with the name that readers see @once', ({ pages }) => {
  const authors = pages.filter(({ address }) => /^\/authors\/[^/]+$/.test(address));
  expect(authors.length).toBeGreaterThan(8);
  for (const page of authors) {
    const profile = nodeOf(page, 'ProfilePage')?.mainEntity as Record<string, string>;
    expect(profile.name).toBe(wordsOf(page.document.querySelector('h1')));
    expect(profile.url).toBe(page.url);
    expect(['Person', 'Organization']).toContain(profile['@type']);
    expect(
      page.document.querySelectorAll('main article, main li h2, main li h3').length,
      page.address,
    ).toBeGreaterThan(0);
  }
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
