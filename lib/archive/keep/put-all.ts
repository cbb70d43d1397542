import { basename } from 'node:path';
import { inLongTransaction, isWhole, type Store } from '../database';
import { Batch } from './batch';
import { FirstRead, newestFirst } from './first-read';
import type { ContentFolder, FileKind, FileStamp } from './folder';
import type { IngestReport, Progress } from './ingest-report';
import { knownFile, knownFiles } from './known-files';
import type { Prepared } from './prepare';
import { PART, preparing } from './preparing';
import { putFile } from './put';
import { keptConventions, moveVersion } from './settings';

/**
 * Files put into one transaction. Each has a price of its own, so they are many, and in a first read so many that
 * their words make few parts of the full-text index, since parts have to be merged. Readers of a whole paper should not
 * wait so long for what came first. The first of all are few, so that there soon is something to be read.
 */
const BATCH = 800;
const BATCH_OF_FIRST_READ = 2000;
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
  const batchSize = first ? BATCH_OF_FIRST_READ : BATCH;
  const ordered = first ? inOrder(newestFirst(stamps)) : inOrder(stamps.sort(byPath));
  const conventions = keptConventions(store, basename(folder.root));
  const known = stamps.length > MANY ? knownFiles(store) : null;
  const asked = ordered.map((stamp) => {
    const kept = known ? known.get(stamp.path) : knownFile(store, stamp.path);
    return { stamp, known: kept?.kind === stamp.kind ? String(kept.hash) : '' };
  });
  const parts = preparing(folder, asked, conventions);
  let done = 0;
  let articles = false;
  try {
    while (done < asked.length) {
      const until = done + (articles ? batchSize : FIRST_BATCH);
      await inLongTransaction(store, async () => {
        const batch = new Batch(store);
        const before = report.read;
        for (; done < Math.min(until, asked.length); done += PART) {
          const { value } = await parts.next();
          for (const file of value ?? []) put(file, batch);
        }
        batch.flush(() => {
          first?.note({ done: Math.min(done, asked.length), total: asked.length });
          if (report.read > before && !first) moveVersion(store);
        });
      });
      progress?.(Math.min(done, asked.length), asked.length, first !== null && articles);
      // Lets whoever waits for this process have a turn.
      await new Promise(setImmediate);
    }
  } finally {
    await parts.return(undefined);
  }

  function put(file: Prepared, batch: Batch): void {
    articles ||= file.stamp.kind === 'article';
    const problems = putFile(store, batch, file, conventions, folder.root);
    if (!problems) return;
    report.read += 1;
    report.changed = true;
    report.paths.push(file.stamp.path);
    report.problems.push(...problems);
  }
}

function byPath(a: FileStamp, b: FileStamp): number {
  return a.path < b.path ? -1 : 1;
}

/** By what they are; within that as they come. */
function inOrder(stamps: FileStamp[]): FileStamp[] {
  return stamps.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}
