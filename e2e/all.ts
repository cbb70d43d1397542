import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium';

/** Passed and failed tests of one step; a step without tests counts as one. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'broadsheet-tests-'));

/** Runs a command of the project; its words go straight to the terminal. */
function run(what: string, words: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n${what}`);
  return (
    spawnSync('npx', words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    }).status === 0
  );
}

function step(what: string, words: string[]): Count {
  const passed = run(what, words);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function units(): Count {
  const file = join(reports, 'units.json');
  const passed = run('Unit tests', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  const failed = report.numFailedTests + (passed || report.numFailedTests > 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

function browser(): Count {
  const { path, said } = findChromium();
  console.log(`\n${said}`);
  const file = join(reports, 'browser.json');
  const passed = run('End-to-end tests', ['playwright', 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const failed = stats.unexpected + stats.flaky + (passed || stats.unexpected > 0 ? 0 : 1);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

/** All that `npm test` does, in order of how fast it can fail; the last line has the counts. */
const counts = [
  step('Types', ['tsc', '--noEmit']),
  step('Lint and format', ['biome', 'check', '.']),
  units(),
  browser(),
  step('Faults', ['vitest', 'run', '--config', 'e2e/faults/vitest.config.ts']),
];
rmSync(reports, { recursive: true, force: true });
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
