import { Agent } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ADDRESS, FILE, publish, story } from './kite-story';
import { OwnPaper } from './own-paper';
import { LEAD, PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';
import { ask } from './wire';

const KEPT = PAGE_KINDS.filter(([, address]) => !address.includes('?'));

for (const [kind, address] of KEPT) {
  test(`${kind} comes compressed, and a reader who has it gets 304 @once`, async ({ site }) => {
    const url = site + address;
    const plain = await ask(url);
    const small = await ask(url, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    const zipped = await ask(url, { 'accept-encoding': 'gzip' });
    expect(brotliDecompressSync(small.body)).toEqual(plain.body);
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect(small.headers.vary).toContain('accept-encoding');
    expect(small.headers['cache-control']).toMatch(
      /^public, max-age=0, must-revalidate, s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=604800$/,
    );
    expect(small.headers['cache-tag']).toMatch(/(^|,)paper$/);
    expect(small.headers['set-cookie']).toBeUndefined();
    expect(small.headers['x-powered-by']).toBeUndefined();
    const known = { 'if-none-match': plain.headers.etag ?? '' };
    expect((await ask(`${url}?utm_source=mail`, known)).status).toBe(
      plain.status === 200 ? 304 : 404,
    );
    const head = await ask(url, {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([plain.status, 0]);
    expect(head.headers['content-length']).toBe(String(plain.body.length));
  });
}

test('files of the build may be kept for ever, and style sheets come compressed @once', async ({
  site,
}) => {
  const { body } = await ask(`${site}/`);
  const [style = ''] = /\/_next\/static\/[^"]+\.css/.exec(body.toString()) ?? [];
  const plain = await ask(site + style);
  const small = await ask(site + style, { 'accept-encoding': 'br' });
  expect(small.headers['content-type']).toContain('text/css');
  expect(small.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(brotliDecompressSync(small.body)).toEqual(plain.body);
  expect(small.body.length).toBeLessThan(plain.body.length / 3);
  const [picture = ''] = /\/pictures\/[^" ]+/.exec(body.toString()) ?? [];
  const shown = await ask(site + picture, { 'accept-encoding': 'br' });
  expect(shown.status).toBe(200);
  expect(shown.headers['content-type']).toMatch(/^image\//);
  expect(shown.headers['content-encoding']).toBeUndefined();
  expect(shown.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(shown.headers['x-content-type-options']).toBe('nosniff');
});

test('what a reader keeps is known to be old within a second of an edit, and what did not change is not sent again @once', async ({
  paper,
}) => {
  await publish(paper, 'Kites over Ahmedabad');
  const touched = [ADDRESS, '/', '/culture', '/topics/kites', '/authors/kite-desk'];
  const untouched = ['/archive/2024', '/standards'];
  const tagOf = async (address: string) => (await ask(paper.url + address)).headers.etag ?? '';
  const tags = new Map<string, string>();
  for (const address of [...touched, ...untouched]) tags.set(address, await tagOf(address));
  const statuses = (addresses: string[]) =>
    Promise.all(
      addresses.map(async (address) => {
        const known = { 'if-none-match': tags.get(address) ?? '' };
        return (await ask(paper.url + address, known)).status;
      }),
    );
  expect(new Set(await statuses([...touched, ...untouched]))).toEqual(new Set([304]));
  await paper.write(FILE, story('A sky of paper'));
  await expect.poll(() => statuses(touched), { intervals: [20] }).toEqual(touched.map(() => 200));
  expect(await statuses(untouched)).toEqual(untouched.map(() => 304));
});

test('a site that is stopped under load loses no request @once', async () => {
  const paper = await OwnPaper.start('start', () => ({ SEARCHES_PER_MINUTE: '100000' }));
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const failures: string[] = [];
  let answered = 0;
  // As a balancer does: a connection is used until an answer says that it ends, and no new one is made to this site.
  const read = async (address: string) => {
    for (;;) {
      try {
        const { status, body, headers } = await ask(paper.url + address, {}, 'GET', agent);
        answered += 1;
        if (status !== 200 || !body.toString().trimEnd().endsWith('</html>'))
          failures.push(`${address} answered ${status}`);
        if (headers.connection === 'close') return;
      } catch (error) {
        failures.push(`${address}: ${String(error)}`);
        return;
      }
    }
  };
  const readers = Array.from({ length: 20 }, (_, i) => read(i % 2 ? LEAD : `/search?q=korea+${i}`));
  await expect.poll(() => answered).toBeGreaterThan(100);
  await paper.end();
  await Promise.all(readers);
  expect(failures).toEqual([]);
  await paper.stop();
});
