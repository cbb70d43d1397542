import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';

for (const [kind, address] of PAGE_KINDS) {
  test(`${kind} asks nobody but the paper for anything, leaves nothing in the browser and reports no error @once`, async ({
    page,
    context,
    site,
  }) => {
    const elsewhere: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== new URL(site).origin) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const expected = message.text().includes('status of 404') && kind.includes('not exist');
      if (message.type() === 'error' && !expected) errors.push(message.text());
    });
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
    expect(await response?.headerValue('set-cookie')).toBeNull();
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}
