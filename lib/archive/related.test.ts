import { afterEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const story = (slug: string, day: number, fields: Record<string, unknown> = {}, body?: string) => ({
  [`articles/${slug}.md`]: article(
    {
      title: `Story ${slug}`,
      slug,
      published: `2025-09-${String(day).padStart(2, '0')}`,
      ...fields,
    },
    body,
  ),
});

async function relatedSlugs(slug: string, day: number, count = 6): Promise<string[]> {
  const subject = await paper.archive.story(`2025/09/${String(day).padStart(2, '0')}`, slug);
  const related = await paper.archive.related(subject?.id ?? 0, count);
  return related.map((one) => one.address.split('/').at(-1) ?? '');
}

/** Ten stories of the same section that share nothing with anything. */
const strangers: Record<string, string> = Object.assign(
  {},
  ...Array.from({ length: 10 }, (_, i) => story(`stranger-${i}`, i + 1, { topics: [`Own ${i}`] })),
);

describe('related headlines', () => {
  test("begin with the editor's pins, in the editor's order, whatever else fits better", async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('twin', 12, { topics: ['Rare'] }),
      ...story('subject', 11, {
        topics: ['Rare'],
        related: ['stranger-3', 'stranger-1.md', '/world/2025/09/08/stranger-7'],
      }),
    });
    expect((await relatedSlugs('subject', 11)).slice(0, 4)).toEqual([
      'stranger-3',
      'stranger-1',
      'stranger-7',
      'twin',
    ]);
  });

  test('go on with the same series before shared topics', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('part-one', 1, { series: 'The long story' }),
      ...story('topical', 12, { topics: ['Rare'] }),
      ...story('subject', 11, { topics: ['Rare'], series: 'The long story' }),
    });
    expect((await relatedSlugs('subject', 11)).slice(0, 2)).toEqual(['part-one', 'topical']);
  });

  test('prefer a rare topic to a common one', async () => {
    const common = Object.assign(
      {},
      ...Array.from({ length: 8 }, (_, i) => story(`common-${i}`, 20, { topics: ['World'] })),
    );
    paper = await makePaper({
      'site.yaml': SITE,
      ...common,
      ...story('rare', 2, { topics: ['Halibut'] }),
      ...story('subject', 11, { topics: ['World', 'Halibut'] }),
    });
    expect((await relatedSlugs('subject', 11))[0]).toBe('rare');
  });

  test('find what shares telling words where no topic is shared', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story(
        'kelp',
        3,
        {},
        'Harvesters of kelp along the fjord sell their catch to makers of alginate.',
      ),
      ...story(
        'subject',
        11,
        {},
        'The price of alginate rose, and with it the number of kelp boats in the fjord.',
      ),
    });
    expect((await relatedSlugs('subject', 11))[0]).toBe('kelp');
  });

  test('prefer the newer of two equal pieces', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('older', 2, { topics: ['Rare'] }),
      ...story('newer', 22, { topics: ['Rare'] }),
      ...story('subject', 11, { topics: ['Rare'] }),
    });
    expect((await relatedSlugs('subject', 11)).slice(0, 2)).toEqual(['newer', 'older']);
  });

  test('leave out itself, drafts, future and expired pieces, vetoes, translations, links of the body and its double', async () => {
    const rare = { topics: ['Rare'] };
    paper = await makePaper({
      'site.yaml': SITE,
      ...story('draft', 1, { ...rare, status: 'draft' }),
      ...story('future', 1, { ...rare, embargo: '2026-01-01' }),
      ...story('expired', 1, { ...rare, expires: '2025-09-20' }),
      ...story('vetoed', 1, rare),
      ...story('hindi', 1, { ...rare, lang: 'hi' }),
      ...story('linked', 1, rare),
      ...story('also-read', 1, rare),
      ...story('double', 1, { ...rare, title: 'Story subject' }),
      ...story('fitting', 1, rare),
      ...story(
        'subject',
        11,
        { ...rare, unrelated: ['vetoed'], translations: { hi: 'hindi' } },
        'Words with [a link](linked.md) in them.\n\nAlso read: [](also-read.md)',
      ),
    });
    expect(await relatedSlugs('subject', 11)).toEqual(['fitting']);
  });

  test('are six where the paper has six, filled up from the section and then from anywhere', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...story('subject', 11, { section: 'business' }),
      ...story('same-1', 1, { section: 'business' }),
      ...story('same-2', 2, { section: 'business' }),
      ...strangers,
    });
    const found = await relatedSlugs('subject', 11);
    expect(found.slice(0, 2)).toEqual(['same-2', 'same-1']);
    expect(found).toHaveLength(6);
    expect(new Set(found).size).toBe(6);
  });

  test('tell the editor why each of them is there', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('pinned', 1),
      ...story('part', 2, { series: 'Serial' }),
      ...story('topical', 3, { topics: ['Rare'] }),
      ...story('subject', 11, { topics: ['Rare'], series: 'Serial', related: ['pinned'] }),
    });
    const subject = await paper.archive.story('2025/09/11', 'subject');
    const reasons = (await paper.archive.related(subject?.id ?? 0, 4)).map((one) => one.reason);
    expect(reasons).toEqual([
      'chosen by the editor',
      'same series: Serial',
      expect.stringContaining('topics: Rare'),
      'same section',
    ]);
  });

  test('are the same whenever the same files are asked', async () => {
    const files: Record<string, string> = {
      'site.yaml': SITE,
      ...strangers,
      ...story('subject', 11, { topics: ['Own 1', 'Own 2'] }),
    };
    paper = await makePaper(files);
    const first = await relatedSlugs('subject', 11);
    paper.setNow('2026-06-01T00:00:00Z');
    expect(await relatedSlugs('subject', 11)).toEqual(first);
    const other = await makePaper(Object.fromEntries(Object.entries(files).reverse()));
    const subject = await other.archive.story('2025/09/11', 'subject');
    const again = await other.archive.related(subject?.id ?? 0, 6);
    await other.end();
    expect(again.map((one) => one.address.split('/').at(-1))).toEqual(first);
  });

  test('name only words that both pieces use as the reason', async () => {
    const own =
      'The price of alginate rose, and with it the number of kelp boats in the fjord at dusk.';
    const other =
      'Harvesters of kelp along the fjord sell their catch to makers of alginate at dawn.';
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('kelp', 3, {}, other),
      ...story('subject', 11, {}, own),
    });
    const subject = await paper.archive.story('2025/09/11', 'subject');
    const [first] = await paper.archive.related(subject?.id ?? 0, 1);
    const named = first?.reason.replace('words of both: ', '').split(', ') ?? [];
    expect([...named].sort()).toEqual(['alginate', 'fjord', 'kelp']);
    for (const word of named) {
      expect(own.toLowerCase()).toContain(word);
      expect(other.toLowerCase()).toContain(word);
    }
  });

  test('tell of more than one story where there are six updates of one', async () => {
    const updates = Object.assign(
      {},
      ...Array.from({ length: 8 }, (_, i) =>
        story(`flood-${i}`, 10, { title: `Flood in Ganjam, update ${i}`, topics: ['Flood'] }),
      ),
    );
    const others = Object.assign(
      {},
      ...[
        'Relief trains leave for the coast',
        'Why embankments fail',
        'Who pays for lost rice',
      ].map((title, i) => story(`other-${i}`, 9, { title, topics: ['Flood'] })),
    );
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...updates,
      ...others,
      ...story('subject', 11, { title: 'Flood in Ganjam, waters fall', topics: ['Flood'] }),
    });
    const found = await relatedSlugs('subject', 11);
    expect(found.filter((slug) => slug.startsWith('other-')).sort()).toEqual([
      'other-0',
      'other-1',
      'other-2',
    ]);
    expect(found).toHaveLength(6);
  });

  test('prefer what went before to what came much later, all else being equal', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('background', 1, { published: '2024-09-11', topics: ['Rare'] }),
      ...story('much-later', 1, { published: '2025-09-30', topics: ['Rare'] }),
      ...story('subject', 11, { published: '2025-03-11', topics: ['Rare'] }),
    });
    const [subject] =
      (await paper.archive.topic('rare', 1))?.headlines.filter(({ address }) =>
        address.endsWith('/subject'),
      ) ?? [];
    const related = await paper.archive.related(subject?.id ?? 0, 2);
    expect(related.map(({ address }) => address.split('/').at(-1))).toEqual([
      'background',
      'much-later',
    ]);
  });

  test('are six beside a piece of two words, and beside one without any', async () => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('subject', 11, {}, 'Two words'),
      ...story('wordless', 12, {}, '![](nothing.png)'),
    });
    expect(await relatedSlugs('subject', 11)).toHaveLength(6);
    expect(await relatedSlugs('wordless', 12)).toHaveLength(6);
  });

  test.each([
    ['zh-Hans', '总统会谈', '两国总统在首都举行会谈，讨论边境贸易。'],
    ['ja', '首脳会談', '両首脳は首都で会談し、貿易について話し合った。'],
    ['th', 'ผู้นำพบกัน', 'ผู้นำทั้งสองประเทศพบกันที่เมืองหลวงเพื่อหารือเรื่องการค้า'],
    ['hi', 'नेताओं की मुलाकात', 'दोनों नेताओं ने राजधानी में व्यापार पर बातचीत की।'],
    ['ar', 'لقاء الزعيمين', 'التقى الزعيمان في العاصمة لبحث التجارة بين البلدين.'],
  ])('are in the language of the piece, in scripts of any kind (%s)', async (lang, title, body) => {
    paper = await makePaper({
      'site.yaml': SITE,
      ...strangers,
      ...story('draft', 9, { lang, title, status: 'draft' }, body),
      ...story('other', 9, { lang, title: `${title} 2` }, body),
      ...story('subject', 11, { lang, title }, body),
    });
    const found = await relatedSlugs('subject', 11);
    expect(found[0]).toBe('other');
    expect(found).not.toContain('draft');
    expect(found).toHaveLength(6);
  });
});
