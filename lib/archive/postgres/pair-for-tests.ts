import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of PostgreSQL and one that follows it, in a temporary folder. */
export interface Pair {
  primary: string;
  standby: string;
  stop(): Promise<void>;
}

const PROGRAMS = ['initdb', 'pg_basebackup', 'postgres'];
const DEBIAN = '/usr/lib/postgresql';

/** The folder with PostgreSQL's own programs; null where they are not installed. */
export function programsOfPostgres(): string | null {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : [];
  const folders = [...(process.env.PATH ?? '').split(':'), ...debian];
  const hasAll = (folder: string) => PROGRAMS.every((name) => existsSync(join(folder, name)));
  return folders.find(hasAll) ?? null;
}

/** They refuse to run as root. */
function asNobodySpecial(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** @param programs the folder with PostgreSQL's own programs */
export async function startPair(programs: string): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-pair-'));
  const user = asNobodySpecial();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (name: string, words: string[]) =>
    spawn(join(programs, name), words, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const running: ChildProcess[] = [];
  const stop = async () => {
    // The one that follows first, or the other waits for it. At once: nothing of it is kept.
    for (const server of running.reverse()) await end(server);
    rmSync(folder, { recursive: true });
  };
  const serve = async (data: string, ready: string): Promise<string> => {
    const port = await freePort();
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
    ];
    const server = run('postgres', ['-D', data, ...settings.flatMap((one) => ['-c', one])]);
    running.push(server);
    await said(server, ready);
    return `postgres://postgres@127.0.0.1:${port}/postgres`;
  };
  try {
    await done(
      run('initdb', ['-D', 'primary', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']),
    );
    const primary = await serve('primary', 'ready to accept connections');
    await done(
      run('pg_basebackup', ['-D', 'standby', '-R', '-c', 'fast', '--no-sync', '-d', primary]),
    );
    return { primary, standby: await serve('standby', 'ready to accept read-only'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function done(program: ChildProcess): Promise<void> {
  let complaint = '';
  program.stderr?.on('data', (text) => {
    complaint += String(text);
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(`${program.spawnfile} ended with ${code}: ${complaint}`);
}

/** Waits until a server says that it can be asked. */
async function said(server: ChildProcess, ready: string): Promise<void> {
  let heard = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (text) => {
      heard += String(text);
      if (heard.includes(ready)) resolve();
    });
    server.once('close', () => reject(new Error(`${server.spawnfile} ended: ${heard}`)));
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'close');
  server.kill('SIGQUIT');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
