import { afterEach, expect, test, vi } from 'vitest';
import { dayPath } from '@/lib/time/zone';
import type { Listing } from './archive';
import { article, makePaper, type PaperFixture, SITE } from './paper-fixture';
import { PAGE_SIZE } from './read/listings';

vi.setConfig({ testTimeout: 60_000 });

let paper: PaperFixture;
afterEach(() => paper.end());

const ZONE = 'Asia/Kolkata';
const NOW = Date.parse('2025-10-01T12:00:00Z');
const HOUR = 3_600_000;

/** What a test knows of a file that it wrote. */
interface Made {
  path: string;
  title: string;
  slug: string;
  section: string;
  topics: string[];
  author: string;
  published: number;
  embargo: number | null;
  expires: number | null;
  draft: boolean;
}

/** The same numbers on every run (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
const random = randomFrom(7);
const anyOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;

function make(number: number): Made {
  const published = NOW + HOUR * Math.floor(random() * 2400 - 2300);
  return {
    path: `articles/${number}.md`,
    title: `Story ${number} of ${Math.floor(random() * 1000)}`,
    // Few enough for some to have one address on one day.
    slug: `s${Math.floor(random() * 12)}`,
    section: anyOf(['world', 'business']),
    topics: ['one', 'two', 'three'].filter(() => random() < 0.4),
    author: anyOf(['a', 'b']),
    published,
    embargo: random() < 0.15 ? published + HOUR * Math.floor(random() * 200) : null,
    expires: random() < 0.25 ? published + HOUR * Math.floor(1 + random() * 1500) : null,
    draft: random() < 0.08,
  };
}

function fileOf(made: Made): string {
  const { title, slug, section, topics, author, draft } = made;
  const iso = (moment: number | null) => (moment === null ? '' : new Date(moment).toISOString());
  return article({
    title,
    slug,
    section,
    topics,
    authors: [author],
    published: iso(made.published),
    ...(made.embargo === null ? {} : { embargo: iso(made.embargo) }),
    ...(made.expires === null ? {} : { expires: iso(made.expires) }),
    ...(draft ? { status: 'draft' } : {}),
  });
}

/** What readers see, newest first, by the rules and without the index. */
function seenAt(now: number, files: Iterable<Made>): Made[] {
  const appears = (one: Made) => Math.max(one.published, one.embargo ?? one.published);
  const shown = [...files].filter(
    (one) => !one.draft && appears(one) <= now && (one.expires ?? now + 1) > now,
  );
  const before = (a: Made, b: Made) =>
    appears(a) - appears(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const address = (one: Made) => `${dayPath(one.published, ZONE)}/${one.slug}`;
  return shown
    .filter((one) =>
      shown.every((other) => address(other) !== address(one) || before(one, other) <= 0),
    )
    .sort((a, b) => b.published - a.published || (a.path < b.path ? -1 : 1));
}

async function everyPage(ask: (page: number) => Promise<Listing | null>) {
  const titles: string[] = [];
  const first = await ask(1);
  for (let page = 1; page <= (first?.pages ?? 0); page += 1) {
    const listing = await ask(page);
    expect(listing?.total).toBe(first?.total);
    expect(listing?.headlines.length).toBeLessThanOrEqual(PAGE_SIZE);
    titles.push(...(listing?.headlines.map((one) => one.headline) ?? []));
  }
  expect(await ask((first?.pages ?? 0) + 1)).toBeNull();
  return { total: first?.total ?? 0, titles };
}

/** Every list page by page, and every count, against what the files say. */
async function compare(now: number, files: Iterable<Made>): Promise<void> {
  paper.setNow(new Date(now).toISOString());
  const { archive } = paper;
  const seen = seenAt(now, files);
  const expected = (list: Made[]) => ({
    total: list.length,
    titles: list.map(({ title }) => title),
  });
  expect(await archive.count()).toBe(seen.length);
  for (const section of ['world', 'business'])
    expect(await everyPage((page) => archive.section(section, page))).toEqual(
      expected(seen.filter((one) => one.section === section)),
    );
  for (const topic of ['one', 'two', 'three'])
    expect(await everyPage((page) => archive.topic(topic, page))).toEqual(
      expected(seen.filter((one) => one.topics.includes(topic))),
    );
  for (const author of ['a', 'b'])
    expect(await everyPage((page) => archive.author(author, page))).toEqual(
      expected(seen.filter((one) => one.author === author)),
    );
  for (const month of [6, 7, 8, 9, 10])
    expect(await everyPage((page) => archive.month(2025, month, page))).toEqual(
      expected(
        seen.filter(({ published }) =>
          dayPath(published, ZONE).startsWith(`2025/${String(month).padStart(2, '0')}`),
        ),
      ),
    );
  const years = await archive.years();
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);
  const counts = Object.fromEntries((await archive.topics()).map((one) => [one.slug, one.count]));
  for (const topic of ['one', 'two', 'three'])
    expect(counts[topic]).toBe(seen.filter((one) => one.topics.includes(topic)).length);
}

test('every list has the length and the pages that its files give it, through edits, deletions and the clock', async () => {
  const files = new Map(Array.from({ length: 160 }, (_, number) => [number, make(number)]));
  paper = await makePaper({
    'site.yaml': SITE,
    ...Object.fromEntries([...files.values()].map((one) => [one.path, fileOf(one)])),
  });
  await compare(NOW, files.values());
  for (let round = 0; round < 5; round += 1) {
    const changes: Record<string, string | null> = {};
    for (let change = 0; change < 12; change += 1) {
      const number = Math.floor(random() * 180);
      const made = make(number);
      if (made.path in changes) continue;
      if (random() < 0.25 && files.delete(number)) changes[made.path] = null;
      else {
        files.set(number, made);
        changes[made.path] = fileOf(made);
      }
    }
    await paper.change(changes);
    // Embargoes end and pieces expire in between.
    await compare(NOW + round * 24 * HOUR, files.values());
  }
});

test('a list whose last article is deleted is no longer there, and nothing is kept of it', async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'articles/a.md': article({ title: 'A', published: '2025-09-01', topics: '[Only]' }),
  });
  expect((await paper.archive.topic('only', 1))?.total).toBe(1);
  await paper.change({ 'articles/a.md': null });
  expect(await paper.archive.topic('only', 1)).toBeNull();
  expect(paper.store.all('SELECT * FROM tallies')).toEqual([]);
});
