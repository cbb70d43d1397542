import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { announce } from './announce';
import { type Announcer, startAnnouncer } from './announcer';

/** A hub and an IndexNow of the test's own, which remember what they are told. */
interface Listener {
  url: string;
  told: { path: string; body: string }[];
  close(): Promise<void>;
}

async function listen(status = 200): Promise<Listener> {
  const told: Listener['told'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    told.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString() });
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    told,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

const KEY = '0123456789abcdef';
const NOW = '2025-10-01T12:00:00Z';
const URL_OF_SITE = 'https://paper.example';

let listener: Listener;
let paper: PaperFixture;
let announcer: Announcer;
let now: number;
beforeEach(async () => {
  listener = await listen();
  now = Date.parse(NOW);
  paper = await makePaper(
    {
      'site.yaml': `${SITE}hub: ${listener.url}/hub\nindexNow: ${KEY}\n`,
      'articles/old.md': article({ title: 'Old', published: '2025-09-01' }),
    },
    NOW,
  );
  announcer = startAnnouncer(
    URL_OF_SITE,
    async () => paper.archive,
    () => now,
    (announcement) => announce(announcement, `${listener.url}/indexnow`),
  );
  await announcer.tell();
});
afterEach(async () => {
  announcer.stop();
  await paper.end();
  await listener.close();
});

async function save(files: Record<string, string | null>) {
  const { paths } = await paper.change(files);
  announcer.changed(paths);
  await announcer.tell();
}

const toldTo = (path: string) => listener.told.filter((one) => one.path === path);
const indexed = () =>
  toldTo('/indexnow').map(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList);

describe('a paper with a hub and a key', () => {
  test('tells nobody of what was there when it started', () => {
    expect(listener.told).toEqual([]);
  });

  test('tells IndexNow of a new piece, with its key and where the key is', async () => {
    await save({ 'articles/new.md': article({ title: 'New', published: '2025-09-30' }) });
    expect(toldTo('/indexnow').map(({ body }) => JSON.parse(body))).toEqual([
      {
        host: 'paper.example',
        key: KEY,
        keyLocation: `${URL_OF_SITE}/${KEY}.txt`,
        urlList: [`${URL_OF_SITE}/world/2025/09/30/new`],
      },
    ]);
  });

  test('tells the hub of every feed the piece is in, each once', async () => {
    await save({
      'articles/new.md': article({
        title: 'New',
        published: '2025-09-30',
        topics: ['Rice'],
        authors: ['Ann'],
      }),
      'articles/newer.md': article({ title: 'Newer', published: '2025-09-30' }),
    });
    const [told] = toldTo('/hub');
    const form = new URLSearchParams(told?.body);
    expect(form.get('hub.mode')).toBe('publish');
    const files = ['rss.xml', 'atom.xml', 'feed.json'];
    expect(form.getAll('hub.url').sort()).toEqual(
      ['', '/world', '/topics/rice', '/authors/ann']
        .flatMap((folder) => files.map((file) => `${URL_OF_SITE}${folder}/${file}`))
        .sort(),
    );
  });

  test('tells of a piece when its embargo ends, without anybody saving anything', async () => {
    await save({
      'articles/later.md': article({
        title: 'Later',
        published: '2025-09-30',
        embargo: '2025-10-01T12:30:00Z',
      }),
    });
    expect(indexed()).toEqual([]);
    now = Date.parse('2025-10-01T12:31:00Z');
    paper.setNow('2025-10-01T12:31:00Z');
    await announcer.tell();
    expect(indexed()).toEqual([[`${URL_OF_SITE}/world/2025/09/30/later`]]);
    await announcer.tell();
    expect(indexed()).toHaveLength(1);
  });

  test('tells of a piece that was withdrawn, so that it is forgotten', async () => {
    await save({
      'articles/old.md': article({ title: 'Old', published: '2025-09-01', status: 'withdrawn' }),
    });
    expect(indexed()).toEqual([[`${URL_OF_SITE}/world/2025/09/01/old`]]);
  });

  test('tells of no draft, and of nothing that search engines are not to list', async () => {
    await save({
      'articles/a.md': article({ title: 'A', published: '2025-09-30', status: 'draft' }),
      'articles/b.md': article({ title: 'B', published: '2025-09-30', noindex: 'yes' }),
    });
    expect(listener.told).toEqual([]);
  });
});

const CHANGES = [{ address: '/a', listed: true, sources: [{ kind: 'paper' } as const] }];

test('a paper that names neither hub nor key tells nobody', async () => {
  const settings = { hub: '', indexNow: '' };
  const faults = await announce({ siteUrl: URL_OF_SITE, settings, changes: CHANGES }, listener.url);
  expect(faults).toEqual([]);
  expect(listener.told).toEqual([]);
});

test('a hub that refuses or is not there is a line in the log and nothing more', async () => {
  const refusing = await listen(403);
  const settings = { hub: refusing.url, indexNow: KEY };
  const faults = await announce(
    { siteUrl: URL_OF_SITE, settings, changes: CHANGES },
    'http://127.0.0.1:1/',
  );
  expect(faults).toEqual([
    `The WebSub hub at ${refusing.url} answered 403 when it was told of changes.`,
    expect.stringMatching(/^IndexNow at http:\/\/127\.0\.0\.1:1\/ could not be told of changes: /),
  ]);
  await refusing.close();
});
