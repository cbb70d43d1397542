import { expect, test } from 'vitest';
import { readSettings } from './settings';

test('an operator who sets nothing gets port 3000, one process, and no public address', () => {
  expect(readSettings({}, false)).toEqual({
    port: 3000,
    siteUrl: null,
    development: false,
    workers: 1,
    cacheBytes: 256_000_000,
    renderMilliseconds: 10_000,
    trustProxy: false,
    searchesPerMinute: 120,
    pressure: { delayMilliseconds: 1000, memoryBytes: 2_048_000_000 },
    metricsPort: null,
    metricsToken: null,
    purge: { cloudflare: null, fastly: null, url: null },
    sharedSeconds: undefined,
    editor: { mode: 'off' },
  });
});

test.each([
  ['https://www.example.org', 'https://www.example.org'],
  ['https://www.example.org/', 'https://www.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('SITE_URL %s is read as %s', (text, expected) => {
  expect(readSettings({ SITE_URL: text }, false).siteUrl).toBe(expected);
});

test.each([
  'example.org',
  'https://example.org/news',
  'ftp://example.org',
  'https://example.org/?x=1',
])('SITE_URL %s is refused with what to write', (text) => {
  expect(() => readSettings({ SITE_URL: text }, false)).toThrow(
    `SITE_URL is "${text}". Give the address readers use`,
  );
});

test.each(['abc', '-1', '70000', '80.5'])('PORT %s is refused with what to write', (text) => {
  expect(() => readSettings({ PORT: text }, false)).toThrow(
    `PORT is "${text}". Give a number from 0 to 65535`,
  );
});

test.each([
  ['1', 1],
  ['loopback', ['loopback']],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
])('TRUST_PROXY %s is read as %j', (text, expected) => {
  expect(readSettings({ TRUST_PROXY: text }, false).trustProxy).toEqual(expected);
});

test('TRUST_PROXY true is refused, since it would believe whoever asks', () => {
  expect(() => readSettings({ TRUST_PROXY: 'true' }, false)).toThrow('Give the number of proxies');
});

test.each(['0', '1.5', 'many', '-2'])(
  'WEB_CONCURRENCY %s is refused with what to write',
  (text) => {
    expect(() => readSettings({ WEB_CONCURRENCY: text }, false)).toThrow(
      `WEB_CONCURRENCY is "${text}". Give a number from 1 to 256, or leave it out for 1.`,
    );
  },
);

test('half of what a cache needs to be told is refused, and the secret is not repeated', () => {
  const read = () => readSettings({ FASTLY_TOKEN: 'do-not-show' }, false);
  expect(read).toThrow('FASTLY_SERVICE and FASTLY_TOKEN go together: set both, or neither.');
  expect(read).not.toThrow('do-not-show');
});

test('metrics by token and several processes are refused with what to do', () => {
  expect(() => readSettings({ METRICS_TOKEN: 'x', WEB_CONCURRENCY: '2' }, false)).toThrow(
    'Set METRICS_PORT instead',
  );
});

test.each(['short', 'with a blank in the middle', 'sixteen/and/more'])(
  'DESK_TOKEN %s is refused, and not shown',
  (token) => {
    const read = () => readSettings({ DESK_TOKEN: token }, false);
    expect(read).toThrow('DESK_TOKEN can not be used. Give 16 to 200 letters');
    expect(read).not.toThrow(token);
  },
);

test('a secret that is too short is refused at start', () => {
  expect(() => readSettings({ BROADSHEET_SECRET: 'short' }, false)).toThrow(
    'BROADSHEET_SECRET is too short. Give at least 16 characters',
  );
});

test('PICTURES_URL is checked at the start and not when the first picture is asked for', () => {
  expect(() => readSettings({ PICTURES_URL: 'images' }, false)).toThrow(
    'PICTURES_URL can not be used',
  );
  expect(() => readSettings({ PICTURES_URL: 'https://files.example.org/' }, false)).not.toThrow();
});
