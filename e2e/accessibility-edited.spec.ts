import { articleFile } from './article-file';
import { overflow, violations } from './axe';
import type { OwnPaper } from './own-paper';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

const PICTURE = '![A map](korea-dmz.svg "What it shows. | Graphics desk")';

const LONG_READ = [
  ...Array.from({ length: 9 }, () =>
    'A sentence of some ten words, so that it is read. '.repeat(10),
  ),
  `:::gallery\n${PICTURE}\n\n${PICTURE}\n:::`,
  ':::timeline\n- **1 January 2024** It began.\n- **2 January 2024** It ended.\n:::',
].join('\n\n');

/** Pages that the demonstration does not have. */
const PAGES: [kind: string, address: string, status: number][] = [
  ['the front page with a strip of breaking news', '/', 200],
  ['a long read with a gallery and a timeline', '/culture/2024/05/01/at-length', 200],
  ['a live page', '/culture/2024/05/02/as-it-goes', 200],
  ['the second page of a list', '/culture/page/2', 200],
  ['a piece that was withdrawn', '/culture/2024/05/03/taken-back', 410],
];

async function publish(paper: OwnPaper): Promise<void> {
  const write = (slug: string, fields: Record<string, unknown>, body?: string) =>
    paper.write(
      `articles/${slug}.md`,
      articleFile({ title: slug, slug, section: 'culture', ...fields }, body),
    );
  for (let number = 1; number <= 20; number += 1)
    await write(`filler-${number}`, {
      published: `2024-04-${String(number).padStart(2, '0')} 10:00`,
    });
  await write(
    'at-length',
    { published: '2024-05-01 10:00', image: { src: 'korea-dmz.svg', alt: 'A map' } },
    LONG_READ,
  );
  await write(
    'as-it-goes',
    { published: '2024-05-02 09:00', label: 'live' },
    '## 14:05 Then\n\nIt ended.\n\n## 9:15 First\n\nIt began.',
  );
  await write('taken-back', { published: '2024-05-03 10:00', status: 'withdrawn' });
  await paper.write('front.yaml', 'breaking:\n  article: as-it-goes\n  text: It goes on\n');
  for (const [, address, status] of PAGES)
    await expect.poll(async () => (await paper.get(address)).status).toBe(status);
  await expect.poll(async () => (await paper.get('/')).html).toContain('It goes on');
}

test('pages of rarer kinds keep every rule of WCAG 2.2 AA that a machine can check, light and dark, and fit in 320 px @script @wide', async ({
  page,
  paper,
}) => {
  test.slow();
  await publish(paper);
  for (const [kind, address] of PAGES) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(paper.url + address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${kind}, ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page), kind).toBe(0);
  }
});

test('in forced colours the section and whatever has the keyboard are still marked @wide', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(LEAD);
  const current = page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]');
  await expect(current).toHaveCSS('border-bottom-style', 'solid');
  await expect(current).toHaveCSS('border-bottom-width', '2px');
  await current.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(current).toBeFocused();
  const outline = await current.evaluate((one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return { shown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1, outlineColor };
  });
  expect(outline.shown).toBe(true);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(outline.outlineColor).not.toBe(paper);
});
