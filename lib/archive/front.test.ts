import { afterEach, describe, expect, test } from 'vitest';
import type { Front } from './archive';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

function stories(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const day = String(i + 1).padStart(2, '0');
      return [
        `articles/s${day}.md`,
        article({
          title: `Story ${day}`,
          slug: `s${day}`,
          published: `2025-09-${day}`,
          section: i % 2 ? 'business' : 'world',
        }),
      ];
    }),
  );
}

const titles = (headlines: { headline: string }[]) => headlines.map((one) => one.headline);
const everything = (front: Front) =>
  titles([
    ...(front.lead ? [front.lead] : []),
    ...front.secondary,
    ...front.related,
    ...front.bands.flatMap((band) => band.headlines),
  ]);

describe('the front page', () => {
  test('shows what the editors chose, in their order', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...stories(24),
      'front.yaml': 'lead: s03\nsecondary: [s05, s02]\nsections:\n  business: [s04]\n',
    });
    const front = await paper.archive.front();
    expect(front.lead?.headline).toBe('Story 03');
    expect(titles(front.secondary)).toEqual(['Story 05', 'Story 02', 'Story 24']);
    expect(front.bands.map((band) => band.section.name)).toEqual(['World', 'Business']);
    expect(titles(front.bands[1]?.headlines ?? [])[0]).toBe('Story 04');
  });

  test('says what is breaking only while readers can see it', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...stories(3),
      'front.yaml': 'breaking: {article: s02, text: It is happening now}\n',
    });
    const { breaking } = await paper.archive.front();
    expect(breaking?.text).toBe('It is happening now');
    expect(breaking?.headline.headline).toBe('Story 02');
    await paper.change({ 'front.yaml': 'breaking: s03\n' });
    expect((await paper.archive.front()).breaking?.text).toBe('Story 03');
    await paper.change({ 'front.yaml': 'breaking: s99\n' });
    expect((await paper.archive.front()).breaking).toBeNull();
  });

  test('is led by the newest story where nobody chose', async () => {
    paper = await makePaper({ 'site.yaml': SITE, ...stories(9) });
    expect((await paper.archive.front()).lead?.headline).toBe('Story 09');
  });

  test.each([[1], [2], [7], [12], [30]])('shows nothing twice with %i stories', async (count) => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...stories(count),
      'front.yaml': 'lead: s01\nsecondary: [s01, s02, s02]\nsections: {world: [s01, s03]}\n',
    });
    const shown = everything(await paper.archive.front());
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown[0]).toBe('Story 01');
  });

  test('fills a slot that names no story readers can see, and tells the editors', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...stories(5),
      'articles/draft.md': article({
        title: 'Draft',
        slug: 'draft',
        published: '2025-09-01',
        status: 'draft',
      }),
      'articles/past.md': article({
        title: 'Past',
        slug: 'past',
        published: '2025-09-01',
        expires: '2025-09-02',
      }),
      'front.yaml': 'lead: draft\nsecondary:\n  - past\n  - s0l\n',
    });
    const front = await paper.archive.front();
    expect(front.lead?.headline).toBe('Story 05');
    expect(front.secondary).toHaveLength(0);
    expect(front.related).toHaveLength(4);
    const problems = (await paper.archive.problems()).filter(
      (problem) => problem.path === 'front.yaml',
    );
    expect(problems.map(({ line, value, mend }) => [line, value, mend])).toEqual([
      [1, 'draft', 'Write the slug of a published article.'],
      [3, 'past', 'Write the slug of a published article.'],
      [4, 's0l', 'Write the slug of a published article.'],
    ]);
  });

  test('of a paper without a story has no lead and no band, and is no error', async () => {
    paper = await makePaper({ 'site.yaml': SITE });
    expect(await paper.archive.front()).toEqual({
      breaking: null,
      lead: null,
      related: [],
      secondary: [],
      bands: [],
    });
  });
});
