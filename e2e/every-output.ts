import { attributes, type Crawled, crawl, fetchAll } from './crawl';

/** What machines ask for and no page has to name. */
const MACHINES = [
  '/robots.txt',
  '/llms.txt',
  '/opensearch.xml',
  '/manifest.webmanifest',
  '/sitemap.xml',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
];

/**
 * Everything that a site sends: every page that a link leads to, every file that a head or a sitemap names, and what
 * oEmbed says of every article.
 * @param start addresses to begin with, beside the front page
 */
export async function everyOutput(url: string, start: string[]): Promise<Crawled[]> {
  const pages = await crawl(url, ['/', ...start]);
  const named = pages.flatMap(({ html }) => attributes(html, 'link', 'href'));
  const maps = await fetchAll(url, ['/sitemap.xml']);
  const listed = locations(maps);
  const inMaps = locations(
    await fetchAll(
      url,
      listed.map((one) => pathOf(one, url)),
    ),
  );
  const articles = pages.filter(({ address }) => /^\/[^/]+\/\d{4}\/\d\d\/\d\d\//.test(address));
  const oembed = articles.map(
    ({ address }) => `/oembed?${new URLSearchParams({ url: new URL(address, url).href })}`,
  );
  const others = [...MACHINES, ...[...named, ...listed, ...inMaps].map((one) => pathOf(one, url))];
  const known = new Set(pages.map(({ address }) => address));
  const wanted = [...new Set([...others, ...oembed])].filter((one) => !known.has(one));
  return [...pages, ...(await fetchAll(url, wanted))];
}

function locations(maps: Crawled[]): string[] {
  return maps.flatMap(({ html }) =>
    [...html.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = '']) => at),
  );
}

/** The path of an address of the site; what is elsewhere is asked of the site all the same, and is not there. */
function pathOf(address: string, url: string): string {
  const { pathname, search } = new URL(address, url);
  return pathname + search;
}
