import type { Page } from '@playwright/test';
import { LEAD, URDU } from './page-kinds';
import { expect, test } from './test';

/*
 * Nothing moves under a reader's eyes while fonts and pictures arrive late (Cumulative Layout Shift, as
 * https://web.dev/articles/cls reckons it, but nought and not 0.1).
 */

declare global {
  interface Window {
    shifts: { value: number; moved: string[] }[];
  }
}

/** Notes everything that moves on the page and was not moved by the reader. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Node }[];
        };
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? node?.nodeName);
        window.shifts.push({ value, moved: moved.map(String) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Holds back what matches until it is let go; then it goes on in the order it came. */
async function heldBack(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

/** A frame has been painted, and what it changed has been seen. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

for (const [what, address] of [
  ['the front page', '/'],
  ['a news story', LEAD],
  ['a long read', '/india/2025/07/20/the-bengal-famine-of-1943'],
  ['a story with a gallery', '/world/2025/08/29/panmunjom-the-village-between-two-armies'],
  ['a section', '/science'],
  ['a story in Urdu', URDU],
] as const)
  test(`nothing moves on ${what} while its fonts and pictures come late @script`, async ({
    page,
  }) => {
    await watch(page);
    const letPicturesGo = await heldBack(page, '**/pictures/**');
    const letFontsGo = await heldBack(page, '**/*.woff2');
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await painted(page);
    letFontsGo();
    await page.evaluate(() => document.fonts.ready);
    await painted(page);
    // Pictures further down are only asked for as the reader comes near them.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 600) {
      await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);
      await painted(page);
    }
    letPicturesGo();
    await page.waitForFunction(() =>
      [...document.images].every((image) => image.complete || !image.checkVisibility()),
    );
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await painted(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });

test('a page that does move is noticed @once', async ({ page }) => {
  await watch(page);
  await page.goto('/standards');
  await painted(page);
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.style.height = '99px';
    document.querySelector('main')?.prepend(late);
  });
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
});
