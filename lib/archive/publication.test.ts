import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';
import { OPEN } from './publication-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

/** Every answer of the archive that could carry an article's words, as one text. */
async function everythingShown({ archive }: PaperFixture): Promise<string> {
  return JSON.stringify([
    await archive.front(),
    await archive.section('world', 1),
    await archive.topic('secrets', 1),
    await archive.author('ann', 1),
    await archive.latest(50),
    await archive.topics(),
    await archive.years(),
    await archive.month(2025, 9, 1),
    await archive.corrections(),
    (await archive.search({ query: 'hushed' })).headlines,
    await archive.story('2025/09/01', 'hidden'),
    await archive.story('2025/09/02', 'open'),
    await archive.related((await archive.latest(1))[0]?.id ?? 0, 6),
  ]);
}

const hidden = (fields: object) =>
  article(
    {
      title: 'Hushed matter',
      published: '2025-09-01',
      topics: ['Secrets', 'Hushwords'],
      authors: ['ann'],
      corrections: [{ at: '2025-09-02', text: 'Hushed correction.' }],
      ...fields,
    },
    'A hushed body of the matter.',
  );

describe('what readers may not see yet is in no answer', () => {
  test.each([
    ['a draft', { status: 'draft' }],
    ["a draft in another system's words", { draft: 'true' }],
    ["a draft in Jekyll's words", { published: 'false', slug: '2025-09-01-hidden' }],
    ['a draft with a slip in it', { draft: 'ture' }],
    ['a future piece', { published: '2025-10-01 17:31' }],
    ['an embargoed piece', { embargo: '2025-10-02' }],
    ["a piece with another system's embargo", { publishDate: '2025-10-02' }],
    ['an expired piece', { expires: '2025-09-30' }],
    ['a withdrawn piece', { status: 'withdrawn' }],
  ])('%s', async (_, fields) => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/hidden.md': hidden(fields),
      'articles/open.md': OPEN,
      'front.yaml': 'lead: hidden',
    });
    expect(await everythingShown(paper)).not.toMatch(/hush/i);
    expect(await paper.archive.count()).toBe(1);
  });

  test('the same piece is in all of them once it is published', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/hidden.md': hidden({}),
      'articles/open.md': OPEN,
    });
    expect((await everythingShown(paper)).match(/Hushed matter/g)?.length).toBeGreaterThan(8);
  });
});

