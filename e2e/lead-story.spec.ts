import { LEAD } from './page-kinds';
import { expect, test } from './test';

const TITLE = 'Trump says he hopes to meet Kim Jong Un again later this year';
const RELATED = [
  'Modi to attend centenary celebrations of the RSS in Delhi',
  'Modi pays last respects to the BJP leader Vijay Kumar Malhotra',
  'Statue of Mahatma Gandhi in a London square is vandalised',
  'President and prime minister send greetings for the festival',
  'Sensex and Nifty open higher with investors cautiously optimistic',
  'Modi condoles the death of the BJP leader Vijay Kumar Malhotra',
];

test.beforeEach(async ({ page }) => {
  await page.goto(LEAD);
});

test('a story opens with its kicker, its headline as the one main heading, and its standfirst', async ({
  page,
}) => {
  await expect(page).toHaveTitle(`${TITLE} | The Meridian`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  const head = page.getByRole('main').getByRole('article').first();
  const kicker = head.getByRole('paragraph').first().getByRole('link');
  await expect(kicker).toHaveText('North Korea');
  await expect(kicker).toHaveAttribute('href', '/topics/north-korea');
  await expect(
    page.getByText(
      'Beside South Korea’s president in the Oval Office, he spoke of a “very good relationship” with a leader he has met three times. The talks of his first term stalled.',
    ),
  ).toBeVisible();
});

test('a story says who wrote it, where, when it was published and updated, and how long it takes', async ({
  page,
}) => {
  const byline = page.getByRole('paragraph').filter({ hasText: 'By Foreign desk' });
  await expect(byline).toHaveText('By Foreign desk, Washington');
  await expect(byline.getByRole('link', { name: 'Foreign desk' })).toHaveAttribute(
    'href',
    '/authors/foreign-desk',
  );
  const story = page.getByRole('main').getByRole('article').first();
  const times = story.getByRole('listitem').filter({ has: page.getByRole('time') });
  await expect(times).toHaveText([
    'Published 26 August 2025, 09:40 IST',
    'Updated 26 August 2025, 11:05 IST',
  ]);
  await expect(times.nth(0).getByRole('time')).toHaveAttribute(
    'datetime',
    '2025-08-26T09:40:00+05:30',
  );
  await expect(times.nth(1).getByRole('time')).toHaveAttribute(
    'datetime',
    '2025-08-26T11:05:00+05:30',
  );
  await expect(page.getByText(/^\d+ min read$/)).toHaveText('2 min read');
  await expect(page.getByRole('main')).toContainText(
    'Background on the Hanoi meeting of February 2019 was added.',
  );
});

test('the byline leads to the page of the desk, which lists the story', async ({ page }) => {
  await page.getByRole('main').getByRole('link', { name: 'Foreign desk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Foreign desk');
  await expect(page.getByRole('main').getByRole('link', { name: TITLE })).toHaveCount(1);
});

test('the lead picture is loaded, says what it shows, and has a caption and a credit', async ({
  page,
}) => {
  const figure = page.getByRole('main').getByRole('figure').first();
  const picture = figure.getByRole('img', {
    name: 'Map of East Asia with three numbered places: 1 Singapore, June 2018; 2 Hanoi, February 2019; 3 Panmunjom, June 2019, joined by a dotted line.',
  });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);
  const said = await picture.evaluate((image: HTMLImageElement) => ({
    drawn: image.naturalWidth / image.naturalHeight,
    shown: image.clientWidth / image.clientHeight,
  }));
  expect(said.shown).toBeCloseTo(said.drawn, 1);
  await expect(figure).toContainText(
    'Where Donald Trump and Kim Jong Un have met: Singapore in June 2018, Hanoi in February 2019 and Panmunjom in June 2019.',
  );
  await expect(figure).toContainText('The Meridian graphics desk; map data: Natural Earth');
});

test('"Also read" leads to the story about Bangladesh', async ({ page }) => {
  const alsoRead = page.getByRole('paragraph').filter({ hasText: 'Also read' });
  const title = 'Bangladesh rejects Pakistan’s claims on the 1971 genocide';
  await alsoRead.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL('/world/2025/08/25/bangladesh-rejects-pakistan-1971-claims');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the six related headlines are those the editor pinned, in that order, each with its opening', async ({
  page,
}) => {
  const related = page.getByRole('complementary', { name: 'Related headlines' });
  await expect(related.getByRole('heading', { level: 3 })).toHaveText(RELATED);
  const openings = await related.getByRole('article').getByRole('paragraph').allInnerTexts();
  expect(openings.map((opening) => opening.split(/\s+/).length)).toEqual([15, 15, 15, 15, 15, 15]);
  for (const opening of openings) expect(opening).toMatch(/[^.…]…$/);
});

test('related headlines stand beside the text on a wide screen @wide', async ({ page }) => {
  const text = await page.getByRole('main').getByRole('article').first().boundingBox();
  const related = await page
    .getByRole('complementary', { name: 'Related headlines' })
    .boundingBox();
  if (!text || !related) throw new Error('The text and the related headlines have to be shown.');
  expect(related.x).toBeGreaterThanOrEqual(text.x + text.width);
  expect(related.y).toBeLessThan(text.y + 100);
  expect(related.x + related.width).toBeLessThanOrEqual(1280);
});

test('related headlines stand below the text on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const text = await page.getByRole('main').getByRole('article').first().boundingBox();
  const related = await page
    .getByRole('complementary', { name: 'Related headlines' })
    .boundingBox();
  if (!text || !related) throw new Error('The text and the related headlines have to be shown.');
  expect(related.y).toBeGreaterThanOrEqual(text.y + text.height);
  expect(related.x).toBeCloseTo(text.x, 0);
  expect(related.width).toBeGreaterThan(300);
});

test('the topics of a story lead to their pages, which list it', async ({ page }) => {
  const topics = page.getByRole('list', { name: 'Topics' }).getByRole('link');
  await expect(topics).toHaveText(['North Korea', 'South Korea', 'United States', 'Diplomacy']);
  await topics.filter({ hasText: 'Diplomacy' }).click();
  await expect(page).toHaveURL('/topics/diplomacy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diplomacy');
  await expect(page.getByRole('main').getByRole('link', { name: TITLE })).toHaveCount(1);
});

test('the breadcrumb leads from the story to its section and to the front page', async ({
  page,
}) => {
  const trail = page.getByRole('navigation', { name: 'You are here' }).getByRole('link');
  await expect(trail).toHaveText(['Home', 'World']);
  await expect(trail.nth(0)).toHaveAttribute('href', '/');
  await trail.nth(1).click();
  await expect(page).toHaveURL('/world');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('World');
});
