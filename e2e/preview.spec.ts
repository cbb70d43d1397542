import { articleFile } from './article-file';
import { everyOutput } from './every-output';
import type { OwnPaper } from './own-paper';
import { expect, test } from './test';

const WORD = 'quagzorb';
const FILE = 'articles/a-kite-in-draft.md';
const ADDRESS = '/science/2024/05/01/a-kite-in-draft';
const DRAFT = articleFile(
  {
    title: `Kites over ${WORD}`,
    standfirst: `Standfirst ${WORD}`,
    published: '2024-05-01 10:00',
    status: 'draft',
    section: 'science',
    topics: [`Topic ${WORD}`],
    authors: [`Author ${WORD}`],
    keyPoints: [`Point ${WORD}`],
  },
  `First ${WORD} paragraph.\n\n## Heading ${WORD}`,
);

/** A link to a draft, as the desk's command prints it, once the site has read the file. */
async function previewOf(paper: OwnPaper, ...options: string[]): Promise<string> {
  await paper.write(FILE, DRAFT);
  const { link } = JSON.parse(await paper.desk('preview', FILE, '--json', ...options)) as {
    link: string;
  };
  const status = async () => (await paper.get(link)).status;
  await expect.poll(status, { timeout: 10_000 }).toBe(200);
  return link;
}

test('an editor reads a draft by its link, in the page it will have, marked as not published', async ({
  page,
  paper,
}) => {
  await page.goto(await previewOf(paper));
  const notice = page.getByRole('complementary', { name: 'Preview' });
  await expect(notice).toContainText('This story is a draft and is not published.');
  await expect(notice).toContainText('The link ends on');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kites over ${WORD}`);
  await expect(page.getByRole('heading', { name: `Heading ${WORD}` })).toBeVisible();
  await expect(
    page.getByRole('complementary', { name: 'Related headlines' }).getByRole('article'),
  ).toHaveCount(6);
});

test('a preview is kept by nobody, listed by nobody, and tells no other site its address @once', async ({
  paper,
}) => {
  const link = await previewOf(paper);
  const { headers, html } = await fetch(link).then(async (one) => ({
    headers: one.headers,
    html: await one.text(),
  }));
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(headers.get('cdn-cache-control')).toBeNull();
  expect(headers.get('surrogate-key')).toBeNull();
  expect(headers.get('cache-status')).toBe('broadsheet; fwd=miss');
  expect((await fetch(link)).headers.get('cache-status')).toBe('broadsheet; fwd=miss');
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"');
  expect(html).not.toContain('application/ld+json');
  expect(html).not.toContain('rel="canonical"');
});

test('a link that was changed, has ended, or is for another file answers like any address that is not there @once', async ({
  paper,
}) => {
  const link = await previewOf(paper);
  const unknown = await paper.get('/preview-of-nothing/at-all');
  expect(unknown.status).toBe(404);
  const [named = '', end = '', signature = ''] = new URL(link).pathname.slice(9).split('.');
  const other = Buffer.from('articles/2025/08/three-summits-a-timeline.md').toString('base64url');
  const later = (Number.parseInt(end, 36) + 3600).toString(36);
  const ended = (
    JSON.parse(await paper.desk('preview', FILE, '--json', '--hours', '0.0001')) as { link: string }
  ).link;
  const status = async () => (await paper.get(ended)).status;
  await expect.poll(status, { timeout: 10_000 }).toBe(404);
  for (const wrong of [
    ended,
    `/preview/${named}.${end}.${[...signature].reverse().join('')}`,
    `/preview/${other}.${end}.${signature}`,
    `/preview/${named}.${later}.${signature}`,
    `/preview/${named}`,
    '/preview',
    `/desk/${named}.${end}.${signature}`,
  ]) {
    const answer = await paper.get(wrong);
    expect(answer.status, wrong).toBe(404);
    expect(answer.html, wrong).toBe(unknown.html);
  }
});

test('when the file is gone its link is like any address that is not there @once', async ({
  paper,
}) => {
  const link = await previewOf(paper);
  await paper.remove(FILE);
  await expect.poll(async () => (await paper.get(link)).status, { timeout: 10_000 }).toBe(404);
});

test('no output of the site has a word of a piece that was previewed, and no log has its link @once', async ({
  paper,
}) => {
  test.slow();
  const link = await previewOf(paper);
  const deskLink = (JSON.parse(await paper.desk('desk', '--json')) as { link: string }).link;
  expect((await paper.get(deskLink)).html).toContain(WORD);
  const outputs = await everyOutput(paper.url, [
    ADDRESS,
    `/topics/topic-${WORD}`,
    `/topics/topic-${WORD}/rss.xml`,
    `/authors/author-${WORD}`,
    '/search?q=kites',
    `/oembed?url=${encodeURIComponent(paper.url + ADDRESS)}`,
    `/oembed?url=${encodeURIComponent(link)}`,
  ]);
  expect(outputs.length).toBeGreaterThan(200);
  const files = outputs.filter(({ address }) => /\.(?:xml|json|txt)$/.test(address));
  expect(files.filter(({ status }) => status === 200).length).toBeGreaterThan(50);
  const told = outputs.filter(
    ({ address, html }) => !address.includes(WORD) && html.toLowerCase().includes(WORD),
  );
  expect(told.map(({ address }) => address)).toEqual([]);
  expect(paper.said()).not.toContain(new URL(link).pathname.slice(9));
  expect(paper.said()).not.toContain(new URL(deskLink).pathname.slice(6));
});
