import { afterEach, beforeEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';
import { openArchive } from './read/reader';

let paper: PaperFixture;
let now = '2025-10-01T12:00:00Z';

const story = (title: string, published: string, more: Record<string, unknown> = {}) =>
  article({ title, slug: title.toLowerCase(), published, ...more });

beforeEach(async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': story('A', '2025-08-01'),
    'articles/b.md': story('B', '2025-08-02', { expires: '2025-10-03T12:00:00Z' }),
    'articles/c.md': story('C', '2025-09-01', { updated: '2025-10-02T12:00:00Z' }),
    'articles/d.md': story('D', '2025-07-01', { embargo: '2025-10-04T12:00:00Z' }),
  });
  await at('2025-10-01T12:00:00Z');
});
afterEach(() => paper.end());

async function at(moment: string): Promise<void> {
  now = moment;
  paper.setNow(moment);
}

/** What an archive answers that has been asked before is what one answers that was just opened. */
async function months(): Promise<string[]> {
  const asked = await paper.archive.listedMonths();
  const fresh = openArchive(paper.location, () => Date.parse(now));
  expect(asked).toEqual(await fresh.listedMonths());
  await fresh.close();
  return asked.map(({ month, count }) => `${month}: ${count}`);
}

test('the months in the list of sitemaps follow files that come, change, move and go', async () => {
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 2']);
  await paper.change({ 'articles/e.md': story('E', '2025-08-09') });
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 3']);
  await paper.change({ 'articles/e.md': story('E', '2025-06-09') });
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 2', '2025-06: 1']);
  await paper.change({ 'articles/e.md': story('E', '2025-06-09', { noindex: 'true' }) });
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 2']);
  await paper.change({ 'articles/c.md': null });
  expect(await months()).toEqual(['2025-08: 2']);
});

test('they follow the clock: updates that are told, pieces that expire, embargoes that end', async () => {
  await months();
  await at('2025-10-02T12:00:00Z');
  await months();
  expect((await paper.archive.listedMonth('2025-09'))?.modified).toBe(Date.parse(now));
  await at('2025-10-03T12:00:00Z');
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 1']);
  await at('2025-10-04T12:00:00Z');
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 1', '2025-07: 1']);
  await at('2025-10-01T12:00:00Z');
  expect(await months()).toEqual(['2025-09: 1', '2025-08: 2']);
});

test('a change in one month looks through no other month again', async () => {
  await months();
  // Nobody but the keeper writes; what is written past its notes shows what was not looked at.
  paper.store.run("UPDATE articles SET noindex = 1 WHERE slug = 'a'");
  await paper.change({ 'articles/e.md': story('E', '2025-09-09') });
  expect((await paper.archive.listedMonths()).map(({ month, count }) => [month, count])).toEqual([
    ['2025-09', 2],
    ['2025-08', 2],
  ]);
});
