import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Archive } from '@/lib/archive/archive';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { GET as answerFeed } from './feed';
import { machineFile } from './machine-file';
import { GET as answerOEmbed } from './oembed/route';

let fixture: PaperFixture;
let archive: Archive;
vi.mock('@/lib/archive/index', () => ({ paper: async () => archive }));

const BEFORE = Date.parse('2025-10-01T09:00:00Z');
const SITE_URL = 'http://localhost:3000';

/** The paper changes while what is asked of it is on its way. */
beforeEach(async () => {
  fixture = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({ title: 'A', slug: 'a', published: '2025-09-01' }),
  });
  let moved = BEFORE;
  const overtaken = <T>(answer: T): T => {
    moved = BEFORE + 5000;
    return answer;
  };
  archive = {
    ...fixture.archive,
    lastMoment: async () => moved,
    feed: async (...asked) => overtaken(await fixture.archive.feed(...asked)),
    story: async (...asked) => overtaken(await fixture.archive.story(...asked)),
    count: async () => overtaken(await fixture.archive.count()),
  };
});
afterEach(async () => fixture.end());

test.each<[string, () => Promise<Response>]>([
  ['feed', () => answerFeed(new Request(`${SITE_URL}/feed.json`))],
  [
    'file about the whole paper',
    () =>
      machineFile(new Request(`${SITE_URL}/llms.txt`), 'text/plain', async (_, asked) =>
        String(await asked.count()),
      ),
  ],
  [
    'oEmbed answer',
    () =>
      answerOEmbed(
        new Request(
          `${SITE_URL}/oembed?url=${encodeURIComponent(`${SITE_URL}/world/2025/09/01/a`)}`,
        ),
      ),
  ],
])('a %s made while the paper changed is not dated after the change', async (_, ask) => {
  const response = await ask();
  expect(response.status).toBe(200);
  expect(response.headers.get('last-modified')).toBe(new Date(BEFORE).toUTCString());
});
