import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArchiveAway } from '@/lib/archive/archive-away';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { greet } from './greet';
import { onceAnswered } from './once-answered';
import { serve } from './serve';
import { readSettings } from './settings';
import { ask, sendHtml } from './site-fixture';
import { tellCaches } from './tell-caches';

const said: string[] = [];
vi.mock('./log', async (original) => ({
  ...(await original<typeof import('./log')>()),
  log: (text: string) => said.push(text),
  logFailure: (text: string) => said.push(text),
}));
vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof import('node:timers/promises')>()),
  setTimeout: async () => {},
}));
vi.mock('next', () => ({
  default: () => ({
    prepare: async () => {},
    getRequestHandler: () => async (_: unknown, response: Parameters<typeof sendHtml>[0]) =>
      sendHtml(response, 200, 'The front.'),
  }),
}));
const { asked, purged } = vi.hoisted(() => ({ asked: vi.fn(), purged: vi.fn() }));
vi.mock('./purge', async (original) => ({
  ...(await original<typeof import('./purge')>()),
  purge: purged,
}));
vi.mock('@/lib/archive/index', () => ({ paper: asked, followVersions: async () => null }));

let fixture: PaperFixture;
beforeEach(async () => {
  fixture = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({ title: 'A', slug: 'a', published: '2025-09-01' }),
  });
  asked.mockImplementation(async () => fixture.archive);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  asked.mockReset();
  purged.mockReset();
  said.length = 0;
  await fixture.end();
});

const away = () => new ArchiveAway('nobody answers.', null);
const PURGING = { PURGE_URL: 'http://localhost:9/', SITE_URL: 'https://www.example.org' };

test('what the archive is asked for while it is away is asked again, and the operator told once', async () => {
  const answer = vi.fn().mockRejectedValueOnce(away()).mockRejectedValueOnce(away());
  expect(await onceAnswered(answer.mockResolvedValue('there'))).toBe('there');
  expect(said).toEqual([expect.stringContaining('nobody answers. Trying until it succeeds.')]);
});

test('the operator is told again when there is another reason', async () => {
  const empty = new ArchiveAway('nothing has been written there yet.', null);
  const answer = vi.fn().mockRejectedValueOnce(away()).mockRejectedValueOnce(empty);
  await onceAnswered(answer.mockRejectedValueOnce(empty).mockResolvedValue(undefined));
  expect(said).toHaveLength(2);
  expect(said[1]).toContain('nothing has been written there yet. Trying until it succeeds.');
});

test('what will not pass by itself ends a start', async () => {
  const answer = vi.fn().mockRejectedValue(new Error('The index is damaged.'));
  await expect(onceAnswered(answer)).rejects.toThrow('The index is damaged.');
  expect(answer).toHaveBeenCalledTimes(1);
});

test('a node serves though the archive goes away while it starts, and once more when it has the name of the paper', async () => {
  asked.mockRejectedValueOnce(away());
  asked.mockImplementationOnce(async () => fixture.archive);
  asked.mockRejectedValueOnce(away());
  const serving = await serve(readSettings({ PORT: '0' }, false));
  expect((await ask(`http://localhost:${serving.port}/`)).status).toBe(200);
  expect(said.filter((line) => line.includes('nobody answers.'))).toHaveLength(2);
  await serving.stop();
});

test('a site that serves greets its operator when the archive is back', async () => {
  asked.mockRejectedValueOnce(away());
  await greet({ siteUrl: 'https://www.example.org', development: false }, 3000, Date.now());
  expect(said.at(-1)).toContain('The Test, 1 articles, is at https://www.example.org');
});

test('a site that serves goes on though its archive can not be read for the greeting', async () => {
  asked.mockRejectedValue(new Error('The index is damaged.'));
  await greet({ siteUrl: null, development: true }, 3000, Date.now());
  expect(said).toEqual(['The site is at http://localhost:3000, but the archive can not be read.']);
});

test.each([away(), new Error('The index is locked.')])(
  'caches in front are told of changes though the archive failed at first: %s',
  async (failure) => {
    asked.mockRejectedValueOnce(failure);
    await tellCaches(readSettings(PURGING, false), { isWriter: true });
    await fixture.change({ 'front.yaml': 'lead: a\n' });
    // What the test before left to tell its caches is told of this change as well.
    await expect.poll(() => purged.mock.calls.map(([, tags]) => tags)).toContainEqual(['front']);
  },
);
