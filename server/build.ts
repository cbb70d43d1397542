import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { refuseClientFiles } from './client-files';
import { log } from './log';

/** What a build is made from. Content is not: it is read while the site runs. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'server/document/browser-script.cjs',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const STAMP = '.next/built-from';

/**
 * Builds the site unless there is a build of the present sources.
 * @param root the project's folder
 * @throws Error with the end of the build's own words when it fails, or with the imports that bring React to readers
 */
export async function ensureBuild(root: string): Promise<void> {
  const digest = digestOf(root);
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  log('Building the site; this takes a minute and is done once for each version.');
  const started = Date.now();
  await refuseClientFiles(root);
  // A build that is cut off leaves half of its files; the stamp of the one before must not stand over them.
  rmSync(stamp, { force: true });
  await runBuild(root);
  writeFileSync(stamp, digest);
  log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** A digest of everything a build is made from, the same on every machine with the same sources. */
function digestOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const add = (path: string) => {
    const absolute = join(root, path);
    if (!existsSync(absolute) || /\.test\.tsx?$/.test(path)) return;
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) add(`${path}/${name}`);
    } else hash.update(path).update('\0').update(readFileSync(absolute));
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex');
}

const STEPS: [says: RegExp, step: string][] = [
  [/Creating an optimized production build/, 'compiling'],
  [/Compiled|Finished TypeScript|Skipping validation/, 'collecting pages'],
  [/Generating static pages/, 'finishing'],
];

/**
 * Loaded by the build before Next is. A build whose parent was killed would go on and hold the lock of `.next`, so that
 * the next start could not build; the channel to its parent closes however that ends. It must not keep a build alive
 * that has come to its end.
 */
const END_WITH_PARENT =
  "data:text/javascript,process.once('disconnect',()=>process.exit(1));process.channel?.unref()";

function runBuild(root: string): Promise<void> {
  const next = createRequire(join(root, 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  let step = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
    const now = STEPS.findLast(([says]) => says.test(said))?.[1] ?? '';
    if (now !== step) log(`  ${now} …`);
    step = now;
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build failed.\n${said}`)),
    );
  });
}
