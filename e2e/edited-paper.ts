import { OwnPaper } from './own-paper';
import { test as base } from './test';

/** A site whose operator has put an editor before the files of this machine. */
export const test = base.extend<{ edited: OwnPaper; editor: string }, { ownEdited: OwnPaper }>({
  ownEdited: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const paper = await OwnPaper.start('start', () => ({ DESK_EDITOR: 'local' }));
      await use(paper);
      await paper.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  edited: async ({ ownEdited }, use) => {
    await use(ownEdited);
    await ownEdited.restore();
  },
  editor: async ({ edited }, use) => use(await editorOf(edited)),
});

/** The editor's address, behind a pass of the desk. */
export async function editorOf(paper: OwnPaper): Promise<string> {
  const { link } = JSON.parse(await paper.desk('desk', '--json')) as { link: string };
  return `${link}/edit`;
}

export { expect } from '@playwright/test';
