import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort, untilItSays } from './own-paper';
import { LEAD } from './page-kinds';
import { expect, test } from './test';

let next: ChildProcess;
let plain: string;

/**
 * `next start` over the content and the index of the site under test, without server/ in front of it and from another
 * folder, as a service manager may start it.
 */
test.beforeAll(async ({ site: _ }) => {
  const content = process.env.TEST_CONTENT ?? '';
  const port = await freePort();
  const command = createRequire(import.meta.url).resolve('next/dist/bin/next');
  next = spawn(process.execPath, [command, 'start', resolve('.'), '--port', String(port)], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BROADSHEET_CONTENT: content,
      BROADSHEET_CACHE: join(dirname(content), 'cache'),
    },
  });
  await untilItSays(next, 'Ready in');
  plain = `http://localhost:${port}`;
});

test.afterAll(async () => {
  const ended = once(next, 'exit');
  next.kill('SIGTERM');
  await ended;
});

test('plain next start serves the front page, an article and a 404, hydrated and without an error @once', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      errors.push(message.text());
  });
  for (const address of ['/', LEAD]) {
    const response = await page.goto(plain + address);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectHydrated(page);
  }
  await expect(page.locator('share-links [data-copy]')).toBeVisible();
  const missing = await page.goto(`${plain}/world/2025/08/26/never-written`);
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expectHydrated(page);
  expect(errors).toEqual([]);
});

/** React marks every element that it has taken over. */
async function expectHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}

test('it draws a card in letters that only a package of fonts has @once', async () => {
  const korean = await fetch(`${plain}/world/2025/08/26/trump-kim-meeting-korean`);
  const [, address = ''] =
    /<meta property="og:image" content="([^"]*)"/.exec(await korean.text()) ?? [];
  expect(address).toContain('/pictures/cards/');
  const card = await fetch(plain + new URL(address).pathname);
  expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

test('a build holds nothing of the paper, which may change or not be there yet @once', () => {
  const manifest = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as {
    routes: Record<string, unknown>;
    dynamicRoutes: Record<string, unknown>;
  };
  const made = Object.keys({ ...manifest.routes, ...manifest.dynamicRoutes }).sort();
  expect(made).toEqual(['/_global-error', '/favicon.ico', '/icon.svg']);
});
