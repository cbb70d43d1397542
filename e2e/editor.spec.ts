import type { Page } from '@playwright/test';
import { editorOf, expect, test } from './edited-paper';
import { ADDRESS, FILE, story } from './kite-story';
import type { OwnPaper } from './own-paper';
import { PAGE_KINDS } from './page-kinds';

const KITES = story('Kites over Ahmedabad').replace('title:', '# What happened.\ntitle:');

/** Publishes a story, and opens it in the editor. */
async function openKites(page: Page, paper: OwnPaper, editor: string): Promise<void> {
  await paper.write(FILE, KITES);
  await expect.poll(async () => (await paper.get(ADDRESS)).status).toBe(200);
  const slug = FILE.replace(/^articles\/|\.md$/g, '');
  await page.goto(`${editor}#/collections/articles/entries/${slug}`);
  await expect(page.getByLabel('Headline')).toHaveValue('Kites over Ahmedabad');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Save now').click();
}

test('an editor opens a story in the browser, changes its headline and saves; readers see it, and one line of the file has changed @script @once', async ({
  page,
  edited,
  editor,
}) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:blob|data):/.test(url) && !url.startsWith(`${edited.url}/`)) elsewhere.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openKites(page, edited, editor);
  await page.getByLabel('Headline').fill('A sky of paper');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  expect(await edited.read(FILE)).toBe(
    KITES.replace('title: "Kites over Ahmedabad"', 'title: A sky of paper'),
  );
  await expect.poll(async () => (await edited.get(ADDRESS)).html).toContain('A sky of paper</h1>');
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);

  // A second save of the same page is none over somebody else's.
  const headline = page.getByLabel('Headline');
  // The editor draws its fields anew after a save, which can come between the clearing of one and its new text.
  await expect(async () => {
    await headline.fill('A sky of kites');
    await expect(headline).toHaveValue('A sky of kites', { timeout: 1000 });
    await expect(page.getByText('Unsaved Changes')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await save(page);
  await expect.poll(() => edited.read(FILE)).toContain('title: A sky of kites\n');
  await expect.poll(async () => (await edited.get(ADDRESS)).html).toContain('A sky of kites</h1>');
  const seen = page.getByRole('link', { name: 'See it' });
  await expect(seen).toBeVisible();
  await page.goto((await seen.getAttribute('href')) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A sky of kites');
});

test('the form shows the fields in the order and the words of the schema @script @once', async ({
  page,
  edited,
  editor,
}) => {
  await openKites(page, edited, editor);
  const labels = await page.locator('label').allInnerTexts();
  const named = (name: string) => labels.findIndex((label) => label.toLowerCase().startsWith(name));
  const order = ['headline', 'published', 'standfirst', 'section', 'topics', 'status', 'text'];
  expect(order.map(named)).toEqual([...order.map(named)].sort((a, b) => a - b));
  expect(named('headline')).toBeGreaterThanOrEqual(0);
  await expect(page.getByText('One or two sentences under the headline')).toBeVisible();
});

test('a story is begun as a draft in the folder of its month, and published by its status @script @once', async ({
  page,
  edited,
  editor,
}) => {
  await page.goto(`${editor}#/collections/articles/new`);
  await page.getByLabel('Headline').fill('A bench in the editor');
  const text = page.locator('[data-slate-editor="true"]');
  await text.click();
  await page.keyboard.type('The bench is back.');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  const drafts = JSON.parse(await edited.desk('list', '--draft', '--json')) as {
    headline: string;
    path: string;
  }[];
  const begun = drafts.find(({ headline }) => headline === 'A bench in the editor');
  expect(begun?.path).toMatch(/^articles\/\d{4}\/\d{2}\/a-bench-in-the-editor\.md$/);
  const file = await edited.read(begun?.path ?? '');
  expect(file).toContain('# The headline.\ntitle: A bench in the editor\n');
  expect(file).toMatch(/^---\nThe bench is back\.\n$/m);
  await edited.remove(begun?.path ?? '');
});

test('a save over a story that somebody else changed is refused in words, and both texts are kept @script @once', async ({
  page,
  edited,
  editor,
}) => {
  await openKites(page, edited, editor);
  const theirs = KITES.replace('Kites over', 'Their kites over');
  await edited.write(FILE, theirs);
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('was changed by somebody else since you opened it')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
  expect(await edited.read(FILE)).toBe(theirs);
});

test('when the link to the desk has ended, a save says so and the text stays @script @once', async ({
  page,
  edited,
  editor,
}) => {
  await openKites(page, edited, editor);
  await page.route('**/edit/files', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('The link to the desk has ended')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
});

test('the configuration passes the editor’s own check, which the page leaves out @script @once', async ({
  browser,
  edited,
  editor,
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.route('**/before.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'window.CMS_MANUAL_INIT = true;' }),
  );
  await openKites(page, edited, editor);
  await context.close();
});

test('pages of readers load nothing of the editor @once', async ({ edited }) => {
  for (const [, address] of PAGE_KINDS)
    expect((await edited.get(address)).html, address).not.toMatch(/decap|\/edit["/]/i);
});

test('where no editor is asked for, its address is like any that was never there @once', async ({
  paper,
}) => {
  const unknown = await paper.get('/nothing-of-the-kind');
  const address = new URL(await editorOf(paper)).pathname;
  for (const one of [address, `${address}/start.js`, '/desk/edit', '/desk/edit/decap-cms.js']) {
    const answer = await paper.get(one);
    expect(answer.status, one).toBe(404);
    expect(answer.html, one).toBe(unknown.html);
  }
  const sent = await fetch(`${paper.url}${address}/files`, { method: 'POST', body: '{}' });
  expect(sent.status).toBe(405);
});

test('without the pass of the desk there is no editor @once', async ({ edited }) => {
  const unknown = await edited.get('/nothing-of-the-kind');
  for (const one of ['/desk/edit', '/desk/0123456789abcdef/edit', '/desk/edit/start.js']) {
    const answer = await edited.get(one);
    expect(answer.status, one).toBe(404);
    expect(answer.html, one).toBe(unknown.html);
  }
});

test('files are given to no page of another site, and no answer is kept @once', async ({
  edited,
  editor,
}) => {
  const body = JSON.stringify({ action: 'getMedia' });
  const sent = (headers: Record<string, string>) =>
    fetch(`${editor}/files`, { method: 'POST', body, headers });
  const json = { 'content-type': 'application/json' };
  expect((await sent({ ...json, origin: 'https://evil.example' })).status).toBe(403);
  expect((await sent(json)).status).toBe(403);
  expect((await sent({ 'content-type': 'text/plain', origin: edited.url })).status).toBe(415);
  const fine = await sent({ ...json, origin: edited.url });
  expect(fine.status).toBe(200);
  for (const answer of [fine, await fetch(editor), await fetch(`${editor}/decap-cms.js`)]) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  }
});
