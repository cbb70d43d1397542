import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from './settings';

interface Service {
  environment: Record<string, string>;
  volumes: string[];
}

const NODES = ['web1', 'web2', 'web3'] as const;
const SET_BY_OPERATOR: Record<string, string> = {
  DOMAIN: 'www.example.org',
  ARCHIVE_PASSWORD: 'abcdefgh',
  BROADSHEET_SECRET: '0123456789abcdef',
};

const read = (file: string) => readFileSync(`deploy/${file}`, 'utf8');
const compose = load(read('compose/compose.yaml')) as {
  services: Record<(typeof NODES)[number] | 'ingest' | 'database' | 'caddy', Service>;
  volumes: Record<string, unknown>;
};

/** A service's settings as Compose makes them from its file and what the operator sets. */
function settingsOf(service: Service): Record<string, string> {
  const filled = (text: string) =>
    text.replace(/\$\{([A-Z_]+)[^}]*\}/g, (_, name) => SET_BY_OPERATOR[name] ?? '');
  return Object.fromEntries(
    Object.entries(service.environment).map(([name, text]) => [name, filled(text)]),
  );
}

/** Variables of a file as systemd reads it. */
function variablesOf(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

/** What a unit says under a name. */
function said(unit: string, name: string): string[] {
  return unit
    .split('\n')
    .filter((line) => line.startsWith(`${name}=`))
    .map((line) => line.slice(name.length + 1));
}

describe('several nodes in containers', () => {
  const { ingest, database, caddy } = compose.services;

  test('have settings that the site accepts, and one archive', () => {
    const all = [ingest, ...NODES.map((name) => compose.services[name])].map(settingsOf);
    for (const settings of all)
      expect(readSettings(settings, false)).toMatchObject({
        siteUrl: 'https://www.example.org',
        trustProxy: 1,
        metricsPort: 9100,
      });
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = settingsOf(database);
    const archive = `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@database:5432/${POSTGRES_DB}`;
    expect(new Set(all.map(({ ARCHIVE_URL }) => ARCHIVE_URL))).toEqual(new Set([archive]));
    expect(new Set(all.map((one) => one.BROADSHEET_SECRET))).toEqual(new Set(['0123456789abcdef']));
  });

  test('serve without the content folder, but for one, and each has a cache of its own', () => {
    for (const name of NODES) {
      const { environment, volumes } = compose.services[name];
      // The image has a folder at its own place, empty: a node that took it for the paper would withdraw everything.
      expect(environment.BROADSHEET_CONTENT).toBe('/none');
      expect(volumes).toEqual([`cache-${name}:/paper/cache`]);
    }
    expect(ingest.environment.BROADSHEET_CONTENT).toBeUndefined();
    expect(ingest.volumes).toEqual([
      '../../content:/paper/content:ro',
      'cache-ingest:/paper/cache',
    ]);
    const named = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((one) => one.split(':')[0]).filter((one) => !one?.startsWith('.')),
    );
    expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(named)].sort());
  });

  test('are asked by the names and the port at which they listen, and get pictures from Caddy', () => {
    const caddyfile = read('compose/Caddyfile');
    const port = /\bPORT=(\d+)/.exec(readFileSync('Dockerfile', 'utf8'))?.[1];
    const nodes = NODES.map((name) => `${name}:${port}`).join(' ');
    expect(caddyfile).toContain(`reverse_proxy ${nodes} {`);
    for (const name of NODES)
      expect(compose.services[name].environment.PICTURES_URL).toBe('http://caddy:8080/');
    expect(caddyfile).toContain('http://:8080 {\n\troot * /paper/content\n');
    expect(caddy.volumes).toContain('../../content:/paper/content:ro');
    expect(JSON.stringify(caddy)).not.toContain('8080');
  });
});

describe('several nodes under systemd', () => {
  const serving = read('systemd/broadsheet@.service');
  const ingest = read('systemd/broadsheet-ingest.service');
  const shared = variablesOf(read('systemd/node.env'));

  test.each([
    ['broadsheet@3001', serving.replaceAll('%i', '3001'), '3001', '/none'],
    ['broadsheet-ingest', ingest, '3000', '/srv/paper'],
  ])('%s has settings that the site accepts, and a cache of its own', (_, unit, port, content) => {
    const [own = ''] = said(unit, 'Environment');
    const variables = variablesOf(own.replaceAll(' ', '\n'));
    expect(readSettings({ ...variables, ...shared }, false)).toMatchObject({
      port: Number(port),
      siteUrl: 'https://www.example.org',
    });
    expect(variables.BROADSHEET_CONTENT).toBe(content);
    expect(said(unit, 'CacheDirectory')).toEqual([variables.BROADSHEET_CACHE?.replace('%C/', '')]);
    expect(said(unit, 'ExecStartPost')[0]).toContain(`http://127.0.0.1:${port}/readyz`);
  });

  test('differ in nothing else', () => {
    const SAME = /^(?!#|Description|CacheDirectory|Environment=|ExecStartPost).+$/gm;
    expect(ingest.match(SAME)).toEqual(serving.match(SAME));
  });

  test('are given the time to end that the site takes, and only the first process is told', () => {
    expect(said(serving, 'KillMode')).toEqual(['mixed']);
    const seconds = /STOP_MILLISECONDS = (\d+)_000/.exec(
      readFileSync('server/main.ts', 'utf8'),
    )?.[1];
    expect(Number(said(serving, 'TimeoutStopSec')[0])).toBeGreaterThan(Number(seconds));
  });
});

/** Programs that read these files; a test of one that is not installed is left out. */
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

describe('the programs that read these files find nothing wrong in', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-deploy-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, ...words: string[]) => {
    const { stdout, stderr } = spawnSync(program, words, {
      encoding: 'utf8',
      env: { ...process.env, ...SET_BY_OPERATOR },
    });
    return `${stdout}${stderr}`;
  };

  test.skipIf(!has('nginx'))('the settings of nginx', () => {
    // Certificates are the operator's, and only root may listen below 1024.
    const site = read('systemd/nginx.conf')
      .replace('listen 443 ssl http2', 'listen 8443')
      .replace('listen 80;', 'listen 8080;')
      .replace(/^\s*ssl_certificate.*$/gm, '')
      .replace('/var/log/nginx', folder);
    writeFileSync(join(folder, 'site.conf'), site);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { ${paths.join(' ')} include ${folder}/site.conf; }`,
    );
    expect(run('nginx', '-t', '-p', folder, '-c', join(folder, 'nginx.conf'))).toContain(
      'test is successful',
    );
  });

  test.skipIf(!has('caddy'))('the settings of Caddy', () => {
    const file = 'deploy/compose/Caddyfile';
    expect(run('caddy', 'validate', '--adapter', 'caddyfile', '--config', file)).toContain(
      'Valid configuration',
    );
  });

  test.skipIf(!has('systemd-analyze'))('the units of systemd', () => {
    const units = ['broadsheet@3001.service', 'broadsheet-ingest.service'].map((name) => {
      const unit = read(`systemd/${name.replace('3001', '')}`);
      const path = join(folder, name);
      // Programs and folders are the operator's.
      writeFileSync(path, unit.replace(/^(Exec\w+)=\/usr\/bin\/\w+/gm, '$1=/bin/true'));
      return path;
    });
    // It tells of other units of the machine too.
    const told = run('systemd-analyze', 'verify', ...units).split('\n');
    expect(told.filter((line) => line.includes('broadsheet'))).toEqual([]);
  });
});
