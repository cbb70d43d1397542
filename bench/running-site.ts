import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** A server under test. */
export interface RunningSite {
  name: string;
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its word that it serves.
 * @param ready a part of what it then says, on either of its outputs
 */
export async function startServer(
  name: string,
  url: string,
  [command, ...words]: [string, ...string[]],
  environment: Record<string, string>,
  ready: string,
): Promise<RunningSite> {
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-5000);
      if (said.includes(ready)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`${name} ended before it was ready.\n${said}`)));
  });
  return { name, url, pid: child.pid ?? 0, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Broadsheet on a content folder, as `npm start` starts it. */
export function startBroadsheet(
  port: number,
  content: string,
  cache: string,
  settings: Record<string, string> = {},
): Promise<RunningSite> {
  return startServer(
    'broadsheet',
    `http://localhost:${port}`,
    [process.execPath, '--import', 'tsx', 'server/main.ts'],
    {
      PORT: String(port),
      BROADSHEET_CONTENT: content,
      BROADSHEET_CACHE: cache,
      SEARCHES_PER_MINUTE: '1000000',
      // A bench is pressure; what it would refuse is not to be measured.
      MAX_EVENT_LOOP_DELAY: '60000',
      ...settings,
    },
    ` is at http://localhost:${port}`,
  );
}

const TICKS_PER_SECOND = 100;

/** Processor time that a process has used, in seconds, with the processes it started and that still run. */
export function processorSeconds(pid: number, withChildren = false): number {
  const family = withChildren ? [pid, ...childrenOf(pid)] : [pid];
  return family.reduce((sum, one) => {
    const [user, system] = statOf(one).slice(11, 13).map(Number);
    return sum + ((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND;
  }, 0);
}

/** Resident memory in megabytes. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1000;
}

/** The most resident memory that a process ever had, in megabytes. */
export function peakMegabytes(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => Number(statOf(one)[1]) === pid);
}

/** The fields of /proc/PID/stat after the name, which may hold blanks. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
