import { afterEach, expect, test, vi } from 'vitest';
import { inTransaction } from './database';
import { moveVersion } from './keep/settings';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

/** What another process does as soon as a reader has read the Markdown of a body, before it reads on. */
let overtake: (() => void) | null = null;

vi.mock('./database', async (original) => {
  const real = await original<typeof import('./database')>();
  const openToRead: typeof real.openToRead = (path) => {
    const store = real.openToRead(path);
    const get: typeof store.get = (sql, parameters) => {
      const row = store.get(sql, parameters);
      if (/\bbodies\.body\b|SELECT entry FROM/.test(sql)) {
        overtake?.();
        overtake = null;
      }
      return row;
    };
    return { ...store, get };
  };
  return { ...real, openToRead };
});

let paper: PaperFixture;
afterEach(async () => paper.end());

/** Commits a change of one table while a reader is at work. */
function commitMeanwhile(sql: string): void {
  overtake = () =>
    inTransaction(paper.store, () => {
      paper.store.run(sql);
      moveVersion(paper.store);
    });
}

test.each([
  ['an article', (): unknown => paper.archive.story('2025/09/01', 'a')],
  ['a feed', (): unknown => paper.archive.feed({ kind: 'paper' }, 5)],
])('a body that is changed while %s is read is shown to the next reader', async (_, ask) => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({ title: 'A', slug: 'a', published: '2025-09-01' }, 'Old words.'),
  });
  commitMeanwhile("UPDATE bodies SET body = 'New words.'");
  expect(JSON.stringify(await ask())).toContain('Old words.');
  expect(JSON.stringify(await ask())).toContain('New words.');
});

test('a standing page that is changed while it is read is shown to the next reader', async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'pages/about.md': '---\ntitle: About\n---\nOld words.\n',
  });
  commitMeanwhile("UPDATE entries SET entry = replace(entry, 'Old words.', 'New words.')");
  expect((await paper.archive.standingPage('about'))?.html).toContain('Old words.');
  expect((await paper.archive.standingPage('about'))?.html).toContain('New words.');
});
