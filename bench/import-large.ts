import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GhostExport } from '@/desk/import/ghost/source';
import type { Source } from '@/desk/import/piece';
import { keepHeapSmall } from '@/desk/import/small-heap';
import { WordPressExport } from '@/desk/import/wordpress/source';
import { imported } from './imported';
import { makeGhostExport, makeWordPressExport } from './made-exports';
import { report, rounded } from './report';

/**
 * How much memory a large site needs to come over. `npx tsx bench/import-large.ts wordpress 2000` makes an export of
 * that many megabytes, imports it in a process of its own, tells the most memory it took, and deletes both; `ghost` too.
 */
interface Kind {
  file: string;
  make: (file: string, megabytes: number) => number;
  source: (file: string) => Source;
}

const KINDS: Record<string, Kind> = {
  wordpress: {
    file: 'export.xml',
    make: makeWordPressExport,
    source: (file) => new WordPressExport([file], new Set(), []),
  },
  ghost: {
    file: 'export.json',
    make: makeGhostExport,
    source: (file) => new GhostExport(file, 'https://old.example', []),
  },
};

const [name = 'wordpress', megabytes = '500', folder] = process.argv.slice(2);
const kind = KINDS[name];
if (!kind) throw new Error(`"${name}" is no system. Write ${Object.keys(KINDS).join(' or ')}.`);

function large({ file, make }: Kind): void {
  const made = mkdtempSync(join(tmpdir(), 'broadsheet-import-'));
  try {
    const pieces = make(join(made, file), Number(megabytes));
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(import.meta.url), name, megabytes, made],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (status !== 0) throw new Error('The import ended with an error.');
    const { seconds, peak } = JSON.parse(stdout) as { seconds: number; peak: number };
    report(`import-large-${name}`, [
      {
        megabytes: Number(megabytes),
        pieces,
        'processor s': rounded(seconds),
        'pieces/s of processor': rounded(pieces / seconds),
        'most memory MB': Math.round(peak / 1024),
      },
    ]);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

async function one({ file, source }: Kind, made: string): Promise<void> {
  keepHeapSmall();
  const { seconds } = await imported(source(join(made, file)), join(made, 'paper'));
  console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS }));
}

if (folder) await one(kind, folder);
else large(kind);
