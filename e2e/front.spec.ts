import { readFileSync } from 'node:fs';
import { sourceOf } from './article-file';
import { expect, test } from './test';

const SECTIONS = [
  'World',
  'India',
  'Politics',
  'Business',
  'Science',
  'Culture',
  'Sport',
  'Opinion',
];
const OPENING_WORDS = 15;
const chosenLead = /^lead: (\S+)$/m.exec(readFileSync('content/front.yaml', 'utf8'))?.[1] ?? '';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('the front page opens under the name of the paper, with its date and one main heading', async ({
  page,
}) => {
  await expect(page).toHaveTitle(/^The Meridian \| /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Meridian front page');
  await expect(page.getByRole('banner').getByRole('link', { name: 'The Meridian' })).toBeVisible();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format();
  await expect(page.getByRole('banner').getByRole('time')).toHaveAttribute('datetime', today);
});

test('the lead is the story that front.yaml names, and its headline opens it', async ({ page }) => {
  const { title } = sourceOf(chosenLead);
  const headline = page
    .getByRole('region', { name: 'Lead story' })
    .getByRole('heading', { level: 2 });
  await expect(headline).toHaveText(title);
  await headline.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/world/2025/08/26/${chosenLead}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the lead shows its picture, and says who wrote it and when', async ({ page }) => {
  const lead = page.getByRole('region', { name: 'Lead story' });
  const picture = lead.getByRole('img', { name: /Map of East Asia/ });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  await expect(lead).toContainText('By Foreign desk');
  await expect(lead.getByRole('time')).toHaveAttribute('datetime', '2025-08-26T09:40:00+05:30');
});

test('six related headlines stand beside the lead, each with the first fifteen words of its text', async ({
  page,
}) => {
  const related = page
    .getByRole('complementary', { name: 'Related headlines' })
    .getByRole('article');
  await expect(related).toHaveCount(6);
  for (const one of await related.all()) {
    const link = one.getByRole('heading').getByRole('link');
    const slug = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    const { title, words } = sourceOf(slug);
    await expect(link).toHaveText(title);
    expect(words.length).toBeGreaterThan(OPENING_WORDS);
    const opening = words
      .slice(0, OPENING_WORDS)
      .join(' ')
      .replace(/[,;:]$/, '');
    await expect(one.getByRole('paragraph')).toHaveText(`${opening}…`);
  }
});

test('no story stands on the front page twice', async ({ page }) => {
  const links = page.getByRole('main').getByRole('heading').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  const texts = await links.allTextContents();
  expect(new Set(texts).size).toBe(texts.length);
});

test('there are three secondary stories below the lead, in the order front.yaml gives', async ({
  page,
}) => {
  const secondary = page.getByRole('region', { name: 'More news' }).getByRole('heading');
  await expect(secondary).toHaveText([
    sourceOf('the-line-that-sets-indian-time').title,
    sourceOf('how-the-korean-dmz-came-about').title,
    sourceOf('chandrayaan-3-two-years-on').title,
  ]);
});

test('bands follow in the order of the sections, and begin with what front.yaml puts there', async ({
  page,
}) => {
  const bands = page.getByRole('region', { name: new RegExp(`^(${SECTIONS.join('|')})$`) });
  await expect(bands.getByRole('heading', { level: 2 })).toHaveText(SECTIONS);
  await expect(
    page
      .getByRole('region', { name: 'World', exact: true })
      .getByRole('heading', { level: 3 })
      .first(),
  ).toHaveText(sourceOf('three-summits-a-timeline').title);
});

test('every band has stories of its section alone, and a link to all of them', async ({ page }) => {
  for (const section of SECTIONS) {
    const address = `/${section.toLowerCase()}`;
    const band = page.getByRole('region', { name: section, exact: true });
    const headlines = band.getByRole('heading', { level: 3 }).getByRole('link');
    const addresses = await headlines.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    expect(addresses.filter((one) => !one.startsWith(`${address}/2`))).toEqual([]);
    const all = band.getByRole('link', { name: `All ${section} stories`, exact: true });
    await expect(all).toHaveAttribute('href', address);
  }
});

test('the link to all stories of a section leads to the section', async ({ page }) => {
  await page.getByRole('link', { name: 'All Science stories', exact: true }).click();
  await expect(page).toHaveURL('/science');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Science');
});
