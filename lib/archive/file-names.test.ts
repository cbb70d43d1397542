import { afterEach, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';

let paper: PaperFixture;
afterEach(async () => paper.end());

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"/>';

test.each(['NFC', 'NFD'] as const)(
  'a link and a picture are found whichever way the system spells é in a file’s name (%s)',
  async (form) => {
    paper = await makePaper({
      'site.yaml': SITE,
      [`articles/${'café'.normalize(form)}.md`]: article({
        title: 'Coffee',
        published: '2025-09-01',
      }),
      [`images/${'crème'.normalize(form)}.svg`]: SVG,
      'articles/a.md': article(
        { title: 'A', published: '2025-09-02', image: { src: 'crème.svg', alt: 'Cream' } },
        'See [coffee](café.md) and read on for a while.',
      ),
    });
    expect(await paper.archive.problems()).toEqual([]);
    expect((await paper.archive.latest(1))[0]?.picture?.alt).toBe('Cream');
  },
);

test('a file that changes its role is read anew, though its bytes are the same', async () => {
  const page = '---\ntitle: About us\npublished: 2025-09-01\n---\nWho we are, in enough words.\n';
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({ title: 'A', published: '2025-09-01' }),
    'pages/about.md': page,
  });
  expect((await paper.archive.standingPage('about'))?.title).toBe('About us');
  await paper.change({ 'articles/a.md': null, articles: null });
  expect(await paper.archive.standingPage('about')).toBeNull();
  expect((await paper.archive.latest(5)).map((one) => one.headline)).toEqual(['About us']);
});
