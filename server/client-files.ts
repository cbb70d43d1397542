import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/** Files of app/ that may use React in the browser: tools, and the pages Next shows when a render failed. */
const MAY = /^desk\/|(?:^|\/)(?:global-)?error\.tsx$/;

/** What may stand before the first statement of a file, and a directive: a statement that is a string. */
const BLANK = /(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)/y;
const DIRECTIVE = /(["'])(.*?)\1;?/y;

/** How a file that wants to run in the browser comes to be on a reader's page. */
type ImportChain = string[];

/**
 * Refuses a `'use client'` file on the pages that readers see: they leave without React, so it would be dead there.
 * @param root the project's folder
 * @throws Error that names every such file, by whom it is imported, and what to do
 */
export async function refuseClientFiles(root: string): Promise<void> {
  const chains = await clientFiles(root);
  if (chains.length === 0) return;
  const told = chains.map((chain) => chain.join('\n    imports ')).join('\n  ');
  throw new Error(
    `A reader's page imports a file that says 'use client':\n  ${told}\nReaders' pages leave without React in the browser (server/document/lean.ts), so it would do nothing there. Write what needs script as a custom element in components/enhancement/, or move the page to app/desk/.`,
  );
}

/** Every `'use client'` file that a reader's page reaches, each by the shortest chain of imports from a file of app/. */
export async function clientFiles(root: string): Promise<ImportChain[]> {
  const entries = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !MAY.test(file))
    .map((file) => `app/${file}`)
    .sort();
  const { inputs } = await graph(root, entries);
  const seen = new Set(entries);
  const waiting: ImportChain[] = entries.map((entry) => [entry]);
  const found: ImportChain[] = [];
  for (const chain of waiting) {
    const file = chain.at(-1) ?? '';
    if (isForBrowser(readFileSync(join(root, file), 'utf8'))) {
      found.push(chain);
      continue;
    }
    for (const { path, external } of inputs[file]?.imports ?? []) {
      if (external || seen.has(path) || !inputs[path]) continue;
      seen.add(path);
      waiting.push([...chain, path]);
    }
  }
  return found;
}

/** Who imports whom, packages included, resolved as Next does for the server. */
async function graph(root: string, entryPoints: string[]): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    // Written once and not for each page: only the graph is wanted.
    splitting: true,
    write: false,
    outdir: 'none',
    metafile: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    conditions: ['react-server'],
    // What Next itself puts in its place on the server.
    alias: { 'next/navigation': 'next/dist/client/components/navigation.react-server' },
    loader: { '.css': 'empty', '.woff2': 'empty', '.node': 'empty' },
    plugins: [browserScripts],
    logLevel: 'silent',
  });
  return metafile;
}

/** The site's own scripts run in the browser, without React: of them a page imports the address alone. */
const browserScripts: Plugin = {
  name: 'browser scripts',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\?script$/ }, ({ path }) => ({ path, external: true })),
};

/** Whether `'use client'` stands among the directives at the head of a file. */
function isForBrowser(text: string): boolean {
  let at = 0;
  const next = (what: RegExp) => {
    what.lastIndex = at;
    const match = what.exec(text);
    at += match?.[0].length ?? 0;
    return match;
  };
  for (;;) {
    while (next(BLANK));
    const directive = next(DIRECTIVE);
    if (!directive) return false;
    if (directive[2] === 'use client') return true;
  }
}
