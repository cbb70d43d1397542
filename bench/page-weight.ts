import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '@/e2e/chromium';
import { LEAD } from '@/e2e/page-kinds';
import { report, rounded } from './report';
import { startBroadsheet } from './running-site';

/**
 * What a first visit fetches, in a real Chromium with an empty cache: bytes as they came over the wire, headers
 * included, and requests, until the network is idle and nobody has scrolled. `tsx bench/page-weight.ts`
 */
const PAGES = [
  ['front', '/'],
  ['article', LEAD],
  ['section', '/science'],
] as const;
const WIDTHS = [390, 1280];
const PORT = Number(process.env.BENCH_PORT ?? 4380);

interface Fetched {
  type: string;
  url: string;
  bytes: number;
}

async function visit(browser: Browser, url: string, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  const asked: Promise<Fetched>[] = [];
  page.on('requestfinished', (request) =>
    asked.push(
      request.sizes().then(({ responseHeadersSize, responseBodySize }) => ({
        type: request.resourceType(),
        url: request.url(),
        bytes: responseHeadersSize + responseBodySize,
      })),
    ),
  );
  await page.goto(url, { waitUntil: 'networkidle' });
  // The lead picture is the one that the page itself puts before others.
  const lead = await page
    .locator('img[fetchpriority="high"]')
    .first()
    .evaluate((picture: HTMLImageElement) => picture.currentSrc, undefined, { timeout: 1000 })
    .catch(() => '');
  const fetched = await Promise.all(asked);
  await context.close();
  return { fetched, lead };
}

const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const site = await startBroadsheet(PORT, join(process.cwd(), 'content'), join(root, 'cache'));
const browser = await chromium.launch({
  executablePath: findChromium().path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const rows = [];
  for (const [name, path] of PAGES)
    for (const width of WIDTHS) {
      const { fetched, lead } = await visit(browser, site.url + path, width);
      const kilobytes = (of: (one: Fetched) => boolean) =>
        rounded(fetched.filter(of).reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
      const typed = (type: string) => kilobytes((one) => one.type === type);
      rows.push({
        page: name,
        width,
        requests: fetched.length,
        'KB in all': kilobytes(() => true),
        'without the lead picture': kilobytes(({ url }) => url !== lead),
        HTML: typed('document'),
        CSS: typed('stylesheet'),
        script: typed('script'),
        fonts: typed('font'),
        pictures: typed('image'),
      });
    }
  report('page-weight', rows);
} finally {
  await browser.close();
  await site.stop();
  rmSync(root, { recursive: true, force: true });
}
