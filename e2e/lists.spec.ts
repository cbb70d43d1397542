import type { Page } from '@playwright/test';
import { articleFile } from './article-file';
import { expect, test } from './test';

/** The days of the stories of a list, in the order they stand in. */
async function daysOf(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .getByRole('article')
    .getByRole('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
}

const LISTS: [what: string, address: string, title: string, story: string][] = [
  [
    'a section',
    '/sport',
    'Sport',
    'Six Olympic golds in a row: how India ruled hockey for 28 years',
  ],
  [
    'a topic',
    '/topics/monsoon',
    'Monsoon',
    'How the monsoon forecast is made, and what its numbers mean',
  ],
  [
    'an author',
    '/authors/culture-desk',
    'Culture desk',
    'How Durga Puja in Kolkata came to be on UNESCO’s heritage list',
  ],
  [
    'a month',
    '/archive/2025/04',
    'April 2025',
    'The night in Mumbai when India won the World Cup for the second time',
  ],
];

for (const [what, address, title, story] of LISTS) {
  test(`${what} lists its stories, the newest first, each once, and leads to them`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const days = await daysOf(page);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual(days.toSorted().reverse());
    const links = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(new Set(addresses).size).toBe(days.length);
    await links.filter({ hasText: story }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story);
  });
}

test('a section names itself in the navigation as the place where the reader is', async ({
  page,
}) => {
  await page.goto('/science');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('link')).toHaveCount(8);
  await expect(sections.getByRole('link', { name: 'Science' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(sections.getByRole('link', { name: 'World' })).not.toHaveAttribute('aria-current');
  await sections.getByRole('link', { name: 'World' }).click();
  await expect(page).toHaveURL('/world');
});

test('the list of topics is in the order of the alphabet, with how many stories each has', async ({
  page,
}) => {
  await page.goto('/topics');
  const main = page.getByRole('main');
  const letters = await main.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(letters).toEqual(letters.toSorted((a, b) => a.localeCompare(b, 'en')));
  const korea = main.getByRole('listitem').filter({ hasText: 'North Korea' });
  const count = Number(((await korea.textContent()) ?? '').replace(/\D/g, ''));
  await korea.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('North Korea');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(count);
});

test('an author page says who signs with the name', async ({ page }) => {
  await page.goto('/authors/graphics-desk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Graphics desk');
  await expect(page.getByRole('main').getByRole('paragraph').first()).not.toBeEmpty();
});

test('the archive leads from a year to a month to a story, and its numbers agree', async ({
  page,
}) => {
  await page.goto('/archive');
  await page.getByRole('main').getByRole('link', { name: '2024', exact: true }).click();
  await expect(page).toHaveURL('/archive/2024');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024');
  const december = page.getByRole('main').getByRole('link', { name: /^December/ });
  await expect(december).toContainText('2 stories');
  await december.click();
  await expect(page).toHaveURL('/archive/2024/12');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);
  await page.getByRole('link', { name: /day Webb left Earth/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Webb');
});

test('a section of 45 stories more has pages that lead from one to the next, and no page after the last', async ({
  page,
  paper,
}) => {
  const before = [...(await paper.get('/culture')).html.matchAll(/<h2\b/g)].length;
  for (let number = 1; number <= 45; number++) {
    await paper.write(
      `articles/many/row-${number}.md`,
      articleFile({
        title: `Row number ${number}`,
        published: new Date(Date.UTC(2023, 0, number)).toISOString(),
        section: 'culture',
        topics: ['Rows of things'],
      }),
    );
  }
  // There is a third page from the forty-first on; changes are read in their order, so the last one tells of all.
  await expect
    .poll(async () => (await paper.get('/topics/rows-of-things')).html)
    .toContain('>Row number 45<');
  await page.goto(`${paper.url}/topics/rows-of-things`);
  const seen: string[] = [];
  for (const number of [1, 2, 3]) {
    await expect(page).toHaveURL(
      new RegExp(number === 1 ? '/rows-of-things$' : `/page/${number}$`),
    );
    await expect(page).toHaveTitle(
      number === 1
        ? 'Rows of things | The Meridian'
        : `Rows of things, Page ${number} | The Meridian`,
    );
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await expect(pages.getByRole('link', { name: `Page ${number}`, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(pages.getByRole('link', { name: 'Previous' })).toHaveCount(number === 1 ? 0 : 1);
    seen.push(...(await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()));
    const next = pages.getByRole('link', { name: 'Next' });
    if (number < 3) await next.click();
    else await expect(next).toHaveCount(0);
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => `Row number ${45 - index}`));
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL(/\/rows-of-things\/page\/2$/);
  await page.getByRole('link', { name: 'Page 1', exact: true }).click();
  await expect(page).toHaveURL(/\/rows-of-things$/);
  expect((await paper.get('/topics/rows-of-things/page/4')).status).toBe(404);
  const section = Math.ceil((before + 45) / 20);
  expect((await paper.get(`/culture/page/${section}`)).status).toBe(200);
  expect((await paper.get(`/culture/page/${section + 1}`)).status).toBe(404);
});

const STANDING: [address: string, title: string][] = [
  ['/about', 'About The Meridian'],
  ['/standards', 'Our standards'],
  ['/corrections', 'Corrections'],
  ['/contact', 'Contact'],
  ['/privacy', 'Privacy'],
  ['/accessibility', 'Accessibility'],
];

test('the foot of every page leads to the pages about the paper', async ({ page }) => {
  for (const [address, title] of STANDING) {
    await page.goto('/search');
    await page.getByRole('contentinfo').getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main')).toHaveText(/.{200}/s);
  }
});

test('the list of corrections has every correction with its day, and leads to the story', async ({
  page,
}) => {
  await page.goto('/corrections');
  const list = page.getByRole('region', { name: 'Corrections' }).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText(
    'It was appointed in 1944 and reported on Bengal in 1945.',
  );
  await expect(list.getByRole('time')).toHaveText(['21 July 2025', '13 December 2024']);
  await list.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The Bengal famine of 1943');
});
