import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '@/e2e/chromium';
import { LEAD } from '@/e2e/page-kinds';
import { median, report, rounded } from './report';
import { startBroadsheet } from './running-site';

/**
 * Lighthouse's four scores and the figures behind the first, for a telephone on a slow network, as the tool simulates
 * them: medians of three. What weighs in a score and is not passed is printed. `tsx bench/lighthouse.ts`
 */
const PAGES = [
  ['front', '/'],
  ['article', LEAD],
  ['section', '/science'],
  ['search', '/search?q=korea'],
] as const;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const PORT = Number(process.env.BENCH_PORT ?? 4380);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FIGURES = [
  ['server ms', 'server-response-time'],
  ['FCP ms', 'first-contentful-paint'],
  ['LCP ms', 'largest-contentful-paint'],
  ['CLS', 'cumulative-layout-shift'],
  ['TBT ms', 'total-blocking-time'],
] as const;

interface Result {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

const { path: chromium } = findChromium();

/** The browser now and then begins before the recording does; the tool then says to run it again. */
const NOT_RECORDED = 'NO_NAVSTART';
const ATTEMPTS = 4;

async function audited(url: string, attempt = 1): Promise<Result> {
  try {
    return await auditedOnce(url);
  } catch (error) {
    if (attempt === ATTEMPTS || !String(error).includes(NOT_RECORDED)) throw error;
    return audited(url, attempt + 1);
  }
}

async function auditedOnce(url: string): Promise<Result> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      '--chrome-flags=--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking',
      '--output=json',
      '--output-path=stdout',
      `--only-categories=${CATEGORIES.join(',')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 50_000_000 },
  );
  return JSON.parse(stdout) as Result;
}

/** Audits that weigh in a score and are not passed. */
function missed({ categories, audits }: Result): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${rounded(audits[id]?.score ?? 0)}`);
}

function row(page: string, results: Result[]): Record<string, string | number> {
  const scores = CATEGORIES.map((name) => [
    name,
    Math.round(median(results.map(({ categories }) => categories[name]?.score ?? 0)) * 100),
  ]);
  const figures = FIGURES.map(([name, audit]) => [
    name,
    rounded(median(results.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN))),
  ]);
  return {
    page,
    ...Object.fromEntries([...scores, ...figures]),
    'not passed in any': [...new Set(results.flatMap(missed))].join(', '),
  };
}

const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const site = await startBroadsheet(PORT, join(process.cwd(), 'content'), join(root, 'cache'), {
  SITE_URL: `http://localhost:${PORT}`,
});
try {
  const rows = [];
  for (const [page, path] of PAGES) {
    const results: Result[] = [];
    // Pictures are made when they are first asked for; the site that is measured runs already.
    await audited(site.url + path);
    while (results.length < ROUNDS) results.push(await audited(site.url + path));
    rows.push(row(page, results));
  }
  report('lighthouse', rows);
} finally {
  await site.stop();
  rmSync(root, { recursive: true, force: true });
}
