import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

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
    (await archive.search('hushed', 1)).headlines,
    await archive.story('2025/09/01', 'hidden'),
    await archive.story('2025/09/02', 'open'),
    await archive.related((await archive.latest(1))[0]?.id ?? 0, 6),
  ]);
}

const OPEN = article(
  {
    title: 'Open story',
    published: '2025-09-02',
    topics: ['Secrets', 'News'],
    authors: ['ann'],
    related: ['hidden'],
    translations: { hi: 'hidden' },
  },
  'An opening of the story that everyone may read.\n\nAlso read: [](hidden.md)\n\nSee [those words](hidden.md).',
);
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
    ['an expired piece', { expires: '2025-09-30' }],
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
});
