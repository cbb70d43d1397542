import { articleFile } from './article-file';
import type { OwnPaper } from './own-paper';
import { expect, test } from './test';

const HOSTILE = `</script><script>alert(1)</script> ]]> & " '`;
const BODY = `Plain.\n\n<script>alert(2)</script>\n\n<img src=x onerror=alert(3)> [no](javascript:alert(4)) ]]>`;

const fields = {
  title: `Headline ${HOSTILE}`,
  standfirst: `Standfirst ${HOSTILE}`,
  published: '2024-04-01 10:00',
  section: 'politics',
  topics: [`Topic ${HOSTILE}`],
  authors: [`Author ${HOSTILE}`],
};

async function seen(paper: OwnPaper, address: string, status: number): Promise<void> {
  await expect
    .poll(async () => (await paper.get(address)).status, { message: address })
    .toBe(status);
}

test('a hostile piece is inert in feeds, sitemap and oEmbed, and a withdrawn one is in none of them @once', async ({
  paper,
}) => {
  const address = '/politics/2024/04/01/hostile';
  await paper.write('articles/hostile.md', articleFile(fields, BODY));
  await seen(paper, address, 200);
  const oembed = `/oembed?url=${encodeURIComponent(paper.url + address)}`;
  const outputs = ['/politics/rss.xml', '/politics/atom.xml', '/sitemap-2024-04.xml', oembed];
  for (const output of outputs) {
    const { status, html } = await paper.get(output);
    expect(status, output).toBe(200);
    expect(html, output).not.toContain('<script');
    expect(html, output).not.toContain(']]>');
  }
  const feed = JSON.parse((await paper.get('/politics/feed.json')).html) as {
    items: { url: string; title: string; content_html: string }[];
  };
  const item = feed.items.find(({ url }) => url === paper.url + address);
  expect(item?.title).toContain('</script><script>alert(1)</script> ]]>');
  expect(item?.content_html).not.toMatch(/<script|onerror|javascript:/i);
  await paper.write('articles/hostile.md', articleFile({ ...fields, status: 'withdrawn' }, BODY));
  await seen(paper, address, 410);
  for (const output of ['/politics/rss.xml', '/politics/feed.json', '/sitemap-pages.xml'])
    expect((await paper.get(output)).html, output).not.toContain(address);
  for (const output of ['/sitemap-2024-04.xml', oembed])
    expect((await paper.get(output)).status, output).toBe(404);
});

test('an edit gives a feed another tag, and the piece keeps its id under another slug @once', async ({
  paper,
}) => {
  const feed = async () => {
    const response = await fetch(`${paper.url}/culture/feed.json`);
    const { items } = (await response.json()) as { items: { id: string; url: string }[] };
    return { tag: response.headers.get('etag'), items };
  };
  const idOf = async (slug: string) =>
    (await feed()).items.find(({ url }) => url.endsWith(`/${slug}`))?.id;
  const story = { title: 'A', published: '2024-04-01 10:00', section: 'culture' };
  await paper.write('articles/first-name.md', articleFile(story));
  await seen(paper, '/culture/2024/04/01/first-name', 200);
  const { tag } = await feed();
  const id = await idOf('first-name');
  expect(id).toBe('tag:localhost,2024-04-01:first-name');
  await paper.rename('articles/first-name.md', 'articles/second-name.md');
  await paper.write(
    'articles/second-name.md',
    articleFile({ ...story, aliases: ['/culture/2024/04/01/first-name'] }),
  );
  await expect
    .poll(async () => (await paper.get('/culture/2024/04/01/first-name')).location)
    .toBe('/culture/2024/04/01/second-name');
  expect(await idOf('second-name')).toBe(id);
  expect((await feed()).tag).not.toBe(tag);
});

test('site.yaml switches on a security contact, llms.txt, a hub and IndexNow’s key @once', async ({
  paper,
}) => {
  const key = '0123456789abcdef';
  const settings = await paper.read('site.yaml');
  await paper.write(
    'site.yaml',
    `${settings}security: security@example.org\nllms: yes\nhub: https://hub.example/\nindexNow: ${key}\n`,
  );
  await seen(paper, '/llms.txt', 200);
  expect((await paper.get('/llms.txt')).html).toMatch(/^# The Meridian\n/);
  expect((await paper.get('/.well-known/security.txt')).html).toMatch(
    /^Contact: mailto:security@example\.org\nExpires: \d{4}-\d\d-01T00:00:00\.000Z\n/,
  );
  expect((await paper.get(`/${key}.txt`)).html).toBe(key);
  expect((await paper.get(`/${key}0.txt`)).status).toBe(404);
  const feed = await fetch(`${paper.url}/world/rss.xml`);
  expect(feed.headers.get('link')).toBe(
    `<https://hub.example/>; rel="hub", <${paper.url}/world/rss.xml>; rel="self"`,
  );
});
