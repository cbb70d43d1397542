import { articleFile } from './article-file';
import { expect, test } from './test';

test('a search finds a story by a word of its headline, the best match first', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill('panmunjom');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search?q=panmunjom');
  await expect(page).toHaveTitle('Search: panmunjom | The Meridian');
  await expect(page.getByRole('searchbox')).toHaveValue('panmunjom');
  const found = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(found.first()).toContainText('Panmunjom');
  await expect(page.getByRole('status')).toHaveText(
    `${await found.count()} stories for “panmunjom”`,
  );
});

test('a search finds a story by words that stand only in its text, whatever their case', async ({
  page,
}) => {
  await page.goto('/search?q=YONGBYON+nuclear+complex');
  await expect(
    page.getByRole('link', {
      name: 'Trump says he hopes to meet Kim Jong Un again later this year',
    }),
  ).toBeVisible();
});

test('a search finds a story in a script other than Latin', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('ट्रंप')}`);
  await expect(page.getByRole('main').getByRole('link', { name: /ट्रंप/ })).toBeVisible();
});

test('a search without results says so and what to try', async ({ page }) => {
  await page.goto('/search?q=zzyzx');
  await expect(page.getByRole('status')).toHaveText('0 stories for “zzyzx”');
  await expect(page.getByRole('main')).toContainText(
    'Nothing was found. Try fewer words or another spelling, or look through the topics.',
  );
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(0);
});

const HOSTILE = [
  '"; DROP -- <script>alert(1)</script>',
  '" OR 1=1 NEAR( * ^ title:',
  `'; DELETE FROM articles; --`,
  '%00\\" AND NOT (',
  'a'.repeat(5000),
];

for (const query of HOSTILE) {
  test(`a search for ${query.slice(0, 36)} is taken as words and harms nothing @once`, async ({
    page,
  }) => {
    const said: string[] = [];
    page.on('dialog', (dialog) => dialog.dismiss().then(() => said.push(dialog.message())));
    const response = await page.goto(`/search?q=${encodeURIComponent(query)}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
    await expect(page.getByRole('status')).toContainText(query);
    expect(said).toEqual([]);
    await page.goto('/search?q=korea');
    await expect(page.getByRole('status')).toHaveText(/^[1-9]\d* stories for “korea”$/);
  });
}

test('an empty search shows the form and claims nothing', async ({ page }) => {
  await page.goto('/search?q=+++');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('a long list of results has pages, and each keeps the words', async ({ page, paper }) => {
  for (let number = 1; number <= 25; number++)
    await paper.write(
      `articles/found/found-${number}.md`,
      articleFile({
        title: `Quokka ${number}`,
        published: `2023-03-${String(number).padStart(2, '0')}`,
      }),
    );
  await expect
    .poll(async () => (await paper.get('/search?q=quokka')).html)
    .toContain('25 stories for “quokka”');
  await page.goto(`${paper.url}/search?q=quokka`);
  const found = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(found).toHaveCount(20);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/search\?q=quokka&page=2$/);
  await expect(found).toHaveCount(5);
  await expect(page.getByRole('searchbox')).toHaveValue('quokka');
});
