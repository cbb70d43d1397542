import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} asks nobody but the paper for anything, and leaves nothing in the browser @once`, async ({
    page,
    context,
    site,
  }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== new URL(site).origin) elsewhere.push(request.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}