describe('publication, embargo and expiry', () => {
  test('happen to the second', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'Timed',
        published: '2025-10-01 09:00',
        embargo: '2025-10-01 18:00',
        expires: '2025-10-01 20:00',
      }),
    });
    const seen = async (iso: string) => {
      paper.setNow(iso);
      return (await paper.archive.latest(5)).length;
    };
    expect(await seen('2025-10-01T12:29:59.999Z')).toBe(0);
    expect(await seen('2025-10-01T12:30:00.000Z')).toBe(1);
    expect(await seen('2025-10-01T14:29:59.999Z')).toBe(1);
    expect(await seen('2025-10-01T14:30:00.000Z')).toBe(0);
  });

  const MOMENTS = [
    ['an hour that the clocks skip', 'Europe/London', '2025-03-30 01:30', '2025-03-30T01:30:00Z'],
    ['an hour that comes twice', 'America/New_York', '2025-11-02 01:30', '2025-11-02T05:30:00Z'],
    ['the hour after it', 'America/New_York', '2025-11-02 02:00', '2025-11-02T07:00:00Z'],
    ['half an hour of change', 'Australia/Lord_Howe', '2025-10-05 03:00', '2025-10-04T16:00:00Z'],
    ['a leap day', 'Asia/Kolkata', '2024-02-29 00:00', '2024-02-28T18:30:00Z'],
    ['the end of a leap day', 'America/New_York', '2024-02-29 23:59:59', '2024-03-01T04:59:59Z'],
    [
      'a day after one that was left out',
      'Pacific/Apia',
      '2011-12-31 00:00',
      '2011-12-30T10:00:00Z',
    ],
    ['a quarter of an hour', 'Asia/Kathmandu', '2025-09-01 06:00', '2025-09-01T00:15:00Z'],
  ] as const;
  test.each(MOMENTS)('happen to the second at %s in %s', async (_, zone, written, iso) => {
    const long = { published: '2000-01-01' };
    paper = await makePaper({
      'site.yaml': SITE.replace('Asia/Kolkata', zone),
      'articles/a.md': article({ title: 'Published', published: written }),
      'articles/b.md': article({ title: 'Held', ...long, embargo: written }),
      'articles/c.md': article({ title: 'Over', ...long, expires: written }),
    });
    const seen = async (instant: number) => {
      paper.setNow(new Date(instant).toISOString());
      return (await paper.archive.latest(5)).map(({ headline }) => headline).sort();
    };
    expect(await seen(Date.parse(iso) - 1)).toEqual(['Over']);
    expect(await seen(Date.parse(iso))).toEqual(['Held', 'Published']);
  });

  test('move the version without any change to a file', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'Timed',
        published: '2025-10-01 18:00',
        expires: '2025-10-01 20:00',
      }),
    });
    const versions = [];
    for (const iso of [
      '2025-10-01T12:29:59Z',
      '2025-10-01T12:30:00Z',
      '2025-10-01T13:00:00Z',
      '2025-10-01T14:30:00Z',
    ]) {
      paper.setNow(iso);
      versions.push(await paper.archive.version());
    }
    expect(versions[1]).not.toBe(versions[0]);
    expect(versions[2]).toBe(versions[1]);
    expect(versions[3]).not.toBe(versions[2]);
  });

  test('an expired article is gone, one that was never seen is unknown', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        slug: 'a',
        published: '2025-09-01',
        expires: '2025-09-30',
      }),
      'articles/b.md': article({ title: 'B', slug: 'b', published: '2025-09-01', status: 'draft' }),
    });
    expect(await paper.archive.resolve('/world/2025/09/01/a')).toEqual({ kind: 'gone' });
    expect(await paper.archive.resolve('/world/2025/09/01/b')).toEqual({ kind: 'unknown' });
  });

  test('a withdrawn article is gone at its address and at its former ones, and never was if it was not yet out', async () => {
    const fields = { title: 'A', slug: 'a', published: '2025-09-01', aliases: ['/old/a'] };
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ ...fields, status: 'withdrawn' }),
      'articles/b.md': article({
        title: 'B',
        slug: 'b',
        published: '2026-09-01',
        status: 'withdrawn',
      }),
    });
    expect(await paper.archive.resolve('/world/2025/09/01/a')).toEqual({ kind: 'gone' });
    expect(await paper.archive.resolve('/old/a')).toEqual({ kind: 'gone' });
    expect(await paper.archive.resolve('/world/2026/09/01/b')).toEqual({ kind: 'unknown' });
    await paper.change({ 'articles/a.md': article(fields) });
    expect(await paper.archive.resolve('/world/2025/09/01/a')).toEqual({ kind: 'page' });
  });
});

describe('what is written ahead of its hour', () => {
  test('a correction is neither on the article nor in the list of corrections until then', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        slug: 'a',
        published: '2025-09-01',
        corrections: [
          { at: '2025-09-02', text: 'Known by now.' },
          { at: '2025-10-01 18:00', text: 'Not yet known.' },
        ],
      }),
    });
    const told = async () => ({
      article: (await paper.archive.story('2025/09/01', 'a'))?.corrections.map(({ text }) => text),
      list: (await paper.archive.corrections()).map(({ text }) => text),
    });
    paper.setNow('2025-10-01T12:29:59Z');
    const before = await paper.archive.version();
    expect(await told()).toEqual({ article: ['Known by now.'], list: ['Known by now.'] });
    paper.setNow('2025-10-01T12:30:00Z');
    expect(await told()).toEqual({
      article: ['Known by now.', 'Not yet known.'],
      list: ['Not yet known.', 'Known by now.'],
    });
    expect(await paper.archive.version()).not.toBe(before);
  });

  test('an update is not told before it has happened', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        slug: 'a',
        published: '2025-09-01',
        updated: '2025-10-01 18:00',
        updateReason: 'New figures.',
      }),
    });
    const told = async (iso: string) => {
      paper.setNow(iso);
      const story = await paper.archive.story('2025/09/01', 'a');
      return [story?.updated, story?.updateReason, await paper.archive.version()];
    };
    const before = await told('2025-10-01T12:29:59Z');
    const after = await told('2025-10-01T12:30:00Z');
    expect(before.slice(0, 2)).toEqual([null, '']);
    expect(after.slice(0, 2)).toEqual([Date.parse('2025-10-01T12:30:00Z'), 'New figures.']);
    expect(after[2]).not.toBe(before[2]);
  });
});
