import type { Page } from '@playwright/test';
import { editorOf } from './edited-paper';
import { MadeUpGitHub } from './made-up-github';
import { OwnPaper } from './own-paper';
import { SignInService } from './sign-in-service';
import { test as base, expect } from './test';

const TOKEN = 'a token of GitHub';
const REPO = 'our-paper/site';
const BRANCH = 'desk';
const FILE = 'paper/articles/2025/10/kites.md';

const OTHERS = { 'README.md': 'Not a story.', 'paper/images/kite.svg': '<svg/>' };
/** As people write a file: with a comment, in their order, with words of other systems. */
const KITES = `---
section: culture
# What happened.
title:   "Kites over Ahmedabad" # short
date: 2025-10-02 09:00
tags: [Kites, "Ahmedabad"]
---
One plain paragraph.
`;

/** A site whose operator has put an editor before a repository on GitHub, and what it talks to. */
const test = base.extend<{ editor: string; github: MadeUpGitHub }, { team: Team }>({
  team: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const signIn = await SignInService.start(TOKEN);
      const paper = await OwnPaper.start('start', () => ({
        DESK_EDITOR: 'github',
        DESK_EDITOR_REPO: REPO,
        DESK_EDITOR_BRANCH: BRANCH,
        DESK_EDITOR_FOLDER: 'paper',
        DESK_EDITOR_LOGIN: signIn.origin,
      }));
      await use({ paper, signIn });
      await paper.stop();
      await signIn.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  editor: async ({ team }, use) => use(await editorOf(team.paper)),
  github: async ({ page }, use) => {
    const github = new MadeUpGitHub(REPO, BRANCH, TOKEN, {
      [FILE]: KITES,
      ...OTHERS,
    });
    await github.answer(page);
    await use(github);
  },
});

interface Team {
  paper: OwnPaper;
  signIn: SignInService;
}

/** Signs in, and opens the story as the desk leads to it. */
async function openKites(page: Page, editor: string): Promise<void> {
  await page.goto(`${editor}#/collections/articles/entries/2025/10/kites`);
  await page.getByRole('button', { name: /GitHub/ }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Kites over Ahmedabad');
}

/** Opens another story by its link, in the page of somebody who is signed in. */
async function openOther(page: Page, editor: string, story: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${editor}#/collections/articles/entries/${story}`);
}

/** Begins a story. The form of the one that was open is there until the new one is drawn. */
async function begin(page: Page, editor: string): Promise<void> {
  await page.goto(`${editor}#/collections/articles/new`);
  await expect(page.getByLabel('Headline')).toHaveValue('');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Save now').click();
}

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

test('a save over a story on GitHub that somebody else changed is refused in words and makes no commit @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  const theirs = KITES.replace('Kites over', 'Their kites over');
  github.change(FILE, theirs);
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('was changed by somebody else since you opened it')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
  expect(github.messages()).toEqual(['Somebody else', 'Begin']);
  expect(github.files()[FILE]).toBe(theirs);
});

/** Somebody else commits files while the next files of the editor are on their way to GitHub. */
function changeMeanwhile(github: MadeUpGitHub, files: Record<string, string>): void {
  github.meanwhile = (asked) => {
    if (!asked.startsWith('POST') || !asked.endsWith('/git/blobs')) return;
    github.meanwhile = null;
    for (const [path, text] of Object.entries(files)) github.change(path, text);
  };
}

test('what somebody else commits to the story while it is being saved stays, and the editor is told @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  const theirs = KITES.replace('Kites over', 'Their kites over');
  changeMeanwhile(github, { [FILE]: theirs });
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('was changed by somebody else since you opened it')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
  expect(github.messages()).toEqual(['Somebody else', 'Begin']);
  expect(github.files()[FILE]).toBe(theirs);
});

test('what somebody else commits to another file meanwhile is kept beside what is saved @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  changeMeanwhile(github, { 'README.md': 'Theirs.' });
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  expect(github.messages()).toEqual(['Update Article “2025/10/kites”', 'Somebody else', 'Begin']);
  expect(github.files()).toMatchObject({
    'README.md': 'Theirs.',
    [FILE]: KITES.replace('"Kites over Ahmedabad"', 'My kites'),
  });
});

test('where others commit whenever the editor does, it says so and keeps the text @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  let changes = 0;
  github.meanwhile = (asked) => {
    if (asked.startsWith('POST') && asked.endsWith('/git/blobs'))
      github.change('README.md', `Theirs, ${++changes}.`);
  };
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('Your text is still here: press Save again')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
  expect(new Set(github.messages())).toEqual(new Set(['Somebody else', 'Begin']));
  github.meanwhile = null;
  await save(page);
  await expect(page.getByText('Changes saved')).toBeVisible();
  expect(github.files()[FILE]).toContain('title:   My kites # short\n');
});

for (const status of [403, 404, 502])
  test(`a story that GitHub answers with ${status} is no empty form, and can not be saved as another @script @once`, async ({
    page,
    editor,
    github,
  }) => {
    await openKites(page, editor);
    github.troubles.push([/^GET .*\/git\/trees\/[^/]+:paper\/articles\/2025\/09$/, status]);
    await openOther(page, editor, '2025/09/lost');
    const words = status === 404 ? 'is not there' : 'GitHub does not give the file';
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expect(page.getByLabel('Headline')).toHaveCount(0);
  });

test('a story that is not UTF-8 is not opened, and the words say what to do @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  const bytes = Buffer.from(KITES.replace('plain', 'pl\u00e4in'), 'latin1');
  github.change('paper/articles/2025/10/old.md', bytes);
  await openOther(page, editor, '2025/10/old');
  await expect(page.getByText('not text in UTF-8').first()).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveCount(0);
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

test('a story that somebody else begins under the same name meanwhile is not written over @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  const path = 'paper/articles/2025/10/a-bench-on-github.md';
  changeMeanwhile(github, { [path]: KITES });
  await begin(page, editor);
  await page.getByLabel('Headline').fill('A bench on GitHub');
  await page.getByLabel(/^Published/).fill('2025-10-03T09:00');
  await save(page);
  await expect(page.getByText('a-bench-on-github.md already')).toBeVisible();
  expect(github.files()[path]).toBe(KITES);
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
