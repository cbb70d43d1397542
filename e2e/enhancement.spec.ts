import { LEAD } from './page-kinds';
import { expect, test } from './test';

test('a reader copies the address of an article and is told so @script @wide', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LEAD);
  const links = page.locator('share-links');
  await links.getByRole('button', { name: 'Copy link' }).click();
  await expect(links.getByRole('status')).not.toBeEmpty();
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
});

test('where the browser refuses to copy, the reader gets the address to copy by hand @script @wide', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(LEAD);
  const links = page.locator('share-links');
  await links.getByRole('button', { name: 'Copy link' }).click();
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  await expect(links.getByRole('status')).toHaveText(canonical ?? '');
});

test('the system’s own dialogue is offered where there is one @script @wide', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (what) => {
      document.title = JSON.stringify(what);
    };
  });
  await page.goto(LEAD);
  const headline = await page.getByRole('heading', { level: 1 }).textContent();
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  await page.locator('share-links summary').click();
  await page.locator('share-links [data-native]').click();
  await expect(page).toHaveTitle(JSON.stringify({ url: canonical, title: headline }));
});

test('a browser without such a dialogue shows no button for it @script @wide', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await page.goto(LEAD);
  await expect(page.locator('share-links [data-copy]')).toBeVisible();
  await page.locator('share-links summary').click();
  await expect(page.locator('share-links [data-native]')).toBeHidden();
});

test('a reader’s choice of dark paper holds on the next page @script @wide', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paperColour = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paperColour();
  await page.getByRole('switch', { name: 'Dark mode' }).click();
  await expect(page.getByRole('switch', { name: 'Dark mode' })).toBeChecked();
  const dark = await paperColour();
  expect(dark).not.toBe(light);
  await page.goto(LEAD);
  await expect(page.getByRole('switch', { name: 'Dark mode' })).toBeChecked();
  expect(await paperColour()).toBe(dark);
  await page.getByRole('switch', { name: 'Dark mode' }).click();
  expect(await paperColour()).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('nothing moves when a late script shows its buttons @script', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async () => {};
    new PerformanceObserver((shifts) => {
      const root = document.documentElement;
      for (const shift of shifts.getEntries()) root.dataset.shift = JSON.stringify(shift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/enhancement.ts*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LEAD, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('share-links [data-copy]')).toBeHidden();
  arrive();
  await expect(page.locator('share-links [data-copy]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});
