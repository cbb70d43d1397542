import { attributes, type Crawled, crawl, texts } from './crawl';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

/** Pages of which something is not as it should be, for a message that names them all. */
function wrong(pages: Crawled[], is: (page: Crawled) => boolean): string[] {
  return pages.filter(is).map(({ address, from, status }) => `${address} (${status}) from ${from}`);
}

/** The markup alone: not the scripts, which repeat it for the browser. */
function markup(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script>/gi, '');
}

test('every link of the whole site leads to a page of its own address, title and heading @once', async ({
  site,
}) => {
  test.slow();
  const pages = await crawl(site, ['/']);
  expect(pages.length).toBeGreaterThan(100);
  expect(wrong(pages, ({ status }) => status !== 200)).toEqual([]);
  expect(wrong(pages, ({ html }) => texts(markup(html), 'h1').length !== 1)).toEqual([]);
  expect(wrong(pages, ({ html }) => texts(markup(html), 'h1')[0]?.trim() === '')).toEqual([]);
  expect(
    wrong(
      pages,
      ({ html }) => !/^<!DOCTYPE html><html lang="[a-z]{2}[^"]*" dir="(ltr|rtl)"/.test(html),
    ),
  ).toEqual([]);
  expect(wrong(pages, ({ html }) => attributes(html, 'a', 'href').includes('#'))).toEqual([]);
  expect(wrong(pages, ({ html }) => attributes(html, 'a', 'href').includes(''))).toEqual([]);
  expect(
    wrong(
      pages,
      ({ address, html }) =>
        (/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '') !==
        new URL(address, site).href.replace(/\/$/, ''),
    ),
  ).toEqual([]);
  const titles = pages.map(({ html }) => texts(html, 'title')[0]?.trim() ?? '');
  expect(titles.filter((title) => title === '')).toEqual([]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('every link to a place within a page leads to something that is there @once', async ({
  site,
}) => {
  const pages = await crawl(site, ['/']);
  const lost = pages.flatMap(({ address, html }) => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    return attributes(html, 'a', 'href')
      .filter((href) => href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1))))
      .map((href) => `${href} on ${address}`);
  });
  expect(lost).toEqual([]);
});

test('every picture in every size and format is there, in the format it is announced as @once', async ({
  request,
}) => {
  test.setTimeout(180_000);
  for (const address of ['/', LEAD, '/science', '/topics/korean-war', '/archive/2025/08']) {
    const html = markup(await (await request.get(address)).text());
    const pictures = new Map<string, string>();
    for (const [tag] of html.matchAll(/<(?:source|img)\b[^>]*>/g)) {
      const type = /\stype="([^"]*)"/.exec(tag)?.[1] ?? 'image/jpeg';
      const sources = [/\ssrcset="([^"]*)"/i.exec(tag)?.[1], /\ssrc="([^"]*)"/.exec(tag)?.[1]];
      for (const source of sources.flatMap((list) => list?.split(/,\s+/) ?? []))
        pictures.set(source.split(' ')[0] ?? '', type);
    }
    expect(pictures.size, address).toBeGreaterThan(5);
    const waiting = [...pictures];
    // Each is made when it is first asked for, which takes one core some tenths of a second.
    const ask = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [picture, type] = next;
        const answer = await request.get(picture);
        expect(answer.status(), picture).toBe(200);
        expect(answer.headers()['content-type'], picture).toBe(type);
        expect((await answer.body()).length, picture).toBeGreaterThan(100);
      }
    };
    await Promise.all([ask(), ask(), ask()]);
  }
});
