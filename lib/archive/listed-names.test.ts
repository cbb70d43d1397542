import { afterEach, beforeEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;

const story = (title: string, published: string, more: Record<string, unknown> = {}) =>
  article({ title, slug: title.toLowerCase(), published, section: 'World', ...more });

beforeEach(async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': story('A', '2025-08-01', { topics: '[River, Coast]', authors: '[Ana]' }),
    'articles/b.md': story('B', '2025-08-02', {
      topics: '[River]',
      authors: '[Ana, Ben]',
      expires: '2025-10-03T12:00:00Z',
    }),
    'articles/c.md': story('C', '2025-09-01', {
      topics: '[River]',
      authors: '[Cleo]',
      embargo: '2025-10-04T12:00:00Z',
    }),
  });
  paper.setNow('2025-10-01T12:00:00Z');
});
afterEach(() => paper.end());

const listed = async (kind: 'section' | 'topic' | 'author') =>
  (await paper.archive.listedNames(kind)).map(
    ({ slug, modified }) => `${slug} ${new Date(modified).toISOString().slice(0, 10)}`,
  );

test('authors are listed with their newest article that readers can see', async () => {
  expect(await listed('author')).toEqual(['ana 2025-08-02', 'ben 2025-08-02']);
  paper.setNow('2025-10-04T12:00:00Z');
  expect(await listed('author')).toEqual(['ana 2025-08-01', 'cleo 2025-09-01']);
});

test('topics are listed while readers can see two articles of them', async () => {
  expect(await listed('topic')).toEqual(['river 2025-08-02']);
  paper.setNow('2025-10-03T12:00:00Z');
  expect(await listed('topic')).toEqual([]);
  paper.setNow('2025-10-04T12:00:00Z');
  expect(await listed('topic')).toEqual(['river 2025-09-01']);
});

test('a section is listed while readers can see an article of it', async () => {
  expect(await listed('section')).toEqual(['world 2025-08-02']);
  await paper.change({ 'articles/a.md': null, 'articles/b.md': null });
  expect(await listed('section')).toEqual([]);
});
