import { request as ask } from 'node:http';
import type { Page } from '@playwright/test';
import { articleFile } from './article-file';
import { OwnPaper } from './own-paper';
import { expect, test } from './test';

// Next runs one development server in a folder.
test.describe.configure({ mode: 'serial' });

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

test('under npm run dev every page says what is wrong with the content, and the desk is open to its makers @script @wide', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const paper = await OwnPaper.start('dev');
  try {
    const { problems: before } = await problemsOf(page, paper);
    expect(before).toBe(0);
    const listening = page.waitForRequest((request) => request.url().endsWith('/-/reload'));
    await page.reload();
    await listening;
    await paper.write('articles/torn.md', '---\ntitle: Torn\npublished: 31 Juni\n---\nText.\n');
    const corner = page.locator('content-problems');
    await expect(corner.getByText('1 problem in the content')).toBeVisible({ timeout: 30_000 });
    await expect(corner.locator('mark')).toHaveText('31 Juni');
    await expect(corner.getByText('articles/torn.md')).toBeVisible();
    const atDesk = page.waitForRequest((request) => request.url().endsWith('/-/reload'), {
      timeout: 120_000,
    });
    await corner.getByRole('link', { name: 'Everything is at the desk' }).click();
    await atDesk;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The desk', {
      timeout: 120_000,
    });
    const toEditor = page.getByRole('link', { name: 'All stories in the editor' });
    await expect(toEditor).toHaveAttribute('href', '/desk/edit');
    const listed = page.getByRole('region', { name: 'Problems' });
    await expect(listed).toContainText('articles/torn.md:3:');
    await paper.remove('articles/torn.md');
    await expect(listed).not.toContainText('torn.md', { timeout: 30_000 });
    await expect(corner).toHaveCount(0);
  } finally {
    await paper.stop();
  }
});

/** Opens the front page and counts its corners with problems. */
async function problemsOf(page: Page, paper: OwnPaper): Promise<{ problems: number }> {
  const asked = page.waitForResponse((response) => response.url().endsWith('/-/problems'));
  await page.goto(paper.url, { timeout: 120_000 });
  await asked;
  return { problems: await page.locator('content-problems').count() };
}

test('readers get nothing of what the makers of the paper see @once', async ({ site }) => {
  for (const address of ['/-/reload.js', '/-/reload', '/-/problems'])
    expect((await fetch(site + address)).status, address).toBe(404);
  const html = await (await fetch(site)).text();
  expect(html).not.toContain('/-/');
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => src);
  // The theme's script stands in the page.
  expect(scripts.length).toBe(1);
  expect(html).not.toContain('EventSource');
  for (const src of scripts)
    expect(await (await fetch(site + src)).text(), src).not.toMatch(/problems|EventSource/);
});

test('under npm run dev the editor is at /desk/edit, by the machine’s own name alone @script @wide', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const paper = await OwnPaper.start('dev');
  const { port } = new URL(paper.url);
  const statusFor = (host: string) =>
    new Promise((resolve) => {
      const asked = ask({ port, path: '/desk/edit', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', resolve).end();
    });
  try {
    await page.goto(`${paper.url}/desk/edit`);
    await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible();
    // A page elsewhere can have its own name lead to this machine. Next compiles the page that says there is nothing.
    await expect.poll(() => statusFor('evil.example'), { timeout: 120_000 }).toBe(404);
  } finally {
    await paper.stop();
  }
});
