import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { fetchPage, type ReadPage, test } from './published';

// One server and one crawl serve all of these.
test.describe.configure({ mode: 'default', timeout: 180_000 });

/** Every page that a link leads to, and those that none does. */
async function allPages(pages: ReadPage[], published: string): Promise<ReadPage[]> {
  const unlinked = ['/search?q=korea', '/search?q=zzyzx', '/world/2025/08/26/never-written'];
  return [
    ...pages,
    ...(await Promise.all(unlinked.map((address) => fetchPage(published, address)))),
  ];
}

/** Matters of taste, or of how React writes empty elements and attributes. */
const TASTE = [
  'doctype-style',
  'attr-case',
  'void-style',
  'attribute-boolean-style',
  'attribute-empty-style',
  'no-trailing-whitespace',
  'long-title',
  'no-inline-style',
  'require-sri',
  'valid-id',
  'attr-quotes',
];
const RULES = {
  ...Object.fromEntries(TASTE.map((rule) => [rule, 'off' as const])),
  // A list may have a name (WAI-ARIA 1.2); the rule would rather it had none.
  'aria-label-misuse': ['error', { allowAnyNamable: true }] as ['error', object],
  // A note or pull quote within an article is no landmark (HTML-AAM 1.0, 3.5.3); axe knows, and looks for the same fault.
  'unique-landmark': 'off' as const,
};

test('html-validate finds no error on any page @once', async ({ pages, published }) => {
  const checker = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: RULES,
  });
  const found: string[] = [];
  for (const { address, html } of await allPages(pages, published)) {
    const { results } = await checker.validateString(html);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      found.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found).toEqual([]);
});

/** What HTML has gained since the last release of the checker that installs from npm on every machine, as it was said before. */
function asTheCheckerKnowsIt(html: string): string {
  return html
    .replace('<search>', '<div role="search">')
    .replace('</search>', '</div>')
    .replaceAll('type="speculationrules"', 'type="application/json"');
}

interface NuMessage {
  type: string;
  url: string;
  lastLine: number;
  message: string;
  extract?: string;
}

test('the Nu HTML checker finds no error on any page @once', async ({ pages, published }) => {
  const java = spawnSync('java', ['-version']).status === 0;
  if (!java) console.log('There is no Java here, so the Nu HTML checker does not run.');
  test.skip(!java, 'There is no Java here.');
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-nu-'));
  const all = await allPages(pages, published);
  const files = all.map(({ html }, index) => {
    const file = join(folder, `${index}.html`);
    writeFileSync(file, asTheCheckerKnowsIt(html));
    return file;
  });
  const jar = 'node_modules/vnu-jar/build/dist/vnu.jar';
  const { stdout, stderr } = spawnSync(
    'java',
    ['-Xss4m', '-jar', jar, '--skip-info-messages', '--format', 'json', '--stdout', ...files],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  rmSync(folder, { recursive: true });
  expect(stdout, stderr).toContain('"messages"');
  const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
  const errors = messages.filter(({ type }) => type !== 'info');
  expect(
    errors.map(({ url, lastLine, message, extract }) => {
      const page = all[Number(/(\d+)\.html$/.exec(url)?.[1])];
      return `${page?.address}:${lastLine} ${message} ${extract ?? ''}`;
    }),
  ).toEqual([]);
});

test('Google’s rules for structured data, as Adobe’s validator has them, are kept on every page @once', async ({
  pages,
}) => {
  const found: string[] = [];
  let graphs = 0;
  for (const { address, html } of pages) {
    const extracted = new WebAutoExtractor({
      addLocation: true,
      embedSource: ['rdfa', 'microdata'],
    }).parse(html);
    expect(extracted.errors ?? [], address).toEqual([]);
    graphs += Object.keys(extracted.jsonld).length;
    for (const issue of await new Validator().validate(extracted))
      if (issue.severity === 'ERROR')
        found.push(`${address} ${issue.rootType}: ${issue.issueMessage}`);
  }
  expect(graphs).toBeGreaterThan(pages.length);
  expect(found).toEqual([]);
});
