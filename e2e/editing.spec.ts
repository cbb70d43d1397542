import { articleFile, secondsFromNow } from './article-file';
import type { OwnPaper } from './own-paper';
import { type Expected, missingFrom, seenInTime, shownInTime, timeAllowed } from './seen';
import { expect, test } from './test';

const FILE = 'articles/2025/09/an-edited-story.md';
const DAY = new Date()
  .toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' })
  .replaceAll('-', '/');
const ADDRESS = `/culture/${DAY}/an-edited-story`;

/** Every page that a new story of the culture desk about kites stands on. */
const PAGES = [
  '/',
  '/culture',
  '/topics/kites',
  '/authors/kite-desk',
  `/archive/${DAY.slice(0, 7)}`,
];

function moment(instant: number): string {
  return new Date(instant).toISOString();
}

function story(title: string, more: Record<string, unknown> = {}): string {
  return articleFile({
    title,
    published: moment(secondsFromNow(-60)),
    section: 'culture',
    topics: ['Kites'],
    authors: ['Kite desk'],
    ...more,
  });
}

/** All pages, the story's own included, with a headline on them or without it. */
function everywhere(title: string, without: string[] = []): Expected {
  return Object.fromEntries(
    [ADDRESS, ...PAGES].map((page) => [page, { has: [title], hasNot: without }]),
  );
}

/** The pages that stay when the story is gone, without a headline, and the pages that go with it. */
function nowhere(title: string, status = 404): Expected {
  return {
    '/': { hasNot: [title] },
    '/culture': { hasNot: [title] },
    '/topics/kites': { status: 404 },
    '/authors/kite-desk': { status: 404 },
    [ADDRESS]: { status, hasNot: [title] },
  };
}

async function publish(paper: OwnPaper, title: string, more = {}): Promise<void> {
  await seenInTime(
    paper,
    'a new file',
    () => paper.write(FILE, story(title, more)),
    everywhere(title),
  );
}

test('a new story is on every page it belongs to within a second @once', async ({ paper }) => {
  expect(await missingFrom(paper, nowhere('Kites over Ahmedabad'))).toEqual([]);
  await publish(paper, 'Kites over Ahmedabad');
});

test('a new headline replaces the old one everywhere within a second @once', async ({ paper }) => {
  await publish(paper, 'Kites over Ahmedabad');
  await seenInTime(
    paper,
    'an edited headline',
    () => paper.write(FILE, story('A sky of paper')),
    everywhere('A sky of paper', ['Kites over Ahmedabad']),
  );
});

test('a renamed file is at its new address within a second, and nowhere twice @once', async ({
  paper,
}) => {
  await publish(paper, 'Kites over Ahmedabad');
  const renamed = ADDRESS.replace('an-edited-story', 'kites');
  await seenInTime(paper, 'a renamed file', () => paper.rename(FILE, 'articles/kites.md'), {
    [renamed]: { has: ['Kites over Ahmedabad'] },
    [ADDRESS]: { status: 404 },
    '/culture': { has: [`href="${renamed}"`], hasNot: [`href="${ADDRESS}"`] },
    '/': { has: [`href="${renamed}"`], hasNot: [`href="${ADDRESS}"`] },
  });
});

test('a deleted story is gone from every page within a second @once', async ({ paper }) => {
  await publish(paper, 'Kites over Ahmedabad');
  await seenInTime(
    paper,
    'a deleted file',
    () => paper.remove(FILE),
    nowhere('Kites over Ahmedabad'),
  );
});

test('another lead in front.yaml leads the front page within a second @once', async ({ paper }) => {
  await publish(paper, 'Kites over Ahmedabad');
  const lead = /aria-label="Lead story">(?:(?!<\/section>)[\s\S])*Kites over Ahmedabad/;
  await seenInTime(
    paper,
    'front.yaml',
    () => paper.write('front.yaml', 'lead: an-edited-story\nsecondary: [the-salt-march-of-1930]\n'),
    { '/': { has: [lead, /aria-label="More news"(?:(?!<\/section>)[\s\S])*Salt March of 1930/] } },
  );
  const related = await paper.get('/');
  expect(related.html.match(/Kites over Ahmedabad<\/a>/g)).toHaveLength(1);
});

