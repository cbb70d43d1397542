import { begin, expect, FILE, KITES, OTHERS, openKites, save, test } from './github-paper';

test('an editor signs in with GitHub, changes a headline and saves: one commit, in which one line of one file is another @script @once', async ({
  page,
  editor,
  github,
  team,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openKites(page, editor);
  expect(team.signIn.asked.at(-1)).toBe('?provider=github&site_id=demo.decapcms.org&scope=repo');
  const headline = page.getByLabel('Headline');
  await headline.fill('A sky of paper');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  expect(github.messages()).toEqual(['Update Article “2025/10/kites”', 'Begin']);
  expect(github.files()).toEqual({
    [FILE]: KITES.replace('"Kites over Ahmedabad"', 'A sky of paper'),
    ...OTHERS,
  });

  // A second save of the same page is none over somebody else's.
  await expect(async () => {
    await headline.fill('A sky of kites');
    await expect(headline).toHaveValue('A sky of kites', { timeout: 1000 });
    await expect(page.getByText('Unsaved Changes')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await save(page);
  await expect.poll(() => github.files()[FILE]).toContain('title:   A sky of kites # short\n');
  expect(github.messages()).toHaveLength(3);
  expect(github.unknown).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a byte order mark before a story stays there @script @once', async ({
  page,
  editor,
  github,
}) => {
  github.change(FILE, `\ufeff${KITES}`);
  await openKites(page, editor);
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  expect(github.files()[FILE]).toBe(`\ufeff${KITES.replace('"Kites over Ahmedabad"', 'My kites')}`);
});

test('a story is begun on GitHub as a draft in the folder of its month @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  await begin(page, editor);
  await page.getByLabel('Headline').fill('A bench on GitHub');
  await page.getByLabel(/^Published/).fill('2025-10-03T09:00');
  await page.locator('[data-slate-editor="true"]').click();
  await page.keyboard.type('The bench is back.');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  const file = github.files()['paper/articles/2025/10/a-bench-on-github.md'];
  expect(file).toContain('# The headline.\ntitle: A bench on GitHub\n');
  expect(file).toContain('\nstatus: draft\n');
  expect(file).toMatch(/^---\nThe bench is back\.\n$/m);
  expect(github.messages()).toHaveLength(2);
});

test('a copy of a story is saved as a new one, and the first stays @script @once', async ({
  page,
  editor,
  github,
}) => {
  // Decap asks whether to leave the page also when all of it is saved.
  page.on('dialog', (dialog) => void dialog.accept());
  await openKites(page, editor);
  await page.getByLabel('Headline').fill('My kites');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Save and begin a copy').click();
  await expect(page).toHaveURL(/#\/collections\/articles\/new/);
  const headline = page.getByLabel('Headline');
  await expect(headline).toHaveValue('My kites');
  await headline.fill('More kites');
  await save(page);
  await expect.poll(() => github.messages()[0]).toMatch(/^Create Article/);
  const files = github.files();
  expect(files['paper/articles/2025/10/more-kites.md']).toContain('title: More kites\n');
  expect(files[FILE]).toContain('title:   My kites # short\n');
});

test('a picture on GitHub is added, and none is replaced or deleted @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  await page.goto(`${editor}#/collections/articles`);
  await page.getByRole('button', { name: 'Media' }).click();
  const upload = (name: string, text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(text) });
  await upload('new.svg', '<svg id="new"/>');
  await expect.poll(() => github.files()['paper/images/new.svg']).toBe('<svg id="new"/>');
  await expect(page.getByText('new.svg', { exact: true })).toBeVisible();

  // Decap deletes the picture that is there, once it was asked whether to.
  page.on('dialog', (dialog) => void dialog.accept());
  const before = github.messages();
  await upload('kite.svg', '<svg id="another"/>');
  await expect(page.getByText('Nothing is deleted here.')).toBeVisible();
  await expect(page.getByText('There is a picture images/kite.svg already.')).toBeVisible();
  expect(github.messages()).toEqual(before);
  expect(github.files()).toMatchObject(OTHERS);
});

test('a save that changes nothing makes no commit @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  await page.getByLabel('Headline').fill('Kites over Ahmedabad ');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  expect(github.messages()).toEqual(['Begin']);
});

test('when the link to the desk has ended, a save says so and the text stays @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  await page.route('**/edit/files', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('The link to the desk has ended')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
  expect(github.messages()).toEqual(['Begin']);
});

test('with the files on GitHub, this machine gives and takes none of its own @once', async ({
  team: { paper },
  editor,
}) => {
  const ask = (asked: object, origin = paper.url) =>
    fetch(`${editor}/files`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(asked),
    });
  const named = { path: 'articles/2025/08/three-summits-a-timeline.md' };
  expect((await ask({ action: 'getEntry', params: named })).status).toBe(400);
  expect((await ask({ action: 'show', files: [] }, 'https://evil.example')).status).toBe(403);
  const shown = await ask({ action: 'show', files: [{ ...named, text: '---\ntitle: A\n---\n' }] });
  expect(await shown.json()).toEqual([expect.stringContaining('title: "A"\n')]);
});
