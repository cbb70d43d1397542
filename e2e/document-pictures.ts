import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { articleFile } from './article-file';
import { findChromium } from './chromium';
import { OwnPaper } from './own-paper';

/*
 * "npm run pictures" takes the pictures of docs/NEWSROOM.md anew: the paper on the afternoon on which the document
 * plays, with its story of a bench. Look at each one that changed before it is committed.
 */

const FOLDER = 'docs/pictures';
const SECRET = 'the secret of docs/NEWSROOM.md';
const MOST_BYTES = 150_000;

const BENCH = 'articles/2025/10/a-bench-returns-to-the-park.md';
const bench = (body: string, fields: object = {}) =>
  articleFile(
    {
      title: 'A bench returns to the park',
      published: '2025-10-01 10:00',
      section: 'culture',
      topics: ['Heritage', 'Delhi'],
      authors: ['culture-desk'],
      ...fields,
    },
    body,
  );
const BANYAN = 'The bench under the banyan is back where it stood.';
const NEEM = 'The bench under the neem tree is back where it stood.';

/** @param label of a field that is filled in once the page is what it is to be; none for a page that needs no script */
async function take(
  page: Page,
  name: string,
  url: string,
  height = 900,
  label?: string,
): Promise<void> {
  await page.setViewportSize({ width: 1120, height });
  await page.goto(url);
  if (label) await expect(page.getByLabel(label)).toHaveValue(/\S/);
  const file = join(FOLDER, `${name}.webp`);
  const picture = await sharp(await page.screenshot())
    .webp({ quality: 80, effort: 6 })
    .toBuffer();
  writeFileSync(file, picture);
  if (statSync(file).size > MOST_BYTES)
    throw new Error(`${file} is larger than a picture should be.`);
  console.log(`${file} is up to date.`);
}

async function commit(paper: OwnPaper, iso: string, text: string): Promise<void> {
  await paper.write(BENCH, text);
  await paper.git(iso, 'add', '--all');
  await paper.git(iso, 'commit', '--quiet', '--message', 'as it is');
}

async function until(paper: OwnPaper, address: string, text: string): Promise<void> {
  while (!(await paper.get(address)).html.includes(text))
    await new Promise((resolve) => setTimeout(resolve, 200));
}

async function linkOf(paper: OwnPaper, ...words: string[]): Promise<string> {
  return (JSON.parse(await paper.desk(...words, '--json')) as { link: string }).link;
}

async function main(): Promise<void> {
  const settings = {
    BROADSHEET_NOW: '2025-10-01T17:30:00+05:30',
    BROADSHEET_SECRET: SECRET,
    DESK_EDITOR: 'local',
  };
  Object.assign(process.env, settings);
  const paper = await OwnPaper.start('start');
  const browser = await chromium.launch({
    executablePath: findChromium().path,
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    // The demonstration has it off.
    const site = await paper.read('site.yaml');
    await paper.write('site.yaml', site.replace('history: no', 'history: yes'));
    await paper.git('2025-10-01T08:00:00+05:30', 'init', '--quiet');
    await commit(paper, '2025-10-01T09:00:00+05:30', bench(BANYAN, { status: 'draft' }));
    const preview = await linkOf(paper, 'preview', BENCH);
    await until(paper, preview, 'bench');
    await take(page, 'preview', preview, 760);

    await commit(paper, '2025-10-01T10:00:00+05:30', bench(BANYAN));
    const corrections = [
      { at: '2025-10-01 11:00', text: 'The tree is a neem, not a banyan as we first wrote.' },
    ];
    await commit(paper, '2025-10-01T11:00:00+05:30', bench(NEEM, { corrections }));
    const history = '/culture/2025/10/01/a-bench-returns-to-the-park/history';
    await until(paper, history, '<del');
    await take(page, 'history', paper.url + history, 720);

    const reading = { title: 'Notes from a reading room', section: 'culture' };
    await paper.write(
      'articles/2025/10/from-a-freelance.md',
      articleFile({ ...reading, published: '2025-10-02 06:00' }, 'The room opens at ten.'),
    );
    await paper.write(
      'articles/2025/10/a-day-at-the-press.md',
      articleFile(
        {
          title: 'A day at the press',
          section: 'culture',
          published: '2025-10-01',
          status: 'draft',
        },
        'Also read: [](../09/durga-puja-on-unesco-lst.md)',
      ),
    );
    const desk = await linkOf(paper, 'desk');
    await until(paper, desk, 'durga-puja-on-unesco-lst');
    await until(paper, desk, 'Notes from a reading room');
    await take(page, 'desk', desk, 1080);
    const slug = BENCH.replace(/^articles\/|\.md$/g, '');
    await take(
      page,
      'editor',
      `${desk}/edit#/collections/articles/entries/${slug}`,
      820,
      'Headline',
    );
  } finally {
    await browser.close();
    await paper.stop();
  }
}

await main();
