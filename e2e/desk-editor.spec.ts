import { overflow, violations } from './axe';
import { editorOf, expect, test } from './edited-paper';
import { FILE, story } from './kite-story';
import type { OwnPaper } from './own-paper';

const HEADLINE = 'Kites & “strings” over Ahmedabad';

/** Publishes a story and waits until the desk has it. @returns the desk's address */
async function deskWithKites(paper: OwnPaper): Promise<string> {
  await paper.write(FILE, story(HEADLINE));
  const { link } = JSON.parse(await paper.desk('desk', '--json')) as { link: string };
  await expect.poll(async () => (await paper.get(link)).html).toContain('Kites &amp; “strings”');
  return link;
}

test('from its row at the desk an editor opens a story in the editor @script @once', async ({
  page,
  edited,
}) => {
  await page.goto(await deskWithKites(edited));
  await page.getByRole('link', { name: `Edit ${HEADLINE}` }).click();
  await expect(page.getByLabel('Headline')).toHaveValue(HEADLINE);
});

test('a story in Hindi is named in its language at the desk, and opened though its file has & and , in its name @script @once', async ({
  page,
  edited,
}) => {
  const headline = 'अहमदाबाद की पतंगें';
  await edited.write('articles/2025/10/kites & strings, again.md', story(headline, { lang: 'hi' }));
  const { link } = JSON.parse(await edited.desk('desk', '--json')) as { link: string };
  await expect.poll(async () => (await edited.get(link)).html).toContain(headline);
  await page.goto(link);
  for (const name of [`Edit ${headline}`, `Preview of ${headline}`])
    await expect(page.getByRole('link', { name }).locator('[lang="hi"]')).toHaveText(headline);
  await page.getByRole('link', { name: `Edit ${headline}` }).click();
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
});

test('the desk leads to the editor’s list and to a new story @script @once', async ({
  page,
  edited,
}) => {
  const desk = await deskWithKites(edited);
  await page.goto(desk);
  await page.getByRole('link', { name: 'Begin a story' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('');
  await page.goto(desk);
  await page.getByRole('link', { name: 'All stories in the editor' }).click();
  await expect(page.getByRole('link', { name: HEADLINE })).toBeVisible();
});

test('the desk with its links to the editor is accessible and fits its window', async ({
  page,
  edited,
}) => {
  await page.goto(await deskWithKites(edited));
  await expect(page.getByRole('link', { name: `Edit ${HEADLINE}` })).toBeVisible();
  if (test.info().project.name !== 'without script') expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test('where no editor is asked for, the desk leads to none @once', async ({ page, paper }) => {
  await page.goto(await deskWithKites(paper));
  await expect(page.getByRole('link', { name: `Preview of ${HEADLINE}` })).toBeVisible();
  await expect(page.locator('a[href*="/edit"]')).toHaveCount(0);
  expect((await paper.get(new URL(await editorOf(paper)).pathname)).status).toBe(404);
});
