import type { Page } from '@playwright/test';
import { begin, expect, FILE, KITES, openKites, openOther, save, test } from './github-paper';
import type { MadeUpGitHub } from './made-up-github';

const THEIRS = KITES.replace('Kites over', 'Their kites over');

/** Saves over what somebody else committed: the editor is told and keeps the text, and theirs stays. */
async function expectRefusal(page: Page, github: MadeUpGitHub): Promise<void> {
  await page.getByLabel('Headline').fill('My kites');
  await save(page);
  await expect(page.getByText('was changed by somebody else since you opened it')).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue('My kites');
  expect(github.messages()).toEqual(['Somebody else', 'Begin']);
  expect(github.files()[FILE]).toBe(THEIRS);
}

test('a save over a story on GitHub that somebody else changed is refused in words and makes no commit @script @once', async ({
  page,
  editor,
  github,
}) => {
  await openKites(page, editor);
  github.change(FILE, THEIRS);
  await expectRefusal(page, github);
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
  changeMeanwhile(github, { [FILE]: THEIRS });
  await expectRefusal(page, github);
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
