import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Ledger } from './ledger';
import type { Fate } from './report';

/** Writes the files of an import, each whole or not at all, and none over what somebody else wrote. */
export class ImportFiles {
  constructor(
    private readonly root: string,
    private readonly ledger: Ledger,
    private readonly dryRun: boolean,
  ) {}

  /** @param id what the piece is known by in the ledger */
  write(id: string, path: string, text: string): Fate {
    const absolute = join(this.root, ...path.split('/'));
    const before = this.ledger.get(id);
    const present = existsSync(absolute) ? hashOf(readFileSync(absolute)) : null;
    const hash = hashOf(text);
    if (before?.isDone && present === null) return 'gone';
    if (present !== null && present !== hash && present !== before?.hash) return 'kept';
    if (this.dryRun) return present === null ? 'written' : present === hash ? 'same' : 'renewed';
    if (present !== hash) {
      this.ledger.keep(id, { path, hash: before?.hash ?? hash, isDone: false });
      writeWhole(absolute, text);
    }
    this.ledger.keep(id, { path, hash, isDone: true });
    return present === null ? 'written' : present === hash ? 'same' : 'renewed';
  }
}

function hashOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/**
 * Without waiting for the disk: what a power cut takes, the next run of the import brings again. It uses the same name
 * on the way, so that what was cut off does not stay.
 */
function writeWhole(absolute: string, text: string): void {
  mkdirSync(dirname(absolute), { recursive: true });
  const name = `.${basename(absolute).slice(0, 40)}.new`;
  const temporary = join(dirname(absolute), name);
  writeFileSync(temporary, text);
  renameSync(temporary, absolute);
}
