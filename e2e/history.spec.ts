import { readFile } from 'node:fs/promises';
import { articleFile } from './article-file';
import { overflow, violations } from './axe';
import { OwnPaper } from './own-paper';
import { expect, test } from './test';

const FILE = 'articles/kites.md';
const ADDRESS = '/culture/2024/06/01/kites';
const story = (body: string, fields: object = {}) =>
  articleFile(
    { title: 'Kites at noon', published: '2024-06-01 10:00', section: 'culture', ...fields },
    body,
  );

/** Saves a text and commits it. */
async function commit(paper: OwnPaper, iso: string, text: string): Promise<void> {
  await paper.write(FILE, text);
  await paper.git(iso, 'add', '--all');
  await paper.git(iso, 'commit', '--quiet', '--message', 'as it is');
}

test('a reader sees how a story changed since it was published, and not a word of what came before @once', async ({
  page,
}) => {
  test.slow();
  const paper = await OwnPaper.start();
  try {
    // The demonstration has it off.
    const settings = await readFile('content/site.yaml', 'utf8');
    await paper.write('site.yaml', settings.replace('history: no', 'history: yes'));
    await paper.git('2024-05-30T08:00:00Z', 'init', '--quiet');
    await commit(paper, '2024-05-31T08:00:00Z', story('A quagzorb of kites.', { status: 'draft' }));
    await commit(paper, '2024-06-01T08:00:00Z', story('Seven kites are in the sky.'));
    await expect.poll(async () => (await paper.get(ADDRESS)).status, { timeout: 20_000 }).toBe(200);
    expect((await paper.get(ADDRESS)).html).not.toContain('Changes to this story');
    expect((await paper.get(`${ADDRESS}/history`)).status).toBe(404);

    await commit(paper, '2024-06-02T08:00:00Z', story('Nine kites are in the sky.'));
    await expect
      .poll(async () => (await paper.get(ADDRESS)).html, { timeout: 20_000 })
      .toContain('Changes to this story');
    await page.goto(paper.url + ADDRESS);
    await page.getByRole('link', { name: 'Changes to this story' }).click();
    await expect(page).toHaveURL(`${paper.url}${ADDRESS}/history`);
    await expect(page.getByRole('main').getByRole('deletion')).toHaveText('Removed: Seven');
    await expect(page.getByRole('main').getByRole('insertion')).toHaveText('Added: Nine');
    await expect(page.getByRole('main')).toContainText('Changed 2 June 2024, 13:30 IST');
    await expect(page.getByRole('main')).toContainText('First published 1 June 2024, 13:30 IST');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const { html } = await paper.get(`${ADDRESS}/history`);
    expect(html).not.toContain('quagzorb');
    expect(html).toContain('<meta name="robots" content="noindex');
    expect((await paper.get('/sitemap-2024-06.xml')).html).not.toContain('/history');
  } finally {
    await paper.stop();
  }
});