test('a broken edit leaves the last good version up, and the rest of the paper goes on @once', async ({
  paper,
}) => {
  await publish(paper, 'Kites over Ahmedabad');
  await paper.write(FILE, '---\ntitle: "Half a headline\npublished: [2025\n---\nBroken.\n');
  // A good story saved after the broken one is shown, so the broken one has been read by then.
  await seenInTime(
    paper,
    'a good file after a broken one',
    () => paper.write('articles/after.md', story('The next story')),
    { '/culture': { has: ['The next story'] }, '/': { has: ['The next story'] } },
  );
  expect(await missingFrom(paper, everywhere('Kites over Ahmedabad', ['Half a headline']))).toEqual(
    [],
  );
  await seenInTime(
    paper,
    'a mended file',
    () => paper.write(FILE, story('Kites, mended')),
    everywhere('Kites, mended', ['Kites over Ahmedabad']),
  );
});

test('a draft made public appears within a second, and vanishes as fast when taken back @once', async ({
  paper,
}) => {
  await paper.write(FILE, story('Kites in waiting', { status: 'draft' }));
  await paper.write('articles/after.md', articleFile({ title: 'A mark', published: '2024-01-05' }));
  await expect.poll(async () => (await paper.get('/world/2024/01/05/after')).status).toBe(200);
  expect(await missingFrom(paper, nowhere('Kites in waiting'))).toEqual([]);
  await publish(paper, 'Kites in waiting');
  await seenInTime(
    paper,
    'a story made a draft',
    () => paper.write(FILE, story('Kites in waiting', { status: 'draft' })),
    nowhere('Kites in waiting'),
  );
});

for (const [what, fields] of [
  ['an embargo', (end: string) => ({ embargo: end })],
  ['a moment of publication', (end: string) => ({ published: end })],
] as const) {
  test(`${what} that is reached shows the story by itself, not before and within a second @once`, async ({
    paper,
  }) => {
    const expected = everywhere('Kites at last');
    const allowed = await timeAllowed(paper, expected);
    const end = secondsFromNow(2);
    await paper.write(FILE, story('Kites at last', fields(moment(end))));
    const early: string[] = [];
    await expect
      .poll(
        async () => {
          const missing = await missingFrom(paper, nowhere('Kites at last'));
          if (Date.now() < end) early.push(...missing);
          return Date.now() >= end;
        },
        { intervals: [20], timeout: 10_000 },
      )
      .toBe(true);
    expect(early).toEqual([]);
    await shownInTime(paper, what, end, expected, allowed);
  });
}

test('a story that expires is gone by itself, not before and within a second, and its address says so @once', async ({
  paper,
}) => {
  const allowed = await timeAllowed(paper, everywhere(''));
  const end = secondsFromNow(3);
  await publish(paper, 'Kites until noon', { expires: moment(end) });
  const early: string[] = [];
  await expect
    .poll(
      async () => {
        const missing = await missingFrom(paper, { '/culture': { has: ['Kites until noon'] } });
        if (Date.now() < end) early.push(...missing);
        return Date.now() >= end;
      },
      { intervals: [20], timeout: 10_000 },
    )
    .toBe(true);
  expect(early).toEqual([]);
  await shownInTime(paper, 'an expiry', end, nowhere('Kites until noon', 410), allowed);
});

test('an editor saves a story and finds it on the front page, follows it, and reads it', async ({
  page,
  paper,
}) => {
  await page.goto(`${paper.url}/culture`);
  await expect(page.getByRole('link', { name: 'Kites over Ahmedabad' })).toHaveCount(0);
  await paper.write(FILE, story('Kites over Ahmedabad'));
  await expect
    .poll(async () => {
      await page.goto(paper.url);
      return page.getByRole('link', { name: 'Kites over Ahmedabad' }).count();
    })
    .toBe(1);
  await page.getByRole('link', { name: 'Kites over Ahmedabad' }).click();
  await expect(page).toHaveURL(paper.url + ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kites over Ahmedabad');
  await expect(page.getByRole('main').getByRole('link', { name: 'Kite desk' })).toBeVisible();
});
