import { JSDOM } from 'jsdom';
import { type Crawled, crawl } from './crawl';
import { OwnPaper } from './own-paper';
import { test as base } from './test';

/** A page as whoever reads HTML without running it gets it. */
export interface ReadPage extends Crawled {
  /** Its full address. */
  url: string;
  document: Document;
}

interface Fixtures {
  /** Where the demonstration stands that has an address of its own, so that search engines may list it. */
  published: string;
  /** Every page of it that a link leads to. */
  pages: ReadPage[];
  /** Those of them that are articles. */
  articles: ReadPage[];
}

const ARTICLE = /^\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/;

// biome-ignore lint/complexity/noBannedTypes: Playwright's way to say that there are fixtures of workers alone
export const test = base.extend<{}, Fixtures>({
  published: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const paper = await OwnPaper.start('start', (url) => ({ SITE_URL: url }));
      await use(paper.url);
      await paper.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pages: [
    async ({ published }, use) => {
      const pages = await crawl(published, ['/']);
      await use(pages.map((page) => read(page, published)));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  articles: [
    async ({ pages }, use) => {
      await use(pages.filter(({ address }) => ARTICLE.test(address)));
    },
    { scope: 'worker' },
  ],
});

function read(page: Crawled, site: string): ReadPage {
  const url = new URL(page.address, site).href;
  let document: Document | null = null;
  return {
    ...page,
    url,
    // Parsed when it is first looked at: not every test looks at every page.
    get document() {
      document ??= new JSDOM(page.html, { url }).window.document;
      return document;
    },
  };
}

/** Fetches a page that no link leads to, or as another reader than a browser. */
export async function fetchPage(
  site: string,
  address: string,
  agent = 'Mozilla/5.0',
): Promise<ReadPage> {
  const response = await fetch(new URL(address, site), {
    redirect: 'manual',
    // A connection that was kept open may have been closed while this process was parsing.
    headers: { 'user-agent': agent, connection: 'close' },
  });
  const html = await response.text();
  return read({ address, from: 'the test', status: response.status, html }, site);
}

/** Contents of all `<meta>` of a name or property. */
export function metas({ document }: ReadPage, name: string): string[] {
  const all = document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`);
  return [...all].map((meta) => meta.getAttribute('content') ?? '');
}

/** The one content of a `<meta>`; a page that has none or several fails here. */
export function meta(page: ReadPage, name: string): string {
  const [content, ...others] = metas(page, name);
  if (content === undefined || others.length > 0)
    throw new Error(`${page.address} has ${others.length + 1} of ${name}, and one is wanted.`);
  return content;
}

export type Node = Record<string, unknown> & { '@type': string | string[] };

/** What a page says in JSON-LD; it says it once, as one graph. */
export function graphOf(page: ReadPage): Node[] {
  const scripts = [...page.document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => JSON.parse(script.textContent ?? '')['@graph'] as Node[]);
}

export function nodeOf(page: ReadPage, type: string): Node | undefined {
  return graphOf(page).find((node) => [node['@type']].flat().includes(type));
}

/** The words of an element on one line. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
