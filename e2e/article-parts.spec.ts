import { EXPLAINER } from './page-kinds';
import { expect, test } from './test';

test('an explainer is labelled as one and begins with its key points', async ({ page }) => {
  await page.goto(EXPLAINER);
  const text = page.getByRole('main').getByRole('article').first();
  await expect(text.getByRole('paragraph').first()).toHaveText(/^Explainer/);
  const points = page.getByRole('region', { name: 'Key points' }).getByRole('listitem');
  await expect(points).toHaveCount(4);
  await expect(points.last()).toHaveText(
    'There are no fines. The treaty relies on openness and on comparison.',
  );
  const [box, body] = await Promise.all([
    points.last().boundingBox(),
    page.getByText('The Paris Agreement asks every country the same question').boundingBox(),
  ]);
  expect(box?.y).toBeLessThan(body?.y ?? 0);
});

test('a corrected story says what was wrong, on which day, and how the paper corrects', async ({
  page,
}) => {
  await page.goto(EXPLAINER);
  const note = page.getByRole('region', { name: 'Corrections' });
  await expect(note).toContainText(
    'An earlier version of this article gave 22 April 2016 as the day on which the agreement entered into force.',
  );
  await expect(note.getByRole('time')).toHaveAttribute('datetime', '2024-12-13T10:15:00+05:30');
  await expect(note.getByRole('time')).toHaveText('13 December 2024.');
  await note.getByRole('link', { name: 'How we correct mistakes' }).click();
  await expect(page).toHaveURL('/corrections');
});

test('a timeline keeps its days in order and sets each apart from what happened', async ({
  page,
}) => {
  await page.goto('/world/2025/08/26/three-summits-a-timeline');
  const entries = page.getByRole('listitem').filter({ has: page.getByRole('strong') });
  await expect(entries.getByRole('strong')).toHaveText([
    '8 March 2018',
    '27 April 2018',
    '24 May 2018',
    '12 June 2018',
    '27 July 2018',
    '27-28 February 2019',
    '30 June 2019',
    '5 October 2019',
  ]);
  await expect(entries.last()).toContainText('Stockholm. Talks between officials');
});

test('a table has column headings, and every row as many cells', async ({ page }) => {
  await page.goto(EXPLAINER);
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Article', 'What it covers']);
  await expect(table.getByRole('row')).toHaveCount(9);
  await expect(table.getByRole('cell')).toHaveCount(16);
  await expect(table.getByRole('row').nth(2).getByRole('cell')).toHaveText([
    '4',
    'National plans, renewed every five years',
  ]);
});

test('a footnote leads to its note, and the note leads back to the sentence', async ({ page }) => {
  await page.goto(EXPLAINER);
  const mark = page.getByRole('superscript').getByRole('link', { name: '1' });
  await mark.click();
  const note = page.getByRole('listitem').filter({ hasText: 'does not define the period' });
  await expect(note).toBeInViewport();
  const target = new URL(page.url()).hash.slice(1);
  expect(target).not.toBe('');
  await expect(note).toHaveId(decodeURIComponent(target));
  await note.getByRole('link', { name: /Back to the text/ }).click();
  await expect(mark).toBeInViewport();
  await expect(mark).toHaveId(decodeURIComponent(new URL(page.url()).hash.slice(1)));
});

test('a pull quote is set larger than the text and stands apart from it', async ({ page }) => {
  await page.goto(EXPLAINER);
  const sizeOf = (text: string | RegExp) =>
    page
      .getByRole('paragraph')
      .filter({ hasText: text })
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const quoted = await sizeOf(/^What is binding is the procedure\.$/);
  const running = await sizeOf(/^What is binding is the procedure\. Countries/);
  expect(quoted).toBeGreaterThan(running);
});

test('a sponsored piece says so above its headline and explains it, on its page and in lists', async ({
  page,
}) => {
  await page.goto('/opinion/2025/08/18/how-a-sponsored-piece-is-marked');
  const text = page.getByRole('main').getByRole('article').first();
  await expect(text.getByRole('paragraph').first()).toHaveText(/^Sponsored/);
  await expect(
    page.getByText(
      'Pieces with this label are paid for by an advertiser. The newsroom has no part in them.',
    ),
  ).toBeVisible();
  await page.goto('/topics/standards');
  const listed = page
    .getByRole('article')
    .filter({ hasText: 'How a sponsored piece is marked, shown on one nobody paid for' });
  await expect(listed.getByText('Sponsored', { exact: true })).toBeVisible();
});

test('an opinion piece is labelled as opinion, and a news story has no label', async ({ page }) => {
  await page.goto('/opinion/2025/09/26/why-our-pages-need-no-script');
  const first = page.getByRole('main').getByRole('article').first().getByRole('paragraph').first();
  await expect(first).toHaveText(/^Opinion/);
  await page.goto('/world/2025/08/26/trump-hopes-to-meet-kim-again');
  await expect(first).toHaveText('North Korea');
});
