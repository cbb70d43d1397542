import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { LEAD } from './page-kinds';
import { test } from './published';

// One server serves all of these, and Lighthouse wants the machine for itself.
test.describe.configure({ mode: 'default', timeout: 180_000 });

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>;
}

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

async function audited(url: string, categories: string[]): Promise<Report> {
  const lighthouse = spawn(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      `--chrome-flags=${FLAGS}`,
      '--output=json',
      '--output-path=stdout',
      `--only-categories=${categories.join(',')}`,
    ],
    { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' } },
  );
  let said = '';
  let failed = '';
  lighthouse.stdout.on('data', (chunk) => {
    said += chunk;
  });
  lighthouse.stderr.on('data', (chunk) => {
    failed += chunk;
  });
  await once(lighthouse, 'close');
  expect(said, failed).toContain('"categories"');
  return JSON.parse(said) as Report;
}

/** Audits that count and are not passed. */
function missed({ categories, audits }: Report): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && audits[id]?.score !== 1)
    .map(({ id }) => `${id}: ${audits[id]?.title}`);
}

for (const [kind, address] of [
  ['the front page', '/'],
  ['a section', '/science'],
  ['an article', LEAD],
])
  test(`Lighthouse gives ${kind} 100 for SEO and 100 for accessibility @once`, async ({
    published,
  }) => {
    const report = await audited(`${published}${address}`, ['seo', 'accessibility']);
    expect(missed(report)).toEqual([]);
    const scores = Object.entries(report.categories).map(([name, { score }]) => [name, score]);
    expect(Object.fromEntries(scores)).toEqual({ seo: 1, accessibility: 1 });
  });
