import { articleFile } from './article-file';
import { fetchPage, nodeOf } from './published';
import { expect, test } from './test';

const ADDRESS = '/politics/2024/05/01/count-as-it-goes';

test('a live page has its entries newest first, each with a place to link to that machines are told too @once', async ({
  paper,
}) => {
  const entries = ['## 14:05 The last table', 'Done.', '## 11:30 Half way', 'On.', '## 9:15 First'];
  await paper.write(
    'articles/live.md',
    articleFile(
      {
        title: 'The count as it goes',
        slug: 'count-as-it-goes',
        published: '2024-05-01 09:00',
        updated: '2024-05-01 14:05',
        section: 'politics',
        label: 'live',
      },
      [...entries, 'Begun.'].join('\n\n'),
    ),
  );
  await expect.poll(async () => (await paper.get(ADDRESS)).status).toBe(200);
  const page = await fetchPage(paper.url, ADDRESS);
  const text = page.document.querySelector('main article .prose');
  expect(text?.getAttribute('aria-live')).toBe('polite');
  const ids = ['14-05-the-last-table', '11-30-half-way', '9-15-first'];
  expect([...(text?.querySelectorAll('h2') ?? [])].map(({ id }) => id)).toEqual(ids);
  const canonical = page.document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const node = nodeOf(page, 'LiveBlogPosting');
  expect(node).toMatchObject({
    coverageStartTime: '2024-05-01T09:00:00+05:30',
    dateModified: '2024-05-01T14:05:00+05:30',
    liveBlogUpdate: ids.map((id) => ({ url: `${canonical}#${id}` })),
  });
  // Nothing moves the page under a reader.
  expect(page.document.querySelector('meta[http-equiv=refresh]')).toBeNull();
});
