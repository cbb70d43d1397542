import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The tests edit content, so they work on a copy of it. Workers find it where the first process put it. */
function copyOfContent(): string {
  const known = process.env.TEST_CONTENT;
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-e2e-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  process.env.TEST_CONTENT = join(folder, 'content');
  return process.env.TEST_CONTENT;
}

const content = copyOfContent();
const port = Number(process.env.TEST_PORT ?? 4173);

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'faults/**',
  fullyParallel: true,
  workers: 2,
  // What e2e/looks.spec.ts compares the pages with; "npm run looks" makes them anew.
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  // A test that fails once by chance is mended, not tried again.
  retries: 0,
  // Generous, so that a busy machine is no reason to fail: what is awaited comes or never comes.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The same tests in three browsers, but for @script (needs it), @wide, @phone, and @once (the others would add nothing).
  projects: [
    {
      name: 'wide',
      use: { viewport: { width: 1280, height: 900 } },
      grepInvert: /@phone/,
    },
    {
      name: 'without script',
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      grepInvert: /@script|@once|@phone/,
    },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      grepInvert: /@wide|@once/,
    },
  ],
  webServer: {
    command: 'npm start',
    url: `http://localhost:${port}/`,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      BROADSHEET_CONTENT: content,
      BROADSHEET_CACHE: join(content, '../cache'),
      // All tests search from one address.
      SEARCHES_PER_MINUTE: '10000',
    },
  },
});
