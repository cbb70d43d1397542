import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** A browser to run the tests in, and how it was found, in a sentence. */
export interface FoundBrowser {
  path: string;
  said: string;
}

/**
 * Finds a Chromium: Playwright's own, else one that the system has, else one that is installed now.
 * @throws Error with what to do when none can be had
 */
export function findChromium(): FoundBrowser {
  return present() ?? install();
}

function present(): FoundBrowser | null {
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, said: "Tests run in Playwright's own Chromium." };
  const path = INSTALLED.find((one) => existsSync(one));
  return path ? { path, said: `Tests run in ${path}.` } : null;
}

function install(): FoundBrowser {
  const attempts: [string, string[]][] = [
    ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
    ['sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']],
  ];
  for (const [command, words] of attempts) {
    console.log(`No Chromium found; installing one with "${command} ${words.join(' ')}".`);
    spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
    const found = present();
    if (found) return found;
  }
  throw new Error(
    'There is no Chromium and none could be installed. Install one (on Debian: apt-get install chromium) and run the tests again.',
  );
}
