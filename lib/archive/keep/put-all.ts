import { basename } from 'node:path';
import type { Conventions } from '@/lib/content/conventions';
import { inTransaction, type Store } from '../database';
import { Batch } from './batch';
import { FirstRead, isWhole, newestFirst } from './first-read';
import type { ContentFolder, FileKind, FileStamp } from './folder';
import type { IngestReport, Progress } from './ingest-report';
import { knownFile, knownFiles } from './known-files';
import type { Prepared } from './prepare';
import { PART, preparing } from './preparing';
import { putFile } from './put';
import { keptConventions, moveVersion } from './settings';

/**
 * Files put into one transaction. Each has a price of its own, so they are many; the first are few, so that there soon
 * is something to be read.
 */
const BATCH = 600;
const FIRST_BATCH = 200;
/** From so many files on one question for all that the index knows is cheaper than one for each. */
const MANY = 1000;

/** Settings decide how every other file is read, so they come first; articles may then name what is there. */
const ORDER: Record<FileKind, number> = {
  site: 0,
  front: 1,
  author: 2,
  topic: 2,
  page: 2,
  picture: 3,
  article: 4,
};

/** Reads files and puts them into the index, a batch at a time. */
export async function putAll(
  store: Store,
  folder: ContentFolder,
  stamps: FileStamp[],
  report: IngestReport,
  progress?: Progress,
): Promise<void> {
  if (stamps.length === 0) return;
  const first = isWhole(store) ? null : new FirstRead(store);
  const ordered = first ? inOrder(newestFirst(stamps)) : inOrder(stamps.sort(byPath));
  const conventions = keptConventions(store, basename(folder.root));
  const known = stamps.length > MANY ? knownFiles(store) : null;
  const asked = ordered.map((stamp) => {
    const kept = known ? known.get(stamp.path) : knownFile(store, stamp.path);
    return { stamp, known: kept?.kind === stamp.kind ? String(kept.hash) : '' };
  });
  let done = 0;
  let files: Prepared[] = [];
  let articles = false;
  const put = () => {
    putBatch(store, folder, files, conventions, report, () =>
      first?.note({ done, total: asked.length }),
    );
    articles ||= files.some(({ stamp }) => stamp.kind === 'article');
    progress?.(done, asked.length, first !== null && articles);
    files = [];
  };
  for await (const prepared of preparing(folder, asked, conventions)) {
    files.push(...prepared);
    done += PART;
    if (files.length < (articles ? BATCH : FIRST_BATCH)) continue;
    put();
    // Lets whoever waits for this process have a turn.
    await new Promise(setImmediate);
  }
  done = asked.length;
  put();
}

function putBatch(
  store: Store,
  folder: ContentFolder,
  files: Prepared[],
  conventions: Conventions,
  report: IngestReport,
  note: () => void,
): void {
  inTransaction(store, () => {
    const batch = new Batch(store);
    let read = 0;
    for (const file of files) {
      const problems = putFile(store, batch, file, conventions, folder.root);
      if (!problems) continue;
      read += 1;
      report.paths.push(file.stamp.path);
      report.problems.push(...problems);
    }
    note();
    if (read > 0) {
      if (isWhole(store)) moveVersion(store);
      report.read += read;
      report.changed = true;
    }
    batch.flush();
  });
}

function byPath(a: FileStamp, b: FileStamp): number {
  return a.path < b.path ? -1 : 1;
}

/** By what they are; within that as they come. */
function inOrder(stamps: FileStamp[]): FileStamp[] {
  return stamps.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}
