import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, originOf } from './identity';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper?.end());

async function shortOf(day: string, slug: string) {
  return (await paper.archive.story(day, slug))?.short ?? '';
}

const A = { title: 'A', slug: 'a', published: '2025-09-01' };

describe('a short address', () => {
  test('has eight letters and digits that can be read aloud, and leads to the article in one step', async () => {
    paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': article(A) });
    const short = await shortOf('2025/09/01', 'a');
    expect(short).toMatch(/^\/s\/[0-9a-hjkmnp-tv-z]{8}$/);
    const to = { kind: 'moved', to: '/world/2025/09/01/a' };
    for (const asked of [short, short.toUpperCase(), `/${short}/`])
      expect(await paper.archive.resolve(asked)).toEqual(to);
  });

  test('is the same after an edit, in another section, under another slug and on another day', async () => {
    paper = await makePaper({ 'site.yaml': SITE, 'articles/a.md': article(A) });
    const short = await shortOf('2025/09/01', 'a');
    await paper.change({
      'articles/a.md': article({
        ...A,
        title: 'B',
        slug: 'b',
        section: 'business',
        published: '2025-09-02',
        aliases: ['/world/2025/09/01/a'],
      }),
    });
    expect(await shortOf('2025/09/02', 'b')).toBe(short);
    expect(await paper.archive.resolve(short)).toEqual({
      kind: 'moved',
      to: '/business/2025/09/02/b',
    });
  });

  test('of a piece that was withdrawn is gone; of a draft, an embargo and nothing it is unknown', async () => {
    const later = { ...A, slug: 'later', embargo: '2025-12-01' };
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ ...A, status: 'withdrawn' }),
      'articles/draft.md': article({ ...A, slug: 'draft', status: 'draft' }),
      'articles/later.md': article(later),
      'articles/withdrawn-later.md': article({ ...later, slug: 'l2', status: 'withdrawn' }),
    });
    const kind = async (origin: string) =>
      (await paper.archive.resolve(`/s/${codeOf(origin).slice(0, 8)}`)).kind;
    expect(await kind('2025/09/01/a')).toBe('gone');
    for (const slug of ['draft', 'later', 'l2', 'never'])
      expect(await kind(`2025/09/01/${slug}`), slug).toBe('unknown');
  });

  test('that two pieces could have is that of the first published, and the other’s is longer', async () => {
    // Found by trying: their codes begin with the same eight letters.
    const [one, other] = ['t22kf', 't18pev'] as const;
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/1.md': article({ ...A, slug: one, published: '2025-09-01 10:00' }),
      'articles/2.md': article({ ...A, slug: other, published: '2025-09-01 11:00' }),
    });
    const first = await shortOf('2025/09/01', one);
    const second = await shortOf('2025/09/01', other);
    expect([first.length, second.length]).toEqual([11, 12]);
    expect(second.startsWith(first)).toBe(true);
    expect(await paper.archive.resolve(first)).toMatchObject({ to: `/world/2025/09/01/${one}` });
    expect(await paper.archive.resolve(second)).toMatchObject({ to: `/world/2025/09/01/${other}` });
  });

  test('belongs to who has the address now, where an old and a new piece claim one', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      'articles/moved.md': article({
        ...A,
        slug: 'moved',
        published: '2025-09-01 09:00',
        aliases: ['/world/2025/09/01/a'],
      }),
      'articles/a.md': article({ ...A, published: '2025-09-01 10:00' }),
    });
    expect(await paper.archive.resolve(await shortOf('2025/09/01', 'a'))).toMatchObject({
      to: '/world/2025/09/01/a',
    });
    const moved = await paper.archive.story('2025/09/01', 'moved');
    expect(moved).toMatchObject({ origin: '2025/09/01/moved', short: '/world/2025/09/01/moved' });
  });
});

test('what a piece is known by is the oldest of its addresses here, and none of another system’s', () => {
  const own = '2025/09/05/b';
  expect(originOf(own, [])).toBe(own);
  expect(originOf(own, ['/blog/old', '/2019/05/old.html'])).toBe(own);
  expect(originOf(own, ['/old', '/World/2025/09/01/A/', '/world/2025/09/03/c'])).toBe(
    '2025/09/01/a',
  );
});
