import type { Page } from '@playwright/test';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

/*
 * The reader's choice between light and dark paper: public/theme.js. Without scripts the paper follows the system,
 * which e2e/accessibility.spec.ts and e2e/looks.spec.ts look at.
 */

const DARK = 'rgb(20, 21, 26)';
const LIGHT = 'rgb(255, 254, 251)';

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const leadOf = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('figure')
    .getByRole('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.currentSrc.split('/').at(-1));

test('the switch turns the paper and its pictures dark, here and on the next page, until it is turned back @script', async ({
  page,
  isMobile,
}) => {
  const [light, dark] = isMobile
    ? ['korea-summits.small', 'korea-summits.small.dark']
    : ['korea-summits', 'korea-summits.dark'];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(LEAD);
  const toggle = page.getByRole('switch', { name: 'Dark mode' });
  await expect(toggle).not.toBeChecked();
  await expect.poll(() => leadOf(page)).toBe(light);
  await toggle.click();
  await expect(toggle).toBeChecked();
  expect(await paperOf(page)).toBe(DARK);
  await expect.poll(() => leadOf(page)).toBe(dark);

  await page.goto('/');
  await expect(toggle).toBeChecked();
  expect(await paperOf(page)).toBe(DARK);
  await expect.poll(() => leadOf(page)).toBe(dark);

  await toggle.click();
  await expect(toggle).not.toBeChecked();
  expect(await paperOf(page)).toBe(LIGHT);
  await expect.poll(() => leadOf(page)).toBe(light);
});

test('who chose light paper has it from the first painting on, whatever the system says @once', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/standards');
  await page.getByRole('switch').click();
  await page.emulateMedia({ colorScheme: 'dark' });
  // Dark was chosen, and dark is what the system now says too: one more turn is for light.
  await page.getByRole('switch').click();
  expect(await paperOf(page)).toBe(LIGHT);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).colorScheme);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto('/corrections');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual(['light']);
});

test('without a choice the paper follows the system at once @once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/standards');
  expect(await paperOf(page)).toBe(DARK);
  await expect(page.getByRole('switch')).toBeChecked();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paperOf(page)).toBe(LIGHT);
  await expect(page.getByRole('switch')).not.toBeChecked();
});
