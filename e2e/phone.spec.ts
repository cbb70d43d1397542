import { LEAD, PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';

/** How large a target has to be: WCAG 2.2 asks 24, and what a thumb looks for most gets 44. */
const SMALLEST = 24;
const COMFORTABLE = 44;

test.describe('on a phone @phone', () => {
  for (const [kind, address] of PAGE_KINDS) {
    test(`${kind} does not scroll sideways, and its targets are large enough for a thumb`, async ({
      page,
    }) => {
      await page.goto(address);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const small = await page.locator('a, button, summary, input').evaluateAll(
        (all, smallest) =>
          all
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            // Links within a sentence are as tall as its lines, which WCAG 2.2 allows, and so are headlines.
            .filter((one) => !one.closest('p:not(:only-child) a, h1, h2, h3') || one.closest('nav'))
            .filter((one) => !(one.closest('p, li, td, sup') && one.closest('.prose')))
            .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < smallest)
            .map(({ text, box }) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`),
        SMALLEST,
      );
      expect(small).toEqual([]);
    });
  }

  test('every section can be reached by the thumb, in a line that scrolls by itself', async ({
    page,
  }) => {
    await page.goto('/');
    const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
    await expect(sections).toHaveCount(8);
    for (const link of await sections.all()) {
      const box = await link.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(COMFORTABLE);
    }
    await expect(sections.last()).not.toBeInViewport({ ratio: 1 });
    await sections.last().scrollIntoViewIfNeeded();
    await expect(sections.last()).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
    await sections.last().click();
    await expect(page).toHaveURL('/opinion');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opinion');
  });

  test('the main controls of a story, a list and a search are as large as a thumb', async ({
    page,
  }) => {
    const heights: Record<string, number> = {};
    const measure = async (name: string, control: ReturnType<typeof page.getByRole>) => {
      heights[name] = (await control.boundingBox())?.height ?? 0;
    };
    await page.goto(LEAD);
    const share = page.getByRole('list', { name: 'Share' });
    await measure('share', share.getByRole('link', { name: 'WhatsApp' }));
    await measure('more', share.getByText('More', { exact: true }));
    await share.getByText('More', { exact: true }).click();
    await measure('further share', share.getByRole('link', { name: 'Telegram' }));
    await page.goto('/search?q=the');
    await measure('next page', page.getByRole('link', { name: 'Page 1', exact: true }));
    await page.goto('/search');
    await measure('search field', page.getByLabel('Words to look for'));
    await measure('search button', page.getByRole('main').getByRole('button', { name: 'Search' }));
    expect(Object.entries(heights).filter(([, height]) => height < COMFORTABLE)).toEqual([]);
  });

  test('the picture of a story fills the screen and no more', async ({ page }) => {
    await page.goto(LEAD);
    const box = await page
      .getByRole('main')
      .getByRole('figure')
      .first()
      .getByRole('img')
      .boundingBox();
    expect(box?.width).toBeGreaterThan(340);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  });
});
