import { test as base } from '@playwright/test';
import { OwnPaper } from './own-paper';

interface Fixtures {
  /** Where the site is that all tests share and none changes. */
  site: string;
  /** A site of the test's own, whose content it may change; all is put back after it. */
  paper: OwnPaper;
}

export const test = base.extend<Fixtures, { ownPaper: OwnPaper }>({
  site: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error('playwright.config.ts has to say where the site is.');
    await use(baseURL);
  },
  ownPaper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const paper = await OwnPaper.start();
      await use(paper);
      await paper.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  paper: async ({ ownPaper }, use) => {
    await use(ownPaper);
    await ownPaper.restore();
  },
});

export { expect } from '@playwright/test';
