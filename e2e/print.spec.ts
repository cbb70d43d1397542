import { EXPLAINER, LEAD, URDU } from './page-kinds';
import { expect, test } from './test';

test('a printed story is the story, with its address and date, and without the site around it', async ({
  page,
  site,
}) => {
  await page.goto(LEAD);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^Published 26 August 2025, 09:40 IST$/)).toBeVisible();
  await expect(
    page
      .getByText(`${new URL(site).host}${LEAD}`)
      .or(page.getByText(LEAD))
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'WhatsApp' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Related headlines' })).toBeHidden();
  await expect(page.getByText('Encouragement from Seoul')).toBeVisible();
});

/** How many bytes each page of a PDF draws with, in the order of the file (PDF 1.7, section 7.7.3.3). */
function drawnBytes(pdf: string): number[] {
  const contents = [...pdf.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)].map(
    (found) => found[1],
  );
  return contents.map((id) =>
    Number(new RegExp(`\\n${id} 0 obj[\\s\\S]{0,80}?/Length (\\d+)`).exec(pdf)?.[1] ?? 0),
  );
}

const STORIES: [what: string, address: string, mostPages: number][] = [
  // Five hundred words and a map fill three pages at most.
  ['a news story', LEAD, 3],
  ['an explainer', EXPLAINER, 4],
  ['a long read', '/india/2025/07/20/the-bengal-famine-of-1943', 6],
  ['a story with a gallery', '/world/2025/08/29/panmunjom-the-village-between-two-armies', 4],
  ['a story in Urdu', URDU, 3],
];

for (const [what, address, most] of STORIES)
  test(`${what} prints without a blank page and without anything to press @once`, async ({
    page,
  }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const pressable = page.locator(':is(nav, aside, footer, form, button, summary):not(.prose *)');
    expect(
      await pressable.evaluateAll((all) => all.filter((one) => one.checkVisibility())),
    ).toEqual([]);
    await page.evaluate(() => {
      const printed = [...document.images].filter((image) => image.checkVisibility());
      for (const image of printed) image.loading = 'eager';
      return Promise.all(printed.map((image) => image.decode()));
    });
    const pages = drawnBytes((await page.pdf({ format: 'A4' })).toString('latin1'));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(most);
    expect(Math.min(...pages)).toBeGreaterThan(500);
  });

test('a page that only has its margins is known for a blank one @once', async ({ page }) => {
  await page.setContent('<p>Words</p><p style="break-before: page"></p>');
  const pages = drawnBytes((await page.pdf({ format: 'A4' })).toString('latin1'));
  expect(pages).toHaveLength(2);
  expect(pages[1]).toBeLessThan(500);
});

test('who reads on dark paper prints on white @once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(LEAD);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect([paper, ink]).toEqual(['rgb(255, 254, 251)', 'rgb(21, 22, 26)']);
});
