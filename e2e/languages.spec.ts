import { HINDI, KOREAN, LEAD, URDU } from './page-kinds';
import { expect, test } from './test';

const LANGUAGES: [
  name: string,
  address: string,
  lang: string,
  dir: string,
  related: string,
  published: string,
][] = [
  ['English', LEAD, 'en-GB', 'ltr', 'Related headlines', 'Published'],
  ['Hindi', HINDI, 'hi', 'ltr', 'संबंधित', 'प्रकाशित'],
  ['Urdu', URDU, 'ur', 'rtl', 'متعلقہ', 'اشاعت'],
  ['Korean', KOREAN, 'ko', 'ltr', '관련', '발행|게시|입력'],
];

for (const [name, address, lang, dir, related, published] of LANGUAGES) {
  test(`a story in ${name} is a page in ${name}, its furniture too`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(
      page.getByRole('complementary').getByRole('heading', { level: 2 }).first(),
    ).toContainText(related);
    await expect(page.getByRole('main')).toContainText(new RegExp(published));
  });

  test(`a story in ${name} leads to the others of its kind, and they lead back`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const [, other, otherLang] of LANGUAGES) {
      if (other === address) continue;
      const link = page.locator(`main a[hreflang="${otherLang.slice(0, 2)}"]`);
      await expect(link).toHaveAttribute('href', other);
    }
  });
}

test('a story in Urdu stands right to left, with its related headlines on the left @wide', async ({
  page,
}) => {
  await page.goto(URDU);
  const text = await page.getByRole('heading', { level: 1 }).boundingBox();
  const aside = await page.getByRole('complementary').first().boundingBox();
  expect(aside && text && aside.x + aside.width <= text.x + text.width / 2).toBe(true);
  const align = await page
    .getByRole('heading', { level: 1 })
    .evaluate((one) => getComputedStyle(one).direction);
  expect(align).toBe('rtl');
});

test('an Urdu headline in an English list says that it is Urdu', async ({ page }) => {
  await page.goto('/world');
  const link = page.getByRole('main').locator(`a[href="${URDU}"]`);
  await expect(link).toHaveCount(1);
  const marked = await link.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'));
  expect(marked).toBe('ur');
});
