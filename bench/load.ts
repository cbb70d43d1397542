import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

/** What a load generator saw. */
export interface Load {
  requests: number;
  perSecond: number;
  /** Milliseconds that 99 of 100 answers took at most. */
  p99: number;
  /** Answers other than 2xx, and connections that failed. */
  failed: number;
}

const CONNECTIONS = 32;
const run = promisify(execFile);
const HAS_WRK = spawnSync('wrk', ['-v']).error === undefined;

/** The generator that is used: wrk where there is one, since it takes the least from the server beside it. */
export const GENERATOR = HAS_WRK ? 'wrk' : 'autocannon';

/** Asks for one address on 32 connections that are kept alive, as fast as they are answered. */
export async function load(url: string, seconds: number): Promise<Load> {
  return HAS_WRK ? loadByWrk(url, seconds) : loadByAutocannon(url, seconds);
}

async function loadByWrk(url: string, seconds: number): Promise<Load> {
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${seconds}`,
    '--latency',
    '-H',
    'accept-encoding: gzip, br',
    url,
  ]);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const [, time = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  return {
    requests: number(/(\d+) requests in/),
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p99: Number(time) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
    failed: number(/Non-2xx or 3xx responses: (\d+)/) + number(/Socket errors:.*read (\d+)/),
  };
}

async function loadByAutocannon(url: string, seconds: number): Promise<Load> {
  const headers = { 'accept-encoding': 'gzip, br' };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  return {
    requests: result.requests.total,
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
