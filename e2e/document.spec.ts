import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Request } from '@playwright/test';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { LEAD, PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';

const SCRIPT_BYTES = 4096;
const REQUESTS = 10;

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} arrives without the client runtime and without inline style @once`, async ({
    request,
  }) => {
    const html = await (await request.get(address)).text();
    expect(html).not.toContain('__next_f');
    expect(html).not.toContain('<!--');
    const elements = [...elementsOf(parse(html))];
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    expect(new Set(scripts.map(nameOf))).toEqual(
      new Set([
        // The theme, before anything is painted.
        'inline',
        expect.stringMatching(/^\/_next\/static\/media\/enhancement\.ts\.[\w.~-]+\.js$/),
        'speculationrules',
        ...scripts.map(nameOf).filter((name) => name === 'application/ld+json'),
      ]),
    );
    const inline = scripts.filter((script) => nameOf(script) === 'inline');
    expect(inline.map(textOf)).toEqual([expect.stringContaining('prefers-color-scheme')]);
    const styled = elements.filter(
      ({ tagName, attrs }) => tagName === 'style' || attrs.some(({ name }) => name === 'style'),
    );
    expect(styled.map(({ tagName }) => tagName)).toEqual([]);
  });
}

for (const address of ['/', LEAD, '/science', '/search?q=korea']) {
  test(`${address} says and links the same with and without script @once`, async ({
    browser,
    site,
  }) => {
    const withScript = await readingOf(browser, site + address, true);
    expect(withScript.text.length).toBeGreaterThan(500);
    expect(withScript.links.length).toBeGreaterThan(20);
    expect(await readingOf(browser, site + address, false)).toEqual(withScript);
  });
}

test('an article costs at most ten requests beside its picture, and 4 KB of script @once', async ({
  page,
}) => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(LEAD, { waitUntil: 'networkidle' });
  const leadPicture = await page.locator('main figure img').first().evaluate(sourceOf);
  const others = requests.map((request) => request.url()).filter((url) => url !== leadPicture);
  expect(others).toHaveLength(requests.length - 1);
  expect(others.length).toBeLessThanOrEqual(REQUESTS);
  const modules = requests.filter((request) => request.resourceType() === 'script');
  expect(modules).toHaveLength(1);
  const bodies = modules.map(async (module) => (await module.response())?.text());
  const inline = await page.locator('script:not([src]):not([type])').allTextContents();
  expect(inline).toHaveLength(1);
  const sizes = [...inline, ...(await Promise.all(bodies))].map(
    (script) => brotliCompressSync(script ?? '').length,
  );
  expect(sizes.every((size) => size > 100)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_BYTES);
});

test('the site’s own modules are kept by the browser for good @once', async ({ page, request }) => {
  await page.goto('/');
  const addresses = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
  expect(addresses).toHaveLength(1);
  for (const address of addresses) {
    const headers = (await request.get(address)).headers();
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/^(application|text)\/javascript/);
  }
});

test('a browser sets about an article when the pointer rests on its link, and about nothing else @once', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  const begun = renderedAhead(devtools);
  await devtools.send('Preload.enable');
  await page.goto(LEAD);
  await page.getByRole('link', { name: 'Topics', exact: true }).first().hover();
  const link = page.locator('main p a', { hasText: 'Singapore in June 2018' });
  await link.hover();
  const wanted = await link.evaluate((one) => (one as HTMLAnchorElement).href);
  await expect.poll(() => begun).toEqual([wanted]);
});

test('articles may be rendered ahead; searches, feeds, files and lists may not @once', async ({
  page,
}) => {
  await page.goto('/');
  const rules = await page.locator('script[type=speculationrules]').textContent();
  const { prerender } = JSON.parse(rules ?? '') as {
    prerender: { where: { href_matches?: string } }[];
  };
  const [pattern = ''] = prerender.flatMap(({ where }) => where.href_matches ?? []);
  const matched = await page.evaluate(
    ([pathname, addresses]) => {
      const { URLPattern } = window as unknown as { URLPattern: PatternOfAddresses };
      const shape = new URLPattern({ pathname, baseURL: location.origin });
      return addresses.filter((address) => shape.test(address, location.origin));
    },
    [
      pattern,
      [
        LEAD,
        '/search?q=korea',
        '/search',
        '/rss.xml',
        '/science/rss.xml',
        '/pictures/581509239a005cd2/w800.avif/korea-summits',
        '/archive/2025/08/page/2',
        '/topics/north-korea/page/2',
        '/s/abc',
        'https://example.org/world/2025/08/26/a',
      ],
    ] as const,
  );
  expect(matched).toEqual([LEAD]);
});

test('the front page has one lead to render at the first sign of interest @once', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator('[data-lead] h2 a')).toHaveCount(1);
});

for (const [motion, fades] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`with reduced motion "${motion}" one page ${fades ? 'fades' : 'does not fade'} into the next @once`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.faded = String(event.viewTransition !== null);
      });
    });
    await page.goto('/science');
    await page.getByRole('link', { name: 'Archive', exact: true }).first().click();
    await page.waitForURL('**/archive');
    await expect(page.locator('html')).toHaveAttribute('data-faded', String(fades));
  });
}

/** Not yet among TypeScript's types of a browser. */
type PatternOfAddresses = new (parts: {
  pathname: string;
  baseURL: string;
}) => { test: (address: string, base: string) => boolean };

function sourceOf(image: Element): string {
  return (image as HTMLImageElement).currentSrc;
}

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** A script's address, or its type where it is inline. */
function nameOf({ attrs }: Tree.Element): string {
  const of = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return of.src ?? of.type ?? 'inline';
}

function textOf({ childNodes }: Tree.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

interface Reading {
  text: string;
  links: string[];
}

async function readingOf(browser: Browser, url: string, scripts: boolean): Promise<Reading> {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const reading = await page.evaluate(() => ({
    text: document.body.textContent ?? '',
    links: [...document.links].map((link) => `${link.textContent} ${link.href}`),
  }));
  await context.close();
  return reading;
}

/** Collects what the browser begins to render ahead. Under Playwright it goes no further than to begin. */
function renderedAhead(devtools: CDPSession): string[] {
  const addresses: string[] = [];
  devtools.on('Preload.prerenderStatusUpdated', ({ key }) => {
    if (!addresses.includes(key.url)) addresses.push(key.url);
  });
  return addresses;
}
