import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attributes, type Crawled, fetchAll } from './crawl';
import { OwnPaper } from './own-paper';
import { expect, test } from './test';

const COLLECTIONS = '../shared/corpora/posts';

const BUSY = 503;

/** The one whose texts are the longest and oddest is fetched whole, of the others an even sample, for the time it takes. */
const WHOLE = 'electron-blog';

/** How many articles are fetched at most, and how many months, topics, authors and further pages. */
const SAMPLE = { articles: 20, lists: 10 };

interface Listed {
  path: string;
  address: string;
  state: string;
}

/** What a command of the desk answers about a folder. */
function desk<Answer>(folder: string, ...words: string[]): Answer {
  const { stdout } = spawnSync(
    process.execPath,
    ['desk/broadsheet.js', ...words, '--json', '--content', folder],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Answer;
}

/** Every Markdown file below a folder. */
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    // What is hidden is no part of a paper.
    (file) => /\.(?:md|markdown|mdx)$/i.test(file) && !/(?:^|\/)\./.test(file),
  );
}

/** At most so many, as far apart as possible. */
function spread<Item>(items: Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index % step) === 0);
}

const collections = existsSync(COLLECTIONS) ? readdirSync(COLLECTIONS) : [];

test('real collections are at hand to be tried', () => {
  test.skip(collections.length === 0, `${COLLECTIONS} is not here: no real collection was tried`);
  expect(collections.length).toBeGreaterThan(2);
});

/** Fetches pages, and again those that a busy site asks to be asked for later. */
async function fetchPatiently(paper: OwnPaper, addresses: string[]): Promise<Crawled[]> {
  const pages: Crawled[] = [];
  let waiting = addresses;
  const ask = async () => {
    const answers = await fetchAll(paper.url, waiting);
    pages.push(...answers.filter(({ status }) => status !== BUSY));
    waiting = answers.filter(({ status }) => status === BUSY).map(({ address }) => address);
    return waiting;
  };
  await expect.poll(ask, { timeout: 60_000 }).toEqual([]);
  return pages;
}

/** The pages with a status that they should not have, for a message that names them. */
function wrong(pages: Crawled[], is: (status: number) => boolean): string[] {
  return pages
    .filter(({ status }) => is(status))
    .map(({ address, status }) => `${address}: ${status}`);
}

/** Lists of every kind: the front, sections and their further pages, the archive and its months, topics, authors, feeds. */
async function listsOf(paper: OwnPaper): Promise<string[]> {
  const front = ['/', '/topics', '/archive', '/corrections', '/search?q=the', '/rss.xml'];
  const pages = await fetchPatiently(paper, front);
  const years = linksOf(pages, /^\/archive\/\d{4}$/);
  const sections = linksOf(pages, /^\/[^/?#]+$/);
  const below = await fetchPatiently(paper, [...years, ...sections]);
  const found = linksOf([...pages, ...below], /^\/(?:archive|topics|authors|[^/]+\/page)\//);
  return [...front, ...years, ...sections, ...spread(found, SAMPLE.lists)];
}

function linksOf(pages: Crawled[], form: RegExp): string[] {
  const links = pages.flatMap(({ html }) => attributes(html, 'a', 'href'));
  return [...new Set(links.filter((href) => form.test(href)))];
}

for (const name of collections) {
  const articlesToFetch = name === WHOLE ? Number.POSITIVE_INFINITY : SAMPLE.articles;
  const which = name === WHOLE ? 'no article' : `none of ${SAMPLE.articles} articles`;
  test(`of the real collection ${name}, ${which} and none of ${SAMPLE.lists} lists is an error, and no file is passed over in silence @once`, async () => {
    test.setTimeout(300_000);
    const folder = join(COLLECTIONS, name);
    const listed = desk<Listed[]>(folder, 'list', '--limit', '0');
    const report = desk<{ problems: { path: string; message: string }[] }>(folder, 'check');
    const known = new Set([...listed, ...report.problems].map(({ path }) => path));
    expect(markdownFiles(folder).filter((file) => !known.has(file))).toEqual([]);
    expect(report.problems.filter(({ message }) => message === '')).toEqual([]);

    const paper = await OwnPaper.start('start', () => ({}), folder);
    try {
      const live = listed.filter(({ state }) => state === 'live').map(({ address }) => address);
      const articles = await fetchPatiently(paper, spread(live, articlesToFetch));
      expect(wrong(articles, (status) => status !== 200)).toEqual([]);
      const lists = await fetchPatiently(paper, await listsOf(paper));
      expect(wrong(lists, (status) => status >= 500)).toEqual([]);
    } finally {
      await paper.stop();
    }
  });
}
