import type { Problem } from '@/lib/content/problem';
import type { Missing } from './folder-problems';

/** What came of looking at files. */
export interface IngestReport {
  /** Files read because they were new or changed. */
  read: number;
  /** Paths of those files. */
  paths: string[];
  removed: number;
  /** Files that seem to be gone and are believed to be so only when a later scan finds the same. */
  doubted: number;
  /** The folder itself is gone or stands empty, so that nothing is known of the files. */
  missing: Missing | null;
  /** Problems of the files that were read. */
  problems: Problem[];
  /** Whether a reader can see a difference. */
  changed: boolean;
}

/**
 * @param total files to be read in all
 * @param readable whether this is the first read of the folder, and the newest articles can be shown already
 */
export type Progress = (done: number, total: number, readable: boolean) => void;

/** Of a look that found nothing to do. */
export function nothing(): IngestReport {
  return {
    read: 0,
    paths: [],
    removed: 0,
    doubted: 0,
    missing: null,
    problems: [],
    changed: false,
  };
}
