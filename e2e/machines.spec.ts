import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { attributes } from './crawl';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

/** What stands in all elements of a name. */
function texts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(
    ([, text = '']) => text,
  );
}

/** All addresses of all sitemaps, by the name of the sitemap. */
async function listed(site: string): Promise<Map<string, string[]>> {
  const get = async (address: string) => (await fetch(new URL(address, site))).text();
  const sitemaps = texts(await get('/sitemap.xml'), 'loc');
  const found = new Map<string, string[]>();
  for (const address of sitemaps) found.set(address, texts(await get(address), 'loc'));
  return found;
}

test('every address in every sitemap is a page of that one address, and every article is there @once', async ({
  site,
}) => {
  test.slow();
  const sitemaps = await listed(site);
  const addresses = [...sitemaps.values()].flat();
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) {
    const response = await fetch(address, { redirect: 'manual' });
    expect(response.status, address).toBe(200);
    const html = await response.text();
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(canonical, address).toBe(address.replace(/(?<=:\d+)\/$/, ''));
  }
  const files = readdirSync('content/articles', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => basename(path, '.md'));
  const slugs = new Set(addresses.map((address) => decodeURIComponent(basename(address))));
  expect(files.filter((slug) => !slugs.has(slug))).toEqual([]);
});

const TYPES = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

test('every section, topic and author has a feed in three formats, and its page leads there @once', async ({
  site,
}) => {
  test.slow();
  const sitemaps = await listed(site);
  const pages = [...sitemaps]
    .filter(([name]) => /-(pages|topics|authors)\.xml$/.test(name))
    .flatMap(([, addresses]) => addresses);
  const read = new Set<string>();
  for (const page of pages) {
    const html = await (await fetch(page)).text();
    for (const [file, type] of Object.entries(TYPES)) {
      const feeds = [...html.matchAll(/<link rel="alternate"[^>]*>/g)]
        .map(([link]) => link)
        .filter((link) => link.includes(`type="${type}"`))
        .flatMap((link) => attributes(link, 'link', 'href'));
      const own = `${page.replace(/\/$/, '')}/${file}`;
      expect(feeds, page).toContain(`${site}/${file}`);
      if (/\/(?:topics|authors)\/./.test(page)) expect(feeds, page).toContain(own);
      for (const feed of feeds) read.add(feed);
    }
  }
  expect(read.size).toBeGreaterThan(150);
  for (const feed of read) {
    const response = await fetch(feed);
    expect(response.status, feed).toBe(200);
    expect(response.headers.get('content-type'), feed).toContain(
      TYPES[basename(feed) as keyof typeof TYPES],
    );
    const body = await response.text();
    expect(body, feed).toContain(JSON.stringify(feed).slice(1, -1));
    if (!feed.endsWith('.json')) continue;
    const { items } = JSON.parse(body) as { items: { date_published: string }[] };
    const dates = items.map((item) => item.date_published);
    expect(dates, feed).toEqual([...dates].sort().reverse());
  }
});

test('the pictures a feed encloses are as large as it says @once', async ({ site }) => {
  const feed = await (await fetch(`${site}/rss.xml`)).text();
  const enclosures = [...feed.matchAll(/<enclosure url="([^"]*)" length="(\d+)"/g)];
  expect(enclosures.length).toBeGreaterThan(5);
  for (const [, url = '', length] of enclosures.slice(0, 6)) {
    const bytes = await (await fetch(url)).arrayBuffer();
    expect(bytes.byteLength, url).toBe(Number(length));
  }
});

/** A header from its line. */
function headerOf(line: string): [string, string][] {
  const [name = '', value = ''] = line.split(/: (.*)/);
  return [[name, value]];
}

for (const address of ['/rss.xml', '/world/feed.json', '/sitemap.xml', '/robots.txt']) {
  test(`who has ${address} already is told so, by its tag or by its date @once`, async ({
    site,
  }) => {
    const url = new URL(address, site);
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    expect((await fetch(url)).headers.get('etag')).toBe(etag);
    for (const had of [`if-none-match: ${etag}`, `if-modified-since: ${modified}`]) {
      const again = await fetch(url, { headers: headerOf(had) });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(etag);
    }
    const earlier = new Date(Date.parse(modified) - 1000).toUTCString();
    for (const had of ['if-none-match: "x"', `if-modified-since: ${earlier}`])
      expect((await fetch(url, { headers: headerOf(had) })).status, had).toBe(200);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
  });
}

test('another site learns from the page of an article how to show it @once', async ({ site }) => {
  const html = await (await fetch(site + LEAD)).text();
  const link = /<link rel="alternate" type="application\/json\+oembed"[^>]*>/.exec(html)?.[0] ?? '';
  const [href = ''] = attributes(link, 'link', 'href');
  const response = await fetch(href);
  expect(response.headers.get('content-type')).toContain('application/json');
  const answer = (await response.json()) as Record<string, string | number>;
  expect(answer).toMatchObject({ version: '1.0', type: 'link', provider_name: 'The Meridian' });
  expect(answer.title).toBe('Trump says he hopes to meet Kim Jong Un again later this year');
  expect((await fetch(String(answer.thumbnail_url))).headers.get('content-type')).toBe(
    'image/jpeg',
  );
});

const OEMBED: [what: string, query: (site: string) => Record<string, string>, status: number][] = [
  ['a page that is no article', (site) => ({ url: `${site}/world` }), 404],
  ['an article there never was', (site) => ({ url: `${site}${LEAD}x` }), 404],
  ['another site', () => ({ url: 'https://example.org/' }), 404],
  ['XML', (site) => ({ url: site + LEAD, format: 'xml' }), 501],
  ['nothing', () => ({}), 400],
];
for (const [what, query, status] of OEMBED) {
  test(`who asks oEmbed for ${what} is told ${status} @once`, async ({ site }) => {
    const address = `${site}/oembed?${new URLSearchParams(query(site))}`;
    expect((await fetch(address)).status).toBe(status);
  });
}

test('what the paper does not have for machines is not there, and what it has is well-formed @once', async ({
  site,
}) => {
  for (const address of [
    '/topics/nothing/rss.xml',
    '/about/rss.xml',
    '/sitemap-1999-01.xml',
    '/.well-known/security.txt',
    '/llms.txt',
    '/0123456789abcdef0123456789abcdef.txt',
  ])
    expect((await fetch(site + address)).status, address).toBe(404);
  const front = await (await fetch(site)).text();
  expect(front).toMatch(/<link rel="search"[^>]* href="\/opensearch\.xml"/);
  for (const address of ['/rss.xml', '/atom.xml', '/opensearch.xml']) {
    const xml = await (await fetch(site + address)).text();
    const { errors } = await validateXML({ xml, normalization: 'c14n' });
    expect(errors, address).toEqual([]);
  }
});

test('the short address printed under a story leads to it in one step @once', async ({ site }) => {
  const html = await (await fetch(site + LEAD)).text();
  const [short = ''] = /\/s\/[0-9a-z]{8}\b/.exec(html) ?? [];
  for (const address of [short, short.toUpperCase(), `${short}?utm_source=print`]) {
    const response = await fetch(site + address, { redirect: 'manual' });
    expect(response.status, address).toBe(308);
    expect(response.headers.get('location')?.split('?')[0]).toBe(LEAD);
  }
});

test('an address with tracking parameters is the same page under its one address @once', async ({
  site,
}) => {
  const html = await (await fetch(`${site}${LEAD}?utm_source=x&fbclid=y`)).text();
  expect(html).toContain(`<link rel="canonical" href="${site}${LEAD}"`);
});
