import { articleFile } from './article-file';
import { overflow, violations } from './axe';
import type { OwnPaper } from './own-paper';
import { expect, test } from './test';

const day = { published: '2024-05-01 10:00', section: 'science' };

/** A newsroom with work under way; answers with the link to its desk. */
async function atWork(paper: OwnPaper): Promise<string> {
  await paper.write(
    'articles/d.md',
    articleFile({ title: 'A draft of kites', ...day, draft: true }),
  );
  await paper.write(
    'articles/s.md',
    articleFile({ title: 'Kites of next year', ...day, published: '2099-05-01 10:00' }),
  );
  await paper.write(
    'articles/e.md',
    articleFile({ title: 'Kites held back', ...day, embargo: '2099-05-02 10:00' }),
  );
  await paper.write('articles/b.md', '---\ntitle: Torn kites\npublished: 31 Juni\n---\nText.\n');
  const { link } = JSON.parse(await paper.desk('desk', '--json')) as { link: string };
  await expect
    .poll(async () => (await paper.get(link)).html, { timeout: 10_000 })
    .toMatch(/Torn|31 Juni/);
  return link;
}

test('an editor sees at the desk what is in draft, to come, held back and broken, without script', async ({
  page,
  paper,
}) => {
  await page.goto(await atWork(paper));
  const list = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(
    list('In draft').getByRole('link', { name: 'A draft of kites' }).first(),
  ).toBeVisible();
  await expect(list('Scheduled')).toContainText('Kites of next year');
  await expect(list('Scheduled')).toContainText('1 May 2099, 10:00 IST');
  await expect(list('Under embargo')).toContainText('2 May 2099, 10:00 IST');
  await expect(list('Last publications').getByRole('listitem')).toHaveCount(8);
  const problem = list('Problems').getByRole('listitem').first();
  await expect(problem).toContainText('Error: keeps it off the site');
  await expect(problem).toContainText('articles/b.md:3:');
  await expect(problem.locator('pre')).toHaveText('published: 31 Juni');
  await expect(problem.locator('mark')).toHaveText('31 Juni');
  await expect(problem).toContainText('→');
});

test('the desk is accessible and fits its window @script', async ({ page, paper }) => {
  await page.goto(await atWork(paper));
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test('from the desk a piece is found in any state and read by its preview', async ({
  page,
  paper,
}) => {
  await page.goto(await atWork(paper));
  await page.getByLabel('Find a piece, published or not').fill('held back');
  await page.getByRole('button', { name: 'Find' }).click();
  const found = page.getByRole('region', { name: '“held back”' });
  await found.getByRole('link', { name: 'Kites held back', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kites held back');
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText(
    'It appears on 2 May 2099, 10:00 IST.',
  );
});

test('every list of the desk has pages, each with an address that can be shared, without script', async ({
  page,
  paper,
}) => {
  const link = await atWork(paper);
  const many = Array.from({ length: 60 }, (_, at) => String(at + 1).padStart(2, '0'));
  for (const at of many) {
    const title = `Zeppelin ${at}`;
    const image = { src: `gone-${at}.jpg`, alt: 'An airship' };
    await paper.write(`articles/z${at}.md`, articleFile({ title, ...day, draft: true, image }));
  }
  const total = async () =>
    Number(/Problems <[^\d]*>(\d+)</.exec((await paper.get(link)).html)?.[1]);
  // Changes are read in their order, so the last airship tells of all.
  await expect
    .poll(async () => (await paper.get(`${link}?find=zeppelin+60`)).html, { timeout: 20_000 })
    .toContain('Zeppelin 60</a>');

  const rows = (name: string) =>
    page.getByRole('region', { name, exact: true }).getByRole('listitem');
  const pager = page.getByRole('navigation', { name: 'Pages' });
  const entries = async (name: string) => {
    const list = page.getByRole('region', { name, exact: true });
    return list.locator(':scope > ul > li, :scope > ol > li').allInnerTexts();
  };
  await page.goto(link);
  await expect(rows('In draft')).toHaveCount(8);
  await page.getByRole('link', { name: 'All 61 in draft' }).click();
  const first = await entries('In draft');
  expect(first).toHaveLength(50);
  await pager.getByRole('link', { name: 'Next' }).click();
  const shared = page.url();
  expect(shared).toBe(new URL(`${new URL(link).pathname}?state=draft&page=2`, paper.url).href);
  const second = await entries('In draft');
  expect(second).toHaveLength(11);
  expect(new Set([...first, ...second]).size).toBe(61);
  await expect(pager.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
  await page.goto(shared.replace('page=2', 'page=9'));
  expect(await entries('In draft')).toEqual(second);

  await page.getByLabel('Find a piece, published or not').fill('zeppelin');
  await page.getByRole('button', { name: 'Find' }).click();
  expect(await entries('“zeppelin”')).toHaveLength(50);
  await pager.getByRole('link', { name: 'Next' }).click();
  expect(await entries('“zeppelin”')).toHaveLength(10);

  await page.goto(link);
  expect(await entries('Problems')).toHaveLength(20);
  await page
    .getByRole('region', { name: 'Problems' })
    .getByRole('link', { name: /^All \d+ problems$/ })
    .click();
  const worst = await entries('Problems');
  expect(worst).toHaveLength(50);
  await pager.getByRole('link', { name: 'Next' }).click();
  const others = await entries('Problems');
  expect(new Set([...worst, ...others]).size).toBe(await total());
});

test('without a pass there is no desk, and nobody learns that there could be @once', async ({
  paper,
}) => {
  await atWork(paper);
  const unknown = await paper.get('/nothing-of-the-kind');
  for (const address of ['/desk', '/desk?find=kites', '/desk/styles', '/desk/0123456789abcdef']) {
    const answer = await paper.get(address);
    expect(answer.status, address).toBe(404);
    expect(answer.html, address).toBe(unknown.html);
  }
});

test('the desk is kept by nobody and needs no script @once', async ({ paper }) => {
  const response = await fetch(await atWork(paper));
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  const html = await response.text();
  expect(html).not.toMatch(/<script[^>]+chunks/);
  expect(html).not.toContain('__next_f');
});
