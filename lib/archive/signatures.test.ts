import { expect, test } from 'vitest';
import { article, makePaper, SITE } from './paper-fixture';

test('a byline is signed in its order by persons and desks; one that readers can not see by nobody', async () => {
  const fields = { published: '2025-09-01', authors: ['Zoë', 'news-desk', 'Ann'] };
  const paper = await makePaper({
    'site.yaml': SITE,
    'authors/news-desk.md': '---\nname: News desk\nkind: desk\n---\n',
    'authors/ann.md': '---\nname: Ann Onym\n---\n',
    'articles/a.md': article({ title: 'A', ...fields }),
    'articles/b.md': article({ title: 'B', ...fields, expires: '2025-10-01' }),
  });
  paper.setNow('2025-09-30T12:00:00Z');
  const ids = (await paper.archive.latest(2)).map(({ id }) => id);
  paper.setNow('2025-10-02T12:00:00Z');
  const seen = (await paper.archive.latest(1))[0]?.id ?? 0;
  const expired = ids.find((id) => id !== seen) ?? 0;
  expect(await paper.archive.signatures(seen)).toEqual([
    { slug: 'zoë', name: 'Zoë', kind: 'person' },
    { slug: 'news-desk', name: 'News desk', kind: 'desk' },
    { slug: 'ann', name: 'Ann Onym', kind: 'person' },
  ]);
  expect(await paper.archive.signatures(expired)).toEqual([]);
  await paper.end();
});
