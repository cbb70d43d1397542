import { once } from 'node:events';
import { connect } from 'node:net';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

/** Status and location for a path as it is written, which no client would send so. */
async function ask(site: string, path: string): Promise<{ status: number; location: string }> {
  const { hostname, port, host } = new URL(site);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const [head = ''] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    location: /^location: (.*)$/im.exec(head)?.[1]?.trim() ?? '',
  };
}

const MALFORMED = [
  '/%00',
  '/world%00',
  `${LEAD}%00`,
  '/%0d%0aset-cookie:a=b',
  '/%zz',
  '/%',
  '/%e0%a4',
  '/%c0%af',
  '/%ff%fe',
  '/%2e%2e',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/world/%2e%2e/about',
  '/a%2fb',
  '/a%5cb',
  '/a\\b',
  '/world;x=1',
  '/rss.xml%00',
  '/%2e%2e/rss.xml',
  '/sitemap-%00.xml',
  '/sitemap-..%2f.xml',
  '/topics/%zz/rss.xml',
  '/s/%00%00%00%00%00%00%00%00',
  '/s/zzzzzzzz',
  '/.well-known/%2e%2e/security.txt',
  '/_next/%zz',
  '/_next/static/%00',
  '/pictures/%00/w88.webp/x',
  '/pictures/0/%zz/x',
  '/__nextjs%zz',
  `/${'a'.repeat(8192)}`,
  '/a'.repeat(4096),
  `/${'%'.repeat(8192)}`,
  `/topics/${'%25'.repeat(2700)}`,
  `/${'é'.repeat(2000)}`,
  `/s/${'a'.repeat(8192)}`,
  `/${'a'.repeat(8000)}/rss.xml`,
  'http://example.org/no/such/page/at/all',
  '*',
];

/** 414 is what HTTP has for an address that is too long (RFC 9110, 15.5.15). */
const REFUSED = [400, 404, 414];

test('a path that can be no page’s is refused, never answered with a failure @once', async ({
  site,
}) => {
  const answers: string[] = [];
  for (const path of MALFORMED) {
    const { status } = await ask(site, path);
    if (!REFUSED.includes(status)) answers.push(`${path.slice(0, 60)}: ${status}`);
  }
  expect(answers).toEqual([]);
});

test('a query that means nothing changes nothing @once', async ({ site }) => {
  for (const query of ['?%zz', '?%00', '?=&=&', `?${'a'.repeat(8000)}`, '?q[]=1', '?__proto__=1'])
    expect((await ask(site, `/about${query}`)).status, query).toBe(200);
  for (const query of [
    '?q=%zz',
    '?q=%00',
    '?q=%ff&page=1',
    '?page=1e9',
    '?q=a&page=-1',
    '?url=%zz',
  ])
    for (const path of ['/search', '/oembed'])
      expect((await ask(site, path + query)).status, path + query).toBeLessThan(500);
});

const ELSEWHERE: [path: string, to: string][] = [
  ['/world/./2025/../../about', '/about'],
  ['/../../world', '/world'],
  ['//world//', '/world'],
  ['/WORLD/Page/1/', '/world'],
  [`${LEAD.toUpperCase()}/?utm_source=x`, `${LEAD}?utm_source=x`],
  ['/World/../RSS.xml', '/rss.xml'],
  ['//example.org/%2e', ''],
  ['//example.org/..', '/'],
  ['/Topics/North-Korea/Feed.JSON', '/topics/north-korea/feed.json'],
];

for (const [path, to] of ELSEWHERE) {
  test(`${path} leads to ${to || 'nowhere'} in one step @once`, async ({ site }) => {
    const { status, location } = await ask(site, path);
    expect([status, location]).toEqual(to ? [308, to] : [404, '']);
    if (to) expect((await ask(site, to)).status).toBe(200);
  });
}
