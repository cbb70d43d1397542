import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
beforeAll(async () => {
  const many = Object.fromEntries(
    Array.from({ length: 25 }, (_, i) => [
      `articles/n${i}.md`,
      article({
        title: `Number ${i}`,
        slug: `n${i}`,
        published: '2025-09-01',
        section: 'business',
      }),
    ]),
  );
  paper = await makePaper({
    'site.yaml': SITE,
    ...many,
    'articles/main.md': article({
      title: 'Main',
      slug: 'main-story',
      published: '2025-09-02',
      topics: ['North Korea'],
      authors: ['Ann Lee'],
      aliases: ['/news/old.html', 'blog/2019/Ältere-Seite/'],
    }),
    'articles/unicode.md': article({
      title: 'Unicode',
      slug: '문재인 café',
      published: '2025-09-03',
    }),
    'pages/about.md': '---\ntitle: About us\n---\nText',
    'topics/empty.md': '---\nname: Empty topic\n---\n',
    'authors/desk.md': '---\nname: The desk\nkind: desk\n---\n',
  });
});
afterAll(async () => paper.end());

const PAGE = { kind: 'page' };
const UNKNOWN = { kind: 'unknown' };
const moved = (to: string) => ({ kind: 'moved', to });

describe('an address', () => {
  test.each([
    ['/', PAGE],
    ['/world', PAGE],
    ['/business/page/2', PAGE],
    ['/business/page/3', UNKNOWN],
    ['/business/page/1', moved('/business')],
    ['/about', PAGE],
    ['/about/page/2', UNKNOWN],
    ['/nowhere', UNKNOWN],
    ['/topics', PAGE],
    ['/topics/north-korea', PAGE],
    ['/topics/empty', PAGE],
    ['/topics/never', UNKNOWN],
    ['/authors/ann-lee', PAGE],
    ['/authors/desk', PAGE],
    ['/authors/nobody', UNKNOWN],
    ['/archive', PAGE],
    ['/archive/2025', PAGE],
    ['/archive/2024', UNKNOWN],
    ['/archive/2025/09', PAGE],
    ['/archive/2025/09/page/2', PAGE],
    ['/archive/2025/9', UNKNOWN],
    ['/archive/2025/10', UNKNOWN],
    ['/search', PAGE],
    ['/world/2025/09/02/main-story', PAGE],
    ['/world/2025/09/02/other-story', UNKNOWN],
    ['/world/2025/09/03/main-story', UNKNOWN],
  ])('%s', async (path, resolution) => {
    expect(await paper.archive.resolve(path)).toEqual(resolution);
  });

  test.each([
    ['the wrong section', '/business/2025/09/02/main-story', '/world/2025/09/02/main-story'],
    ['upper case', '/World/2025/09/02/Main-Story', '/world/2025/09/02/main-story'],
    ['a slash at the end', '/world/2025/09/02/main-story/', '/world/2025/09/02/main-story'],
    ['doubled slashes', '//world//2025/09/02/main-story', '/world/2025/09/02/main-story'],
    ['all of these', '//BUSINESS/2025/09/02//Main-Story/', '/world/2025/09/02/main-story'],
    ['a former address', '/news/old.html', '/world/2025/09/02/main-story'],
    [
      'a former address, decomposed and encoded otherwise',
      '/blog/2019/a%CC%88ltere-seite',
      '/world/2025/09/02/main-story',
    ],
    [
      'letters that are not encoded',
      '/world/2025/09/03/문재인-café',
      '/world/2025/09/03/%EB%AC%B8%EC%9E%AC%EC%9D%B8-caf%C3%A9',
    ],
  ])('with %s leads to the one address in one step', async (_, asked, to) => {
    expect(await paper.archive.resolve(asked)).toEqual(moved(to));
    expect(await paper.archive.resolve(to)).toEqual(PAGE);
  });

  test.each([
    '/%00',
    '/%zz',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e',
    `/${'a'.repeat(8192)}`,
    '/world/%E0%A4%A',
    '/a/b/c/d/e/f/g',
  ])('that is malformed leads nowhere: %s', async (path) => {
    expect(await paper.archive.resolve(path)).toEqual(UNKNOWN);
  });
});
