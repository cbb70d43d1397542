import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openToWrite } from '@/lib/archive/database';
import { ContentFolder } from '@/lib/archive/keep/folder';
import { Ingest } from '@/lib/archive/keep/ingest';
import { article, makePaper, SITE } from '@/lib/archive/paper-fixture';
import { openNewsroom } from '@/lib/archive/read/newsroom/open';
import { openArchive } from '@/lib/archive/read/reader';
import type { Problem } from '@/lib/content/problem';
import { namesOf } from '../paper/find';
import { readPaper } from '../paper/read-paper';
import { check } from './check';

const NOW = Date.parse('2025-10-01T12:00:00Z');
const PAPERS = ['content', '../shared/corpora/posts/18f', '../shared/corpora/odd'];

/** A paper by way of the index, as the site reads it. */
async function bySite<T>(
  root: string,
  ask: (archive: ReturnType<typeof openArchive>) => Promise<T>,
) {
  const cache = mkdtempSync(join(tmpdir(), 'broadsheet-agreement-'));
  const location = { content: root, cache, index: join(cache, 'archive.db') };
  const store = openToWrite(location.index);
  await new Ingest(store, new ContentFolder(root)).scan();
  const archive = openArchive(location, () => NOW);
  const answer = await ask(archive);
  await archive.close();
  store.close();
  rmSync(cache, { recursive: true });
  return answer;
}

const told = ({ code, path, field, value }: Problem) => `${path} ${code} ${field} ${value}`;

describe.each(PAPERS.filter((paper) => existsSync(paper)))(
  'the desk and the site agree on %s',
  { timeout: 120_000 },
  (paper) => {
    const root = resolve(paper);

    test('the desk tells everything that the site’s own report tells', async () => {
      const desk = new Set(check(await readPaper(root, NOW), null).map(told));
      const site = await bySite(root, (archive) => archive.problems());
      expect(site.map(told).filter((one) => !desk.has(one))).toEqual([]);
    });

    test('and both show the same articles at the same addresses', async () => {
      const { articles } = await readPaper(root, NOW);
      const live = articles.filter(({ state }) => state === 'live');
      const { count, kinds } = await bySite(root, async (archive) => ({
        count: await archive.count(),
        kinds: await Promise.all(
          articles.map(async ({ address }) => (await archive.resolve(address)).kind),
        ),
      }));
      expect(live.length).toBe(count);
      const seen = namesOf(live).byDay;
      for (const [index, { day, slug }] of articles.entries())
        expect([slug, kinds[index] === 'page']).toEqual([slug, seen.has(`${day}/${slug}`)]);
    });
  },
);

test('the desk in a browser and in a terminal say the same of names that lead nowhere', async () => {
  const day = { published: '2025-09-01 10:00' };
  const paper = await makePaper({
    'site.yaml': SITE,
    'articles/kite-2.md': article({ title: 'Kite 2', ...day }),
    'articles/kite-1.md': article({ title: 'Kite 1', ...day }),
    'articles/hid.md': article({ title: 'Hidden', ...day, status: 'draft' }),
    'articles/x/hid.md': article({ title: 'Hidden too', ...day, embargo: '2025-12-01' }),
    'articles/twin.md': article({ title: 'Twin', published: '2025-09-01 09:00' }),
    'articles/x/twin.md': article({ title: 'Second twin', ...day }),
    'articles/past.md': article({ title: 'Past', ...day, expires: '2025-09-02' }),
    'articles/names.md': article(
      {
        title: 'Names',
        ...day,
        related: ['kite-9', 'hid'],
        unrelated: ['k%69te-1x', 'quite-other'],
      },
      [
        '[a](kite-9.md) [b](KITE-1X) [c](hid) [d](x/hid.md) [e](/world/2025/09/01/hid)',
        '[f](x/twin.md) [g](past.md#end) [h](/nowhere/kite-22/) [i](/zzz)',
      ].join(' '),
    ),
    'front.yaml': 'lead: kite-9\nbreaking: nothing-like-it\n',
  });
  const room = openNewsroom(paper.location, () => NOW);
  const { problems } = await room.problems({ page: 1, size: 1000 });
  const inTerminal = check(await readPaper(paper.location.content, NOW), null);
  const ofNames = (all: readonly Problem[]) =>
    all
      .filter(({ code }) => ['link-dead', 'pin-unknown', 'slot-empty'].includes(code))
      .map((one) => `${told(one)} ${one.message} ${one.mend}`)
      .sort();
  expect(ofNames(problems)).toHaveLength(15);
  expect(ofNames(problems)).toEqual(ofNames(inTerminal));
  await room.close();
  await paper.end();
});
