import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureAddress } from '@/lib/address/addresses';
import { locate } from '@/lib/archive/location';
import { openArchive } from '@/lib/archive/read/reader';
import { median, report } from './report';

/**
 * First view and memory of pictures: ours (`lib/pictures`) beside next/image, each in a server of its own, the same
 * pictures at nearly the same widths, one request after the other, nothing cached. Run with
 * `tsx bench/pictures.ts` in a copy of the project without `unoptimized` in next.config.js: the site turns next/image off.
 */
const COUNT = 24;
const PORT = 4300;
const OUR_WIDTHS = [640, 1040];
/** The nearest widths that next/image offers by default. */
const NEXT_WIDTHS = [640, 1080];

interface Measured {
  what: string;
  milliseconds: number[];
  kilobytes: number;
  peakMegabytes: number;
}

const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const content = join(root, 'content');
const publicFolder = join('public', 'bench-pictures');

/** Photograph-like pictures: smooth colour with grain, different in each. */
async function makePictures(): Promise<void> {
  mkdirSync(join(content, 'images'), { recursive: true });
  for (let i = 0; i < COUNT; i += 1) {
    const noise = await sharp({
      create: {
        width: 480,
        height: 270,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 50 },
      },
    })
      .blur(6)
      .tint({ r: (i * 53) % 255, g: (i * 101) % 255, b: (i * 197) % 255 })
      .png()
      .toBuffer();
    await sharp(noise)
      .resize(2400, 1350)
      .jpeg({ quality: 90 })
      .toFile(join(content, 'images', `p${i}.jpg`));
  }
  mkdirSync(join(content, 'articles'));
  for (let i = 0; i < COUNT; i += 1) {
    writeFileSync(
      join(content, 'articles', `a${i}.md`),
      `---\ntitle: Picture ${i}\npublished: 2025-01-01\nimage: p${i}.jpg\n---\nText.\n`,
    );
  }
  cpSync(join(content, 'images'), publicFolder, { recursive: true });
}

async function startServer(cache: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(PORT),
      BROADSHEET_CONTENT: content,
      BROADSHEET_CACHE: cache,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) =>
    server.stdout?.on('data', (chunk: Buffer) => String(chunk).includes(' is at ') && resolve()),
  );
  return server;
}

async function measure(
  what: string,
  addresses: (cache: string) => Promise<string[]>,
): Promise<Measured> {
  const cache = mkdtempSync(join(root, 'cache-'));
  rmSync('.next/cache/images', { recursive: true, force: true });
  const server = await startServer(cache);
  const milliseconds: number[] = [];
  let bytes = 0;
  for (const address of await addresses(cache)) {
    const started = performance.now();
    const response = await fetch(`http://localhost:${PORT}${address}`, {
      headers: { accept: 'image/avif,image/webp,*/*' },
    });
    bytes += (await response.arrayBuffer()).byteLength;
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    milliseconds.push(performance.now() - started);
  }
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  return {
    what,
    milliseconds,
    kilobytes: bytes / 1000 / milliseconds.length,
    peakMegabytes: Number(peak) / 1000,
  };
}

async function ours(cache: string, format: 'avif' | 'webp'): Promise<string[]> {
  const archive = openArchive(
    locate({ BROADSHEET_CONTENT: content, BROADSHEET_CACHE: cache }),
    Date.now,
  );
  const pictures = (await archive.latest(COUNT)).flatMap((headline) => headline.picture ?? []);
  await archive.close();
  return OUR_WIDTHS.flatMap((width) =>
    pictures.map(({ hash, name }) => pictureAddress(hash, `w${width}.${format}`, name)),
  );
}

async function nextImage(): Promise<string[]> {
  return NEXT_WIDTHS.flatMap((width) =>
    Array.from(
      { length: COUNT },
      (_, i) =>
        `/_next/image?url=${encodeURIComponent(`/bench-pictures/p${i}.jpg`)}&w=${width}&q=75`,
    ),
  );
}

await makePictures();
try {
  const rows = [
    await measure('ours, WebP', (cache) => ours(cache, 'webp')),
    await measure('next/image, WebP', nextImage),
    await measure('ours, AVIF', (cache) => ours(cache, 'avif')),
  ];
  report(
    'pictures',
    rows.map(({ what, milliseconds, kilobytes, peakMegabytes }) => ({
      what,
      'first view, median ms': Math.round(median(milliseconds)),
      'mean KB': Math.round(kilobytes),
      'server peak MB': Math.round(peakMegabytes),
    })),
  );
} finally {
  rmSync(publicFolder, { recursive: true, force: true });
  rmSync(root, { recursive: true, force: true });
}
