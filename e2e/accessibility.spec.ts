import { overflow, violations } from './axe';
import { LEAD, PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';

for (const [kind, address] of PAGE_KINDS) {
  // Axe is itself a script. The phone's project looks at 390 px, the other at 1280.
  test(`${kind} keeps every rule of WCAG 2.2 AA that a machine can check, light and dark @script`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });

  test(`${kind} never scrolls sideways at 320 px, nor with letters twice as large @once`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await overflow(page)).toBe(0);
  });

  test(`${kind} has its headings in order below one h1 @once`, async ({ page }) => {
    await page.goto(address);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const main = await page
      .locator('main')
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(main[0]).toBe(1);
    const skipped = main.filter((level, i) => level - (main[i - 1] ?? 0) > 1);
    expect(skipped).toEqual([]);
  });
}

test('the first Tab offers the way past the navigation, and takes it to the headline', async ({
  page,
}) => {
  await page.goto(LEAD);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(main).toBeFocused();
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
});

test('every control shows when the keyboard is on it', async ({ page }) => {
  await page.goto(LEAD);
  for (let i = 0; i < 25; i += 1) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    expect(
      shown,
      await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''),
    ).toBe(true);
  }
});

test('controls are large enough for a thumb', async ({ page }) => {
  await page.goto(LEAD);
  const small = await page
    .getByRole('main')
    .locator('ul a, summary, button')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ text: one.textContent, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height < 24),
    );
  expect(small).toEqual([]);
  const share = await page.getByRole('link', { name: 'WhatsApp' }).boundingBox();
  expect(share?.height).toBeGreaterThanOrEqual(44);
});

test('who asks for less motion gets none @once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  const moving = await page.locator('*').evaluateAll(
    (all) =>
      all.filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return Number.parseFloat(transitionDuration) > 0.01 || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});
