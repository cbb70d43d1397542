import { afterEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';
import { NEVER } from './schema';

let paper: PaperFixture;
afterEach(async () => paper.end());

const PUBLISHED = { published: '2025-09-01' };

test.each([
  ['/world/2025/09/01/brief', '2025-10-03T12:00:00+05:30'],
  ['/world/2025/09/01/brief/history', '2025-10-03T12:00:00+05:30'],
  // What ended already can not end again, and what is to come is not there yet.
  ['/rss.xml', '2025-10-02T12:00:00+05:30'],
  ['/about', '2025-10-04T12:00:00+05:30'],
  ['/topics/rice', '2025-10-05T12:00:00+05:30'],
  ['/authors/ann', '2025-10-06T12:00:00+05:30'],
  ['/topics/tea', null],
  ['/world/2025/09/01/lasting', null],
  ['/world/2025/09/01/nothing', null],
  ['/', null],
  ['/world', null],
])('a whole text on the page %s ends at %s', async (path, end) => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/lasting.md': article({ title: 'Lasting', ...PUBLISHED, topics: ['Rice', 'Tea'] }),
    'pages/about.md': article({ title: 'About', expires: '2025-10-04' }),
    'topics/rice.md': article({ name: 'Rice', expires: '2025-10-05' }),
    'authors/ann.md': article({ name: 'Ann', expires: '2025-10-06' }),
    'articles/brief.md': article({ title: 'Brief', ...PUBLISHED, expires: '2025-10-03' }),
    'articles/briefer.md': article({ title: 'Briefer', ...PUBLISHED, expires: '2025-10-02' }),
    'articles/over.md': article({ title: 'Over', ...PUBLISHED, expires: '2025-09-20' }),
    'articles/draft.md': article({ title: 'Draft', ...PUBLISHED, status: 'draft' }),
  });
  expect(await paper.archive.endOf(path)).toBe(end === null ? NEVER : Date.parse(end));
});
