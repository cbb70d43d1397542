import type { Page } from '@playwright/test';
import { OwnPaper } from './own-paper';
import { EXPLAINER, LEAD } from './page-kinds';
import { test as base, expect } from './test';

/** The day the pages are looked at; the masthead prints it. */
const NOW = '2025-10-01T06:30:00Z';

const PAGES: [name: string, address: string][] = [
  ['front', '/'],
  ['story', LEAD],
  ['explainer', EXPLAINER],
  ['long-read', '/india/2025/07/20/the-bengal-famine-of-1943'],
  ['opinion', '/opinion/2025/09/26/why-our-pages-need-no-script'],
  ['section', '/science'],
  ['archive', '/archive'],
  ['search', '/search?q=korea'],
];
const THEMES = ['light', 'dark'] as const;
const SCREENS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/**
 * Two runs on one machine do not differ at all. Letters drawn by another version of the browser differ along their
 * edges, faintly; a block that has moved or gone differs in more than this share of all pixels, and blackly.
 */
const ALLOWED = { threshold: 0.25, maxDiffPixelRatio: 0.0006 };

/** Words set in the fonts of the system: other machines do not have those, and other lines break elsewhere. */
const NO_SYSTEM_FONTS = 'a[hreflang],:is([lang=ur],[lang=hi],[lang=ko]){display:none!important}';

const test = base.extend<object, { frozen: OwnPaper }>({
  // How letters are fitted to pixels is the system's choice; without fitting they are alike on all of them.
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--font-render-hinting=none'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  frozen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const paper = await OwnPaper.start('start', () => ({ BROADSHEET_NOW: NOW }));
      await use(paper);
      await paper.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.skip(process.platform !== 'linux', 'The pictures of the pages were taken on Linux.');

/** Letters wait for their font instead of doing without it, and nothing comes from another machine. */
async function settle(page: Page, site: string): Promise<string[]> {
  const foreign: string[] = [];
  await page.route('**/*', async (route) => {
    const address = route.request().url();
    if (!address.startsWith(site)) {
      foreign.push(address);
      return route.abort();
    }
    if (!new URL(address).pathname.endsWith('.css')) return route.continue();
    const answer = await route.fetch();
    const text = (await answer.text()).replaceAll('font-display:optional', 'font-display:block');
    return route.fulfill({ response: answer, body: text + NO_SYSTEM_FONTS });
  });
  return foreign;
}

/** Every picture in view is there, and every font that is used. */
async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inView = [...document.images].filter((image) => {
      const { top, width } = image.getBoundingClientRect();
      return width > 0 && top < innerHeight;
    });
    return inView.every((image) => image.complete && image.naturalWidth > 0);
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.complete && image.decode()));
  });
}

for (const [name, address] of PAGES)
  for (const theme of THEMES)
    for (const screen of SCREENS) {
      const picture = `${name}-${theme}-${screen.width}`;
      test(`${picture} looks as it did when somebody last looked at it @once`, async ({
        page,
        frozen,
      }) => {
        await page.setViewportSize(screen);
        await page.emulateMedia({ colorScheme: theme });
        const foreign = await settle(page, frozen.url);
        await page.goto(frozen.url + address);
        await loaded(page);
        await expect(page).toHaveScreenshot(`${picture}.png`, {
          ...ALLOWED,
        });
        expect(foreign).toEqual([]);
      });
    }
