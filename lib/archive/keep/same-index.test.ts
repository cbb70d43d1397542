import { afterEach, expect, test } from 'vitest';
import type { Row, Store } from '../database';
import { article, makePaper, type PaperFixture, SITE } from '../paper-fixture';

const papers: PaperFixture[] = [];
afterEach(async () => {
  for (const paper of papers.splice(0)) await paper.end();
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>';

/** Something for every table, more articles than one statement inserts, and three files with one address. */
const FILES: Record<string, string> = {
  'site.yaml': SITE,
  'front.yaml': 'lead: story-3\nsecondary: [story-4]\n',
  'authors/ann.md': '---\nname: Ann\n---\nWrites.\n',
  'topics/kelp.md': '---\nname: Kelp\n---\n',
  'pages/about.md': '---\ntitle: About\n---\nThe paper.\n',
  'pictures/a.svg': PICTURE,
  'articles/bad.md': '---\ntitle: Without a date\n---\nText.\n',
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [
      `articles/${number}.md`,
      article(
        {
          title: `Story ${number}`,
          section: number % 2 ? 'World' : 'Business',
          published: `2025-0${1 + (number % 9)}-11 09:00`,
          topics: ['Kelp', `Topic ${number % 5}`],
          authors: ['Ann', `Writer ${number % 3}`],
          aliases: [`/old/${number}`, `/2024/01/0${1 + (number % 9)}/former-${number}`],
          ...(number % 4 ? {} : { draft: true }),
          ...(number % 7 ? {} : { expires: '2026-01-01' }),
          ...(number % 5 ? {} : { lang: 'hi' }),
          ...(number % 6 ? {} : { updated: '2025-10-02', series: 'Tides' }),
          ...(number % 8 ? {} : { corrections: [{ at: '2025-10-03', text: `Not ${number}.` }] }),
        },
        `See [another](story-${number + 1}) and ![kelp](/pictures/a.svg).\n\nWords of ${number}.`,
      ),
    ]),
  ),
  ...Object.fromEntries(
    ['x', 'y', 'z'].map((name) => [
      `articles/twin-${name}.md`,
      article({ title: `Twin ${name}`, slug: 'twin', published: '2025-09-05', topics: [name] }),
    ]),
  ),
};

/** What can not be the same: numbers that SQLite gives, versions, times of files; a word that is added is not counted. */
const OWN: Record<string, string[]> = {
  articles: ['id', 'changed'],
  files: ['mtime'],
  meta: ['value'],
  spellings: ['docs'],
};

/** All that an index holds, its definitions too, articles named by their files. */
function contentOf(store: Store): Record<string, string[]> {
  const paths = new Map(
    store.all('SELECT id, path FROM articles').map(({ id, path }) => [id, path]),
  );
  const lines = (rows: Row[], own: readonly string[] = []) =>
    rows
      .map(({ article, doc, ...row }) =>
        JSON.stringify({
          ...Object.fromEntries(Object.entries(row).filter(([name]) => !own.includes(name))),
          // The front page names articles by slug.
          article: paths.get(article ?? doc) ?? article ?? null,
        }),
      )
      .sort();
  const tables = store
    .all(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'word\\_index%' ESCAPE '\\'",
    )
    .map(({ name }) => String(name))
    .filter((name) => !['touched', 'word_counts', 'word_places'].includes(name));
  return {
    ...Object.fromEntries(
      tables.map((table) => [table, lines(store.all(`SELECT * FROM ${table}`), OWN[table])]),
    ),
    words: lines(store.all('SELECT term, doc, col, offset FROM word_places')),
    definitions: lines(store.all('SELECT name, sql FROM sqlite_master')),
  };
}

async function paperOf(files: Record<string, string>): Promise<PaperFixture> {
  const paper = await makePaper(files);
  papers.push(paper);
  return paper;
}

test('an index that was made by single edits holds what one holds that was made by reading all at once', async () => {
  const atOnce = contentOf((await paperOf(FILES)).store);
  const { 'site.yaml': site = '', ...others } = FILES;
  const edited = await paperOf({ 'site.yaml': site });
  await edited.change({ 'articles/gone.md': FILES['articles/7.md'] ?? '' });
  for (const [path, text] of Object.entries(others).reverse()) {
    // A first draft of it, in another place, and with a rival that goes away.
    if (path.startsWith('articles/1'))
      await edited.change({
        [path]: article({ title: 'Story', slug: 'twin', published: '2025-09-05' }),
      });
    await edited.change({ [path]: text });
  }
  await edited.change({ 'articles/gone.md': null });
  const content = contentOf(edited.store);
  for (const table of Object.keys(atOnce))
    expect([table, content[table]]).toEqual([table, atOnce[table]]);
  for (const table of [
    'articles',
    'aliases',
    'corrections',
    'entries',
    'slots',
    'pictures',
    'problems',
    'tallies',
    'languages',
    'article_references',
    'identities',
  ])
    expect([table, atOnce[table]?.length]).not.toEqual([table, 0]);
});

test('a row that gets or loses a rival says so, and one that had others does not', async () => {
  const paper = await paperOf({
    'site.yaml': SITE,
    'articles/twin-x.md': FILES['articles/twin-x.md'] ?? '',
  });
  const seen = () =>
    paper.store.get("SELECT rivalled, changed FROM articles WHERE path = 'articles/twin-x.md'");
  const version = () =>
    Number(paper.store.get("SELECT value FROM meta WHERE key = 'version'")?.value);
  await paper.change({ 'articles/twin-y.md': FILES['articles/twin-y.md'] ?? '' });
  const second = version();
  expect(seen()).toMatchObject({ rivalled: 1, changed: second });
  await paper.change({ 'articles/twin-z.md': FILES['articles/twin-z.md'] ?? '' });
  expect(seen()).toMatchObject({ rivalled: 1, changed: second });
  await paper.change({ 'articles/twin-y.md': null, 'articles/twin-z.md': null });
  expect(seen()).toMatchObject({ rivalled: 0, changed: version() });
});
