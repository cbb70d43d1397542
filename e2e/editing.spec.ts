import { articleFile } from './article-file';
import { ADDRESS, everywhere, FILE, nowhere, publish, story } from './kite-story';
import { missingFrom, seenAfter } from './seen';
import { expect, test } from './test';

test('a new story is on every page it belongs to without a rebuild @once', async ({ paper }) => {
  expect(await missingFrom(paper, nowhere('Kites over Ahmedabad'))).toEqual([]);
  await publish(paper, 'Kites over Ahmedabad');
});

test('a new headline replaces the old one everywhere without a rebuild @once', async ({
  paper,
}) => {
  await publish(paper, 'Kites over Ahmedabad');
  await seenAfter(
    paper,
    'an edited headline',
    () => paper.write(FILE, story('A sky of paper')),
    everywhere('A sky of paper', ['Kites over Ahmedabad']),
  );
});

test('a renamed file is at its new address without a rebuild, and nowhere twice @once', async ({
  paper,
}) => {
  await publish(paper, 'Kites over Ahmedabad');
  const renamed = ADDRESS.replace(/kites$/, 'paper-birds');
  await seenAfter(paper, 'a renamed file', () => paper.rename(FILE, 'articles/paper-birds.md'), {
    [renamed]: { has: ['Kites over Ahmedabad'] },
    [ADDRESS]: { status: 404 },
    '/culture': { has: [`href="${renamed}"`], hasNot: [`href="${ADDRESS}"`] },
    '/': { has: [`href="${renamed}"`], hasNot: [`href="${ADDRESS}"`] },
  });
});

test('a deleted story is gone from every page without a rebuild @once', async ({ paper }) => {
  await publish(paper, 'Kites over Ahmedabad');
  await seenAfter(
    paper,
    'a deleted file',
    () => paper.remove(FILE),
    nowhere('Kites over Ahmedabad'),
  );
});

test('another lead in front.yaml leads the front page without a rebuild @once', async ({
  paper,
}) => {
  await publish(paper, 'Kites over Ahmedabad');
  const lead = /aria-label="Lead story">(?:(?!<\/section>)[\s\S])*Kites over Ahmedabad/;
  await seenAfter(
    paper,
    'front.yaml',
    () => paper.write('front.yaml', 'lead: kites\nsecondary: [the-salt-march-of-1930]\n'),
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
  await seenAfter(
    paper,
    'a good file after a broken one',
    () => paper.write('articles/after.md', story('The next story')),
    { '/culture': { has: ['The next story'] }, '/': { has: ['The next story'] } },
  );
  expect(await missingFrom(paper, everywhere('Kites over Ahmedabad', ['Half a headline']))).toEqual(
    [],
  );
  await seenAfter(
    paper,
    'a mended file',
    () => paper.write(FILE, story('Kites, mended')),
    everywhere('Kites, mended', ['Kites over Ahmedabad']),
  );
});

test('a draft made public appears without a rebuild, and vanishes as fast when taken back @once', async ({
  paper,
}) => {
  await paper.write(FILE, story('Kites in waiting', { status: 'draft' }));
  await paper.write('articles/after.md', articleFile({ title: 'A mark', published: '2024-01-05' }));
  await expect.poll(async () => (await paper.get('/world/2024/01/05/after')).status).toBe(200);
  expect(await missingFrom(paper, nowhere('Kites in waiting'))).toEqual([]);
  await publish(paper, 'Kites in waiting');
  await seenAfter(
    paper,
    'a story made a draft',
    () => paper.write(FILE, story('Kites in waiting', { status: 'draft' })),
    nowhere('Kites in waiting'),
  );
});

test('an editor saves a story and finds it on the front page, follows it, and reads it', async ({
  page,
  paper,
}) => {
  await page.goto(`${paper.url}/culture`);
  await expect(page.getByRole('link', { name: 'Kites over Ahmedabad' })).toHaveCount(0);
  await paper.write(FILE, story('Kites over Ahmedabad'));
  await expect.poll(async () => (await paper.get('/')).html).toContain('Kites over Ahmedabad');
  await page.goto(paper.url);
  await page.getByRole('link', { name: 'Kites over Ahmedabad' }).click();
  await expect(page).toHaveURL(paper.url + ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kites over Ahmedabad');
  await expect(page.getByRole('main').getByRole('link', { name: 'Kite desk' })).toBeVisible();
});
