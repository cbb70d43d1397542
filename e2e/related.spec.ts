import { articleFile } from './article-file';
import { expect, test } from './test';

const ADDRESS = '/culture/2024/07/01/host';

test('a related piece of few words shows them all, and no ellipsis pretends that there are more', async ({
  page,
  paper,
}) => {
  const fields = { published: '2024-07-01 10:00', section: 'culture' };
  const fifteen =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
  await paper.write(
    'articles/short.md',
    articleFile({ title: 'Short', ...fields }, 'Only five words stand here.'),
  );
  await paper.write('articles/fifteen.md', articleFile({ title: 'Fifteen', ...fields }, fifteen));
  await paper.write(
    'articles/sixteen.md',
    articleFile({ title: 'Sixteen', ...fields }, `${fifteen} sixteen`),
  );
  await paper.write(
    'articles/host.md',
    articleFile({ title: 'Host', ...fields, related: ['short', 'fifteen', 'sixteen'] }),
  );
  await expect.poll(async () => (await paper.get(ADDRESS)).html).toContain('Sixteen</a>');
  await page.goto(paper.url + ADDRESS);
  const related = page
    .getByRole('complementary', { name: 'Related headlines' })
    .getByRole('article');
  await expect(related.getByRole('heading')).toHaveText([
    'Short',
    'Fifteen',
    'Sixteen',
    /./,
    /./,
    /./,
  ]);
  await expect(related.nth(0).getByRole('paragraph')).toHaveText('Only five words stand here.');
  await expect(related.nth(1).getByRole('paragraph')).toHaveText(fifteen);
  await expect(related.nth(2).getByRole('paragraph')).toHaveText(`${fifteen}…`);
});

test('related headlines never repeat, never name the story itself and never what its text links to @once', async ({
  request,
}) => {
  const addresses = [
    '/world/2025/08/26/three-summits-a-timeline',
    '/science/2024/12/12/what-the-paris-agreement-asks',
    '/india/2025/07/20/the-bengal-famine-of-1943',
    '/opinion/2025/09/26/why-our-pages-need-no-script',
  ];
  for (const address of addresses) {
    const html = await (await request.get(address)).text();
    const [text = '', after = ''] = html.split('id="related-headlines"');
    const aside = after.slice(0, after.indexOf('</aside>'));
    const related = [...aside.matchAll(/<h3[^>]*><a href="([^"]*)"/g)].map((found) => found[1]);
    expect(related, address).toHaveLength(6);
    expect(new Set(related).size, address).toBe(6);
    expect(related, address).not.toContain(address);
    // The other parts of its series, which follow the text, do stand among the related headlines.
    const body = text.slice(text.indexOf('<article')).split('id="series"')[0] ?? '';
    expect(
      related.filter((one) => body.includes(`href="${one}"`)),
      address,
    ).toEqual([]);
  }
});
