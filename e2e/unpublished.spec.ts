import { articleFile } from './article-file';
import { crawl } from './crawl';
import type { OwnPaper } from './own-paper';
import { expect, test } from './test';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Each kind of piece that readers may not see, with a word of its own that stands nowhere else. */
const KINDS: [kind: string, word: string, fields: Record<string, unknown>][] = [
  ['a draft', 'quagzorb', { status: 'draft', published: '2024-05-01 10:00' }],
  ['a piece for another day', 'wumblefax', { published: inDays(400) }],
  ['a piece under embargo', 'frindlepok', { published: '2024-05-03 10:00', embargo: inDays(30) }],
  ['an expired piece', 'zibberwock', { published: '2024-05-04 10:00', expires: inDays(-1) }],
];

/** A piece that has the word in every field that takes words. */
function full(word: string, fields: Record<string, unknown>): string {
  return articleFile(
    {
      title: `Title ${word}`,
      standfirst: `Standfirst ${word}`,
      section: 'science',
      topics: [`Topic ${word}`, 'Climate'],
      authors: [`Author ${word}`, 'science-desk'],
      series: `Series ${word}`,
      dateline: `Place ${word}`,
      label: 'explainer',
      keyPoints: [`Point ${word}`],
      updateReason: `Reason ${word}`,
      corrections: [{ at: '2024-05-04', text: `Correction ${word}` }],
      aliases: [`/old-${word}`],
      related: ['trump-hopes-to-meet-kim-again'],
      translations: { hi: 'trump-kim-mulaqat-hindi' },
      image: {
        src: 'korea-dmz.svg',
        alt: `Alt ${word}`,
        caption: `Caption ${word}`,
        credit: `Credit ${word}`,
      },
      ...fields,
    },
    `First ${word} paragraph.\n\n## Heading ${word}\n\nAlso read: [](trump-hopes-to-meet-kim-again.md)`,
  );
}

/** A public piece that points at the hidden ones in every way there is, without using their words. */
const POINTING = articleFile(
  {
    title: 'A public piece with secrets near it',
    published: '2024-05-05 10:00',
    section: 'science',
    topics: ['Climate'],
    related: ['hidden-0', 'hidden-1', 'hidden-2', 'hidden-3'],
    translations: { hi: 'hidden-0', ur: 'hidden-1' },
  },
  KINDS.map(
    (_, number) => `Also read: [](hidden-${number}.md)\n\nSee [this](hidden-${number}.md).`,
  ).join('\n\n'),
);

async function hide(paper: OwnPaper): Promise<void> {
  for (const [number, [, word, fields]] of KINDS.entries())
    await paper.write(`articles/hidden-${number}.md`, full(word, fields));
  await paper.write(
    'front.yaml',
    'lead: hidden-0\nsecondary: [hidden-1, hidden-2, hidden-3]\nsections:\n  science: [hidden-0]\n',
  );
  // Changes are read in their order: the last one is what shows that all were.
  await paper.write('articles/pointing.md', POINTING);
  await expect
    .poll(async () => (await paper.get('/science/2024/05/05/pointing')).status, { timeout: 10_000 })
    .toBe(200);
}

test('no word of a draft, a future, an embargoed or an expired piece is on any page of the site @once', async ({
  paper,
}) => {
  test.slow();
  await hide(paper);
  const addresses = KINDS.flatMap(([, word], number) => [
    `/topics/topic-${word}`,
    `/authors/author-${word}`,
    `/science/2024/05/0${number + 1}/hidden-${number}`,
    `/search?q=hidden`,
  ]);
  const pages = await crawl(paper.url, ['/', '/science/2024/05/05/pointing', ...addresses]);
  expect(pages.length).toBeGreaterThan(100);
  const visible = pages.filter(({ status }) => status === 200).map(({ address }) => address);
  expect(visible).toContain('/science/2024/05/05/pointing');
  for (const [kind, word] of KINDS) {
    // The address of a page for which the word was asked stands in its 404 page too, as what was asked for.
    const told = pages.filter(
      ({ address, html }) => !address.includes(word) && html.toLowerCase().includes(word),
    );
    expect(
      told.map(({ address }) => address),
      kind,
    ).toEqual([]);
  }
});

test('pages that only hidden pieces would fill do not exist, and their addresses tell nothing @once', async ({
  paper,
}) => {
  await hide(paper);
  for (const [number, [kind, word]] of KINDS.entries()) {
    expect((await paper.get(`/topics/topic-${word}`)).status, kind).toBe(404);
    expect((await paper.get(`/authors/author-${word}`)).status, kind).toBe(404);
    const day =
      kind === 'a piece for another day'
        ? inDays(400).slice(0, 10).replaceAll('-', '/')
        : `2024/05/0${number + 1}`;
    const itself = await paper.get(`/science/${day}/hidden-${number}`);
    expect(itself.status, kind).toBe(kind === 'an expired piece' ? 410 : 404);
    expect(itself.html, kind).not.toContain(word);
    // In another section it would be sent on, were it public.
    expect((await paper.get(`/world/${day}/hidden-${number}`)).location, kind).toBeNull();
  }
  for (const [, word] of KINDS.slice(0, 3))
    expect((await paper.get(`/old-${word}`)).status).toBe(404);
});

test('a search for the words of hidden pieces finds nothing', async ({ page, paper }) => {
  await hide(paper);
  for (const [kind, word] of KINDS) {
    await page.goto(`${paper.url}/search?q=${word}`);
    await expect(page.getByRole('status'), kind).toHaveText(`0 stories for “${word}”`);
    await expect(page.getByRole('main'), kind).not.toContainText(`Title ${word}`);
  }
});

test('a link to a hidden piece keeps its words and is no link, and the front page has no empty box', async ({
  page,
  paper,
}) => {
  await hide(paper);
  await page.goto(`${paper.url}/science/2024/05/05/pointing`);
  const text = page.getByRole('main').getByRole('article').first();
  await expect(text.getByText('See this.')).toHaveCount(KINDS.length);
  await expect(text.getByRole('link', { name: 'this', exact: true })).toHaveCount(0);
  await expect(text.getByText('Also read')).toHaveCount(0);
  await expect(
    page.getByRole('complementary', { name: 'Related headlines' }).getByRole('article'),
  ).toHaveCount(6);
  await page.goto(paper.url);
  await expect(
    page.getByRole('region', { name: 'Lead story' }).getByRole('heading'),
  ).not.toBeEmpty();
  await expect(page.getByRole('region', { name: 'More news' }).getByRole('article')).toHaveCount(3);
});
