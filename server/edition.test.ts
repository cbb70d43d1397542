import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { Edition } from './edition';

let paper: PaperFixture;
let edition: Edition;
let told: string[][];
let broken = false;
beforeEach(async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({ title: 'A', slug: 'a', published: '2025-09-01' }),
    'articles/b.md': article({
      title: 'B',
      slug: 'b',
      published: '2025-09-02',
      embargo: '2025-10-01T13:00:00Z',
    }),
  });
  told = [];
  broken = false;
  const archive = async () => {
    if (broken) throw new Error('The index is not there.');
    return paper.archive;
  };
  edition = new Edition(archive, (touched) => told.push(touched));
  await edition.start();
});
afterEach(async () => {
  edition.stop();
  vi.unstubAllEnvs();
  await paper.end();
});

test('the first edition is no change', () => {
  expect(edition.current).not.toBe('');
  expect(told).toEqual([]);
});

test('an edit makes another edition and names what it touches, once', async () => {
  const before = edition.current;
  await paper.change({ 'front.yaml': 'lead: a\n' });
  await edition.check();
  await edition.check();
  expect(edition.current).not.toBe(before);
  expect(told).toEqual([['front']]);
});

test('a change is named later when what it touches can not be asked for at first', async () => {
  const before = edition.current;
  const touched = vi.spyOn(paper.archive, 'touchedSince');
  touched.mockRejectedValueOnce(new Error('The index is locked.'));
  await paper.change({ 'front.yaml': 'lead: a\n' });
  await expect.poll(() => told).toEqual([['front']]);
  expect(touched.mock.calls.length).toBe(2);
  expect(edition.current).not.toBe(before);
});

test('a day that begins together with a change is told with it', async () => {
  paper.setNow('2025-10-02T00:00:00Z');
  vi.stubEnv('BROADSHEET_NOW', '2031-01-01T00:00:00Z');
  await expect.poll(() => told.flat()).toContain('paper');
});

test('the end of an embargo is seen without a word from the keeper', async () => {
  paper.setNow('2025-10-01T13:00:00Z');
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toContain('article:2025/09/02/b');
});

test('an index that can not be read leaves the last edition up, and is looked at again', async () => {
  const before = edition.current;
  broken = true;
  await edition.check();
  await edition.check();
  expect(edition.current).toBe(before);
  broken = false;
  await paper.change({ 'front.yaml': 'lead: a\n' });
  await expect.poll(() => edition.current).not.toBe(before);
});

test('a machine that slept sees all at once what came and went meanwhile, however long it was', async () => {
  await paper.change({
    'articles/c.md': article({ title: 'C', slug: 'c', published: '2025-10-03 09:00' }),
    'articles/d.md': article({ title: 'D', published: '2025-09-03', expires: '2025-10-04' }),
    'articles/e.md': article({
      title: 'E',
      slug: 'e',
      published: '2025-10-02',
      expires: '2025-10-03',
    }),
  });
  await edition.check();
  told.length = 0;
  paper.setNow('2025-10-05T00:00:00Z');
  await expect.poll(() => told.length).toBe(1);
  for (const tag of ['2025/09/02/b', '2025/10/03/c', '2025/09/03/d'])
    expect(told[0]).toContain(`article:${tag}`);
  const seen = (await paper.archive.latest(9)).map(({ headline }) => headline);
  expect(seen).toEqual(['C', 'B', 'A']);
});

test('a clock that is set back takes back what it had shown too early', async () => {
  paper.setNow('2025-10-01T13:00:00Z');
  await expect.poll(() => told.length).toBe(1);
  const early = edition.current;
  paper.setNow('2025-10-01T12:00:00Z');
  await expect.poll(() => edition.current).not.toBe(early);
  expect((await paper.archive.latest(9)).map(({ headline }) => headline)).toEqual(['A']);
});
