import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteProcess } from './site-process';

/** What a start needs of the project. Packages are found in the folder above. */
const NEEDED = [
  'app',
  'components',
  'lib',
  'public',
  'server',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
];

let project = '';
let site: SiteProcess;
beforeEach(() => {
  mkdirSync('.broadsheet', { recursive: true });
  // Below this project and not in the system's temporary folder: Turbopack follows no link out of its root.
  project = mkdtempSync(join(process.cwd(), '.broadsheet/unbuilt-'));
  for (const name of NEEDED) cpSync(name, join(project, name), { recursive: true });
  site = new SiteProcess(project);
});
afterEach(async () => {
  await site.stop();
  rmSync(project, { recursive: true, force: true });
});

/** Kills the site while it builds and waits for the end of the build, which nobody told. */
async function killWhileBuilding(): Promise<void> {
  // Next says so once it holds the lock.
  await site.startUntil('compiling …');
  const [build = 0] = site.children('next');
  expect(build).toBeGreaterThan(0);
  expect(existsSync(join(project, '.next/lock'))).toBe(true);
  await site.kill();
  await expect.poll(() => existsSync(`/proc/${build}`), { timeout: 20_000 }).toBe(false);
}

test('the first start is killed in the middle of its build: the build ends too, and the next start can build', async () => {
  await killWhileBuilding();
  await killWhileBuilding();
});
