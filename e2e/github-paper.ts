import type { Page } from '@playwright/test';
import { editorOf } from './edited-paper';
import { MadeUpGitHub } from './made-up-github';
import { OwnPaper } from './own-paper';
import { SignInService } from './sign-in-service';
import { test as base, expect } from './test';

const TOKEN = 'a token of GitHub';
const REPO = 'our-paper/site';
const BRANCH = 'desk';
export const FILE = 'paper/articles/2025/10/kites.md';

export const OTHERS = { 'README.md': 'Not a story.', 'paper/images/kite.svg': '<svg/>' };
/** As people write a file: with a comment, in their order, with words of other systems. */
export const KITES = `---
section: culture
# What happened.
title:   "Kites over Ahmedabad" # short
date: 2025-10-02 09:00
tags: [Kites, "Ahmedabad"]
---
One plain paragraph.
`;

/** A site whose operator has put an editor before a repository on GitHub, and what it talks to. */
export const test = base.extend<{ editor: string; github: MadeUpGitHub }, { team: Team }>({
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
export async function openKites(page: Page, editor: string): Promise<void> {
  await page.goto(`${editor}#/collections/articles/entries/2025/10/kites`);
  await page.getByRole('button', { name: /GitHub/ }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Kites over Ahmedabad');
}

/** Opens another story by its link, in the page of somebody who is signed in. */
export async function openOther(page: Page, editor: string, story: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${editor}#/collections/articles/entries/${story}`);
}

/** Begins a story. The form of the one that was open is there until the new one is drawn. */
export async function begin(page: Page, editor: string): Promise<void> {
  await page.goto(`${editor}#/collections/articles/new`);
  await expect(page.getByLabel('Headline')).toHaveValue('');
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Save now').click();
}

export { expect } from './test';
