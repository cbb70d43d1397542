import { PAGE_KINDS } from './page-kinds';
import { expect, test } from './test';

/** Of every answer; a page asks more than a picture (server/security-headers.ts). */
const HEADERS: [name: string, value: string | RegExp][] = [
  ['content-security-policy', /^default-src 'none'; /],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', /^camera=\(\), microphone=\(\), /],
  ['cross-origin-opener-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
];

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
    const violations: string[] = [];
    await page.exposeFunction('report', (violation: string) => violations.push(violation));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { report: (text: string) => void }).report(
          `${effectiveDirective} ${blockedURI}`,
        ),
      );
    });
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(violations).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
    expect(await response?.headerValue('set-cookie')).toBeNull();
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('pages and files come with what keeps a browser safe @once', async ({ request }) => {
  const picture = '/pictures/581509239a005cd2/w800.avif/korea-summits';
  for (const address of ['/', '/nowhere', picture, '/icon.svg']) {
    const headers = (await request.get(address)).headers();
    for (const [name, value] of HEADERS)
      expect(headers[name], `${name} of ${address}`).toMatch(value);
    const isPage = headers['content-type']?.startsWith('text/html');
    expect(headers['cross-origin-resource-policy']).toBe(isPage ? 'same-origin' : 'cross-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
  }
});

test('a script that gets into a page does nothing @once', async ({ page }) => {
  const injected =
    '<script>document.title = "taken over"</script><img src="/none.png" onerror="document.title = \'taken over\'">';
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<main', `${injected}<main`);
    await route.fulfill({ response, body });
  });
  const refusals: string[] = [];
  page.on('console', (message) => refusals.push(message.text()));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(refusals.filter((text) => text.includes('Content Security Policy'))).toHaveLength(2);
  await expect(page).not.toHaveTitle('taken over');
});
