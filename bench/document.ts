import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { leanDocument } from '@/server/document/lean';
import { median, report } from './report';

/**
 * What the document step saves and costs: pages as plain `next start` makes them, before and after, and the time of
 * cutting by tokens beside that of building the whole tree and writing it anew, in turns in one run. Run with
 * `tsx bench/document.ts` once `npm start` has made the build and the index; it prints a table.
 */
const PAGES: [what: string, address: string][] = [
  ['article', '/world/2025/08/26/trump-hopes-to-meet-kim-again'],
  ['front', '/'],
  ['section', '/science'],
];
const ROUNDS = 200;
const PORT = 4301;

/** The slow and obvious way, which cuts the same scripts and comments and nothing more. */
function byTree(html: string): string {
  const document = parse(html);
  prune(document);
  return serialize(document);
}

function prune(node: Tree.ParentNode): void {
  node.childNodes = node.childNodes.filter(
    (child) =>
      child.nodeName !== '#comment' &&
      !(child.nodeName === 'script' && 'attrs' in child && !isOwn(child)),
  );
  for (const child of node.childNodes) if ('childNodes' in child) prune(child);
}

function isOwn({ attrs }: Tree.Element): boolean {
  return attrs.some(({ value }) => value.includes('/media/') || value.includes('json'));
}

/** Milliseconds of processor time: a machine that is busy with others does not lengthen them much. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function pagesOfNext(): Promise<[string, string][]> {
  const command = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const next = spawn(process.execPath, [command, 'start', '--port', String(PORT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    for await (const said of next.stdout) if (String(said).includes('Ready in')) break;
    const read = async ([what, address]: [string, string]): Promise<[string, string]> => [
      what,
      await (await fetch(`http://localhost:${PORT}${address}`)).text(),
    ];
    return await Promise.all(PAGES.map(read));
  } finally {
    const ended = once(next, 'exit');
    next.kill('SIGTERM');
    await ended;
  }
}

function measure([what, html]: [string, string]) {
  const tokens: number[] = [];
  const tree: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    tokens.push(timed(() => leanDocument(html)));
    tree.push(timed(() => byTree(html)));
  }
  const lean = leanDocument(html);
  const packed = (text: string) => brotliCompressSync(text).length;
  return {
    page: what,
    bytes: `${Buffer.byteLength(html)} -> ${Buffer.byteLength(lean)}`,
    brotli: `${packed(html)} -> ${packed(lean)}`,
    'tokens ms': median(tokens).toFixed(2),
    'tree ms': median(tree).toFixed(2),
    'tokens : tree': (median(tokens) / median(tree)).toFixed(2),
  };
}

report('document', (await pagesOfNext()).map(measure));
