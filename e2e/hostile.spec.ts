import type { Page } from '@playwright/test';
import { articleFile } from './article-file';
import type { OwnPaper } from './own-paper';
import { fetchPage, graphOf, meta } from './published';
import { expect, test } from './test';

const ATTACK = '</script><script>window.harmed=1</script><img src=x onerror=window.harmed=2>';
const FILE = 'articles/hostile.md';
const ADDRESS = '/politics/2024/04/01/hostile';
const BODY = [
  'Before the attack.',
  '<script>window.harmed = 3; alert(3)</script>',
  '<img src="x" onerror="window.harmed = 4; alert(4)">',
  '<svg onload="window.harmed = 5"><a xlink:href="javascript:window.harmed=6"><text>svg</text></a></svg>',
  '[A link that is none](javascript:window.harmed=7) and <a href="JaVaScRiPt:window.harmed=8">another</a>',
  '[Data](data:text/html,<script>window.harmed=9</script>) <iframe src="javascript:parent.harmed=10"></iframe>',
  '<style>body { display: none }</style> <form action="/x"><input autofocus onfocus="window.harmed=11"></form>',
  '<details open ontoggle="window.harmed=12"><summary>Fold</summary>Unfolded.</details>',
  'After the attack.',
].join('\n\n');

async function publish(paper: OwnPaper): Promise<void> {
  await paper.write(
    FILE,
    articleFile(
      {
        title: `Headline ${ATTACK}`,
        standfirst: `Standfirst ${ATTACK}`,
        published: '2024-04-01 10:00',
        section: 'politics',
        topics: [`Topic ${ATTACK}`],
        authors: [`Author ${ATTACK}`],
        dateline: `Place ${ATTACK}`,
        series: `Series ${ATTACK}`,
        label: 'explainer',
        keyPoints: [`Point ${ATTACK}`],
        updated: '2024-04-02 10:00',
        updateReason: `Reason ${ATTACK}`,
        corrections: [{ at: '2024-04-02', text: `Correction ${ATTACK}` }],
        image: {
          src: 'korea-dmz.svg',
          alt: `Alt ${ATTACK}`,
          caption: `Caption ${ATTACK}`,
          credit: `Credit ${ATTACK}`,
        },
      },
      BODY,
    ),
  );
  await paper.write('front.yaml', 'lead: hostile\n');
  await expect.poll(async () => (await paper.get('/')).html).toContain(ADDRESS);
}

/** Goes to a page and looks whether anything of the attack came alive. */
async function visit(page: Page, address: string): Promise<void> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialog.dismiss().then(() => dialogs.push(dialog.message())));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  expect(dialogs).toEqual([]);
  expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
  const alive = page.locator(
    '[onerror], [onload], [onfocus], [ontoggle], [href^="javascript:" i], [href^="data:" i], main iframe, main form[action="/x"], img[src="x"]',
  );
  expect(await alive.evaluateAll((all) => all.map((element) => element.outerHTML))).toEqual([]);
}

test('a headline, standfirst, byline, caption and note full of markup are shown as text and do nothing', async ({
  page,
  paper,
}) => {
  await publish(paper);
  await visit(page, paper.url + ADDRESS);
  const story = page.getByRole('main').getByRole('article').first();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Headline ${ATTACK}`);
  await expect(page).toHaveTitle(`Headline ${ATTACK} | The Meridian`);
  for (const part of [
    'Standfirst',
    'Author',
    'Place',
    'Point',
    'Reason',
    'Correction',
    'Caption',
    'Credit',
  ])
    await expect(story).toContainText(`${part} ${ATTACK}`);
  await expect(story.getByRole('img').first()).toHaveAttribute('alt', `Alt ${ATTACK}`);
  await expect(page.getByRole('list', { name: 'Topics' })).toHaveText(`Topic ${ATTACK}`);
});

test('a text full of scripts keeps its words and loses its harm', async ({ page, paper }) => {
  await publish(paper);
  await visit(page, paper.url + ADDRESS);
  const story = page.getByRole('main').getByRole('article').first();
  await expect(story).toContainText('Before the attack.');
  await expect(story).toContainText('After the attack.');
  await expect(story).toContainText('A link that is none');
  await expect(story).toContainText('Unfolded.');
  await expect(story).not.toContainText('harmed = 3');
  await expect(page.getByRole('link', { name: 'A link that is none' })).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeVisible();
  await story.getByText('Fold', { exact: true }).click();
  expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
});

test('lists, search and the front page show a hostile headline as text', async ({
  page,
  paper,
}) => {
  await publish(paper);
  const story = await paper.get(ADDRESS);
  const topic = /href="(\/topics\/topic[^"]*)"/.exec(story.html)?.[1] ?? '';
  const author = /href="(\/authors\/author[^"]*)"/.exec(story.html)?.[1] ?? '';
  expect(topic).not.toBe('');
  expect(author).not.toBe('');
  for (const address of ['/', '/politics', topic, author, '/archive/2024/04', '/corrections']) {
    await visit(page, paper.url + address);
    await expect(
      page.getByRole('main').getByRole('heading').getByRole('link', { name: ATTACK }).first(),
    ).toHaveText(`Headline ${ATTACK}`);
  }
  await visit(page, `${paper.url}/search?q=${encodeURIComponent(`headline ${ATTACK}`)}`);
  await expect(page.getByLabel('Words to look for')).toHaveValue(`headline ${ATTACK}`);
  await expect(
    page.getByRole('main').getByRole('link', { name: `Headline ${ATTACK}` }),
  ).toHaveCount(1);
});

test('what the head and JSON-LD say of a hostile file is text, and all of it @once', async ({
  paper,
}) => {
  await publish(paper);
  const page = await fetchPage(paper.url, ADDRESS);
  const headline = `Headline ${ATTACK}`;
  expect(page.document.title).toBe(`${headline} | The Meridian`);
  for (const name of ['og:title', 'twitter:title']) expect(meta(page, name)).toBe(headline);
  for (const name of ['description', 'og:description', 'twitter:description'])
    expect(meta(page, name)).toContain('Standfirst </script>');
  expect(meta(page, 'og:image:alt')).toBe(`Alt ${ATTACK}`);
  expect(meta(page, 'article:tag')).toBe(`Topic ${ATTACK}`);
  expect(meta(page, 'author')).toBe(`Author ${ATTACK}`);
  const [story] = graphOf(page);
  expect(story).toMatchObject({
    headline,
    keywords: [`Topic ${ATTACK}`],
    dateline: `Place ${ATTACK}`,
    author: [{ name: `Author ${ATTACK}` }],
    correction: [{ text: `Correction ${ATTACK}` }],
    isPartOf: { name: `Series ${ATTACK}` },
  });
  expect(JSON.stringify(story)).toContain(`Credit ${ATTACK}`);
  const scripts = [...page.document.querySelectorAll('script')];
  const harmful = scripts.filter(
    ({ textContent, type }) => type === '' && /^window\.harmed/.test(textContent ?? ''),
  );
  expect(harmful.map(({ outerHTML }) => outerHTML)).toEqual([]);
});
