import { articleFile } from './article-file';
import { OwnPaper } from './own-paper';
import { expect, test } from './test';

test('under npm run dev an open page shows an edited file by itself @script @wide', async ({
  page,
}) => {
  // Next compiles each page when it is first asked for.
  test.setTimeout(180_000);
  const paper = await OwnPaper.start('dev');
  try {
    const story = (title: string) =>
      articleFile({ title, published: '2024-06-01 10:00', section: 'culture' });
    await paper.write('articles/at-work.md', story('The first headline'));
    const address = `${paper.url}/culture/2024/06/01/at-work`;
    await expect
      .poll(async () => (await paper.get(address)).status, { timeout: 120_000 })
      .toBe(200);
    await page.goto(address);
    const headline = page.getByRole('heading', { level: 1 });
    await expect(headline).toHaveText('The first headline');
    const listening = page.waitForRequest((request) => request.url().endsWith('/-/reload'));
    await page.reload();
    await listening;
    await paper.write('articles/at-work.md', story('A better headline'));
    await expect(headline).toHaveText('A better headline', { timeout: 20_000 });
  } finally {
    await paper.stop();
  }
});
