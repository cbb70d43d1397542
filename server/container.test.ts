import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readSettings } from './settings';

interface Service {
  environment: Record<string, string>;
  volumes: string[];
  build?: string;
}

const compose = load(readFileSync('compose.yaml', 'utf8')) as {
  services: Record<'site' | 'caddy', Service>;
  volumes: Record<string, unknown>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', ' ');
const instructions = dockerfile
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' ', 1)[0]);

describe('the container', () => {
  test('is written in instructions that exist, in two stages', () => {
    const known = /^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD)$/;
    expect(instructions.filter((one) => !known.test(one ?? ''))).toEqual([]);
    expect(instructions.filter((one) => one === 'FROM')).toHaveLength(2);
  });

  test('does not run as root, and gets the signal to stop itself', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]';
    expect(JSON.parse(command)).toEqual(['node', '--import', 'tsx', 'server/main.ts']);
    expect(existsSync('server/main.ts')).toBe(true);
  });

  test('takes nothing of the paper and nothing secret into the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['content', '.env*', '.git', '.broadsheet']));
  });
});

describe('the site behind Caddy', () => {
  test('has settings that the site accepts, and folders that the image knows', () => {
    const { site } = compose.services;
    const settings = readSettings(
      { ...site.environment, SITE_URL: 'https://www.example.org', WEB_CONCURRENCY: '2' },
      false,
    );
    expect(settings).toMatchObject({ trustProxy: 1, metricsPort: 9100, workers: 2 });
    for (const volume of site.volumes) expect(dockerfile).toContain(`"${volume.split(':')[1]}"`);
    expect(Object.keys(compose.volumes)).toEqual(['cache', 'certificates']);
  });

  test('is asked for by the name and port at which it listens', () => {
    const caddyfile = readFileSync('Caddyfile', 'utf8');
    const port = /\bPORT=(\d+)/.exec(dockerfile)?.[1];
    expect(caddyfile).toContain(`reverse_proxy site:${port} {`);
    expect(caddyfile.split('{').length).toBe(caddyfile.split('}').length);
  });
});

/** The site's own code, without its tests and what they share. */
const sources = ['app', 'components', 'lib', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|-fixture|-for-tests)\.tsx?$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);

/** Set by the site itself and not by who runs it. */
const OWN = new Set(['NODE_ENV', 'PAPER_ADDRESS']);

test('every setting that the site reads is in the table for operators', () => {
  const read = sources.flatMap((text) => [
    ...text.matchAll(/\b(?:env|environment)\.([A-Z][A-Z_\d]+)\b/g),
  ]);
  const named = readFileSync('server/settings.ts', 'utf8').match(/\b[A-Z]+_[A-Z_]+\b|\bPORT\b/g);
  const names = new Set([...read.map(([, name = '']) => name), ...(named ?? [])]);
  for (const name of ['SITE_URL', 'LOG_LEVEL', 'BROADSHEET_NOW', 'BROADSHEET_WATCH', 'PORT'])
    expect(names).toContain(name);
  const table = readFileSync('docs/OPERATIONS.md', 'utf8');
  const missing = [...names].filter((name) => !OWN.has(name) && !table.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
