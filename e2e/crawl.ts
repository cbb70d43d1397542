/** A page as the crawler got it. */
export interface Crawled {
  address: string;
  /** The page on which the crawler found it. */
  from: string;
  status: number;
  html: string;
}

const AT_ONCE = 4;

/**
 * Follows every link of a site to itself, breadth first.
 * @param url where the site is
 * @param start addresses to begin with
 */
export async function crawl(url: string, start: string[]): Promise<Crawled[]> {
  const found = new Map(start.map((address) => [address, 'the start']));
  const pages: Crawled[] = [];
  let wave = [...found.keys()];
  while (wave.length > 0) {
    const next: string[] = [];
    for (const page of await fetchAll(url, wave, found)) {
      pages.push(page);
      for (const address of linksOf(page.html, url)) {
        if (found.has(address)) continue;
        found.set(address, page.address);
        next.push(address);
      }
    }
    wave = next;
  }
  return pages;
}

/**
 * Fetches pages, some at once, in their order.
 * @param found where the crawler found each of them
 */
export async function fetchAll(
  url: string,
  addresses: string[],
  found: Map<string, string> = new Map(),
): Promise<Crawled[]> {
  const pages: Crawled[] = [];
  for (let at = 0; at < addresses.length; at += AT_ONCE) {
    const some = addresses.slice(at, at + AT_ONCE).map(async (address) => {
      const response = await fetch(new URL(address, url), { redirect: 'manual' });
      const html = await response.text();
      return { address, from: found.get(address) ?? '', status: response.status, html };
    });
    pages.push(...(await Promise.all(some)));
  }
  return pages;
}

/** Addresses on the same site that the links of a page lead to, without the part after `#`. */
function linksOf(html: string, url: string): string[] {
  return attributes(html, 'a', 'href').flatMap((href) => {
    const address = new URL(href, url);
    return address.origin === new URL(url).origin ? [address.pathname + address.search] : [];
  });
}

/** Values of an attribute of all elements of a name. Good for pages whose attributes stand in double quotes. */
export function attributes(html: string, element: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${element}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'gi'))].map(
    ([, value = '']) => unescaped(value),
  );
}

/** What stands between the tags of all elements of a name. */
export function texts(html: string, element: string): string[] {
  const elements = html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'gi'));
  return [...elements].map(([, inner = '']) => unescaped(inner.replace(/<[^>]*>/g, '')));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
