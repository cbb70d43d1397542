import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Clock } from '@/lib/time/clock';
import type { Archive } from './archive';
import { openToWrite, type Store } from './database';
import { ContentFolder } from './keep/folder';
import { Ingest } from './keep/ingest';
import type { IngestReport } from './keep/ingest-report';
import type { Location } from './location';
import { paperOnServer } from './postgres/paper-for-tests';
import { archiveOn, openArchive } from './read/reader';

/** A paper in a temporary folder, for tests: real files, a real index, and a clock that can be set. */
export interface PaperFixture {
  archive: Archive;
  store: Store;
  location: Location;
  /** What time it is for the archive. */
  clock: Clock;
  /** Sets the clock. */
  setNow(iso: string): void;
  /** Writes files below the content folder (null deletes one) and looks at the folder again. */
  change(files: Record<string, string | Buffer | null>): Promise<IngestReport>;
  /** Lets readers see what a test wrote into the index by itself. */
  settle(): Promise<void>;
  /** Looks at the whole folder again, as when something else changed it. */
  scan(): Promise<IngestReport>;
  end(): Promise<void>;
}

export const SITE = `
name: The Test
language: en-GB
zone: Asia/Kolkata
sections: [World, Business]
`;

/** An article file. What is not given is left out of the frontmatter. */
export function article(
  fields: Record<string, unknown>,
  body = 'The first paragraph says what happened in enough words.',
): string {
  const lines = Object.entries(fields).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** @param files path below the content folder to what is in it */
export async function makePaper(
  files: Record<string, string | Buffer>,
  now = '2025-10-01T12:00:00Z',
): Promise<PaperFixture> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const location: Location = {
    content: join(root, 'content'),
    cache: join(root, 'cache'),
    index: join(root, 'cache', 'archive.db'),
  };
  mkdirSync(join(location.content, 'articles'), { recursive: true });
  const store = openToWrite(location.index);
  const ingest = new Ingest(store, new ContentFolder(location.content));
  let instant = Date.parse(now);
  const clock = () => instant;
  let scanned = false;
  const change: PaperFixture['change'] = async (changes) => {
    for (const [path, content] of Object.entries(changes)) {
      const absolute = join(location.content, path);
      mkdirSync(dirname(absolute), { recursive: true });
      if (content === null) rmSync(absolute, { recursive: true });
      else writeFileSync(absolute, content);
    }
    const report = scanned ? await ingest.look(Object.keys(changes)) : await ingest.scan();
    scanned = true;
    await server?.carry();
    return report;
  };
  const server = await paperOnServer(location.content, store);
  await change(files);
  const archive = server
    ? archiveOn(server.store, location.content, clock)
    : openArchive(location, clock);
  return {
    archive,
    store,
    location,
    clock,
    setNow: (iso) => {
      instant = Date.parse(iso);
    },
    change,
    settle: async () => server?.carry(),
    scan: async () => {
      const report = await ingest.scan();
      await server?.carry();
      return report;
    },
    end: async () => {
      await archive.close();
      await server?.end();
      store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
