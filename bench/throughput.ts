import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GENERATOR, type Load, load } from './load';
import { median, report, rounded } from './report';
import {
  childrenOf,
  processorSeconds,
  type RunningSite,
  startBroadsheet,
  startServer,
} from './running-site';

/**
 * Cached pages: Broadsheet beside nginx serving the same bytes with the same headers from files, one process each, and
 * beside plain `next start` of the same build. In turns, several rounds, medians. Processor time for a request is
 * given beside requests a second, since on a busy machine it is the truer figure. `tsx bench/throughput.ts`
 */
const PAGES = [
  ['article', '/world/2025/08/26/trump-hopes-to-meet-kim-again'],
  ['front', '/'],
  ['section', '/world'],
] as const;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 4);
const PORT = Number(process.env.BENCH_PORT ?? 4380);

const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
// nginx gives its right to read private folders up.
chmodSync(root, 0o755);
const content = join(process.cwd(), 'content');
const cache = join(root, 'cache');

/** What a reader of Broadsheet gets, to give it to nginx. */
async function capture(url: string): Promise<{ headers: [string, string][]; body: Buffer }> {
  const asked = request(url, { headers: { 'accept-encoding': 'br' }, agent: false }).end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const own = /^(?:date|connection|keep-alive|content-length|content-type|etag|last-modified)$/;
  const headers = Object.entries(response.headers as Record<string, string>);
  return { headers: headers.filter(([name]) => !own.test(name)), body: Buffer.concat(chunks) };
}

async function startNginx(site: RunningSite): Promise<RunningSite> {
  const locations: string[] = [];
  for (const [, path] of PAGES) {
    const { headers, body } = await capture(site.url + path);
    const file = join(root, 'files', path === '/' ? '/front' : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.html`, body);
    const added = headers.map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`);
    locations.push(
      `location = ${path} { ${added.join(' ')} try_files ${path === '/' ? '/front' : path}.html =404; }`,
    );
  }
  const configuration = join(root, 'nginx.conf');
  writeFileSync(
    configuration,
    `worker_processes 1; daemon off; pid ${root}/nginx.pid; error_log stderr notice;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
types { text/html html; } charset utf-8;
server { listen ${PORT + 1}; root ${root}/files; ${locations.join('\n')} } }`,
  );
  return startServer(
    'nginx',
    `http://localhost:${PORT + 1}`,
    ['nginx', '-c', configuration],
    {},
    'start worker process ',
  );
}

function startNext(): Promise<RunningSite> {
  return startServer(
    'next start',
    `http://localhost:${PORT + 2}`,
    [process.execPath, 'node_modules/next/dist/bin/next', 'start', '-p', String(PORT + 2)],
    { BROADSHEET_CONTENT: content, BROADSHEET_CACHE: cache, PORT: String(PORT + 2) },
    'Ready in',
  );
}

interface Round extends Load {
  processorMicroseconds: number;
}

async function measure(site: RunningSite, path: string): Promise<Round> {
  // nginx answers in a child; of the others the children do something else.
  const pid = site.name === 'nginx' ? (childrenOf(site.pid)[0] ?? site.pid) : site.pid;
  const before = processorSeconds(pid);
  const seen = await load(site.url + path, SECONDS);
  if (seen.failed > 0) throw new Error(`${site.name} failed ${seen.failed} times at ${path}.`);
  const used = processorSeconds(pid) - before;
  return { ...seen, processorMicroseconds: (used / seen.requests) * 1e6 };
}

const broadsheet = await startBroadsheet(PORT, content, cache);
const sites = [broadsheet];
try {
  sites.push(await startNginx(broadsheet), await startNext());
  const rows = [];
  for (const [page, path] of PAGES) {
    const rounds = new Map<string, Round[]>(sites.map((site) => [site.name, []]));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const site of sites) rounds.get(site.name)?.push(await measure(site, path));
    const of = (name: string, key: keyof Round) =>
      median((rounds.get(name) ?? []).map((round) => round[key]));
    for (const { name } of sites)
      rows.push({
        page,
        server: name,
        'requests/s': Math.round(of(name, 'perSecond')),
        'of nginx': rounded(of(name, 'perSecond') / of('nginx', 'perSecond')),
        'p99 ms': rounded(of(name, 'p99')),
        'processor µs/request': rounded(of(name, 'processorMicroseconds')),
        'of nginx, by processor': rounded(
          of('nginx', 'processorMicroseconds') / of(name, 'processorMicroseconds'),
        ),
      });
  }
  console.log(`Generator: ${GENERATOR}, ${ROUNDS} rounds of ${SECONDS} s, 32 connections.`);
  report('throughput', rows);
} finally {
  await Promise.all(sites.map((site) => site.stop()));
  rmSync(root, { recursive: true, force: true });
}
