import { articleFile } from './article-file';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

const DEAD_ENDS: [what: string, address: string][] = [
  ['an unknown slug', '/world/2025/08/26/never-written'],
  ['an unknown section', '/astrology'],
  ['an unknown topic', '/topics/astrology'],
  ['an unknown author', '/authors/nobody'],
  ['the right slug on the wrong day', LEAD.replace('/26/', '/27/')],
  ['an impossible day', LEAD.replace('/08/26/', '/13/45/')],
  ['a page past the end of a section', '/world/page/99'],
  ['a page past the end of a topic', '/topics/north-korea/page/99'],
  ['a page past the end of a search', '/search?q=korea&page=99'],
  ['a page that is no number', '/world/page/two'],
  ['a search page that is no number', '/search?q=korea&page=two'],
  ['page zero', '/world/page/0'],
  ['a month without stories', '/archive/2001/01'],
  ['a year without stories', '/archive/2001'],
  ['a file that is not there', '/no-such-file.html'],
  ['a path that is no UTF-8', '/%ff%fe'],
  ['half a percent sign', '/world/%'],
  ['a very long path', `/${'long/'.repeat(400)}`],
  ['an attempt to leave the folder', '/..%2f..%2fetc%2fpasswd'],
  ['a hidden NUL', '/world%00'],
];

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [what, address] of DEAD_ENDS) {
    test(`${what} gets a whole page of status 404 that helps to go on @once`, async ({
      page,
      request,
    }) => {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status()).toBe(404);
      await page.setContent(await answer.text());
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
      const latest = page.getByRole('region', { name: 'Latest headlines' });
      await expect(latest.getByRole('heading', { level: 3 }).getByRole('link')).toHaveCount(6);
      await expect(page.getByLabel('Words to look for')).toHaveCount(1);
    });
  }
});

const MOVED: [what: string, address: string, to: string][] = [
  ['another section', LEAD.replace('/world/', '/business/'), LEAD],
  ['a section there never was', LEAD.replace('/world/', '/astrology/'), LEAD],
  ['capitals', LEAD.toUpperCase(), LEAD],
  ['a slash at the end', `${LEAD}/`, LEAD],
  ['doubled slashes', LEAD.replace('/world/', '/world//'), LEAD],
  ['all of that together', `${LEAD.replace('/world/', '/Business//')}//`, LEAD],
  ['a section in capitals', '/World', '/world'],
  ['a section with a slash', '/world/', '/world'],
  ['the first page by its number', '/world/page/1', '/world'],
  ['the first page of a topic by its number', '/topics/north-korea/page/1', '/topics/north-korea'],
  ['a standing page with a slash', '/about/', '/about'],
  ['a query that has to stay', '/World/?from=mail', '/world?from=mail'],
];

for (const [what, address, to] of MOVED) {
  test(`an address with ${what} leads to the one address in one step @once`, async ({
    request,
    site,
  }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(new URL(answer.headers().location ?? '', site).href).toBe(`${site}${to}`);
    const there = await request.get(to, { maxRedirects: 0 });
    expect(there.status()).toBe(200);
  });
}

test('a reader with an old link to a story in capitals arrives at the story', async ({ page }) => {
  await page.goto(`${LEAD.toUpperCase()}/`);
  await expect(page).toHaveURL(LEAD);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kim Jong Un');
});

test('a piece that was taken down says so with status 410, and offers the latest headlines', async ({
  page,
  paper,
}) => {
  await paper.write(
    'articles/taken-down.md',
    articleFile({
      title: 'Here until yesterday',
      published: '2024-02-01 10:00',
      expires: '2024-02-02 10:00',
      section: 'culture',
    }),
  );
  const address = '/culture/2024/02/01/taken-down';
  await expect.poll(async () => (await paper.get(address)).status).toBe(410);
  const response = await page.goto(paper.url + address);
  expect(response?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This piece was withdrawn');
  await expect(page.getByRole('main')).not.toContainText('Here until yesterday');
  const { html } = await paper.get(address);
  expect(html).toContain('<meta property="og:title" content="This piece was withdrawn"/>');
  expect(html).toContain('<meta property="og:site_name" content="The Meridian"/>');
  expect(html).toContain(
    `<link rel="alternate" type="application/rss+xml" href="${paper.url}/rss.xml" title="The Meridian"/>`,
  );
  const latest = page.getByRole('region', { name: 'Latest headlines' });
  await expect(latest.getByRole('heading', { level: 3 })).toHaveCount(6);
  await page.getByLabel('Words to look for').fill('korea');
  await page.getByLabel('Words to look for').press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^\d+ stories for “korea”$/);
});

test('from a page that does not exist a reader can search', async ({ page }) => {
  await page.goto('/world/2025/08/26/never-written');
  await page.getByLabel('Words to look for').fill('monsoon');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search?q=monsoon');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /monsoon/i })
      .first(),
  ).toBeVisible();
});

test('a former address of a story, even one with an extension, leads to it @once', async ({
  paper,
}) => {
  await paper.write(
    'articles/moved-here.md',
    articleFile({
      title: 'It moved',
      published: '2024-02-03 10:00',
      section: 'culture',
      aliases: ['/2019/old-name.html', '/culture/older'],
    }),
  );
  for (const old of ['/2019/old-name.html', '/culture/older', '/culture/older/']) {
    const to = '/culture/2024/02/03/moved-here';
    await expect.poll(async () => (await paper.get(old)).location, { message: old }).toBe(to);
    expect((await paper.get(old)).status).toBe(308);
  }
});

test('the page of styles, which is for makers, is not on a site for readers @once', async ({
  site,
}) => {
  const answer = await fetch(`${site}/desk/styles`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('Sample');
});
