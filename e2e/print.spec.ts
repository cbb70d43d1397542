import { LEAD } from './page-kinds';
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

test('a printed story has no blank page @once', async ({ page }) => {
  await page.goto(LEAD, { waitUntil: 'networkidle' });
  const pages = drawnBytes((await page.pdf({ format: 'A4' })).toString('latin1'));
  // Five hundred words and a map fill three pages at most.
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(3);
  expect(Math.min(...pages)).toBeGreaterThan(500);
});
