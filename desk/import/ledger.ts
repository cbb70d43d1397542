import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextMap } from './text-map';

/** What an import wrote for one piece. */
interface Entry {
  /** Below the content folder. */
  path: string;
  /** Of the text that was written. */
  hash: string;
  /** False where the import was stopped before the file was there. */
  isDone: boolean;
}

/** Hidden, so that the site and the desk do not take it for a part of the paper. */
const FILE = '.import.jsonl';

/**
 * What former imports wrote into a paper. A line is kept before each file is written, and one after: an import that was
 * stopped goes on where it was, and one that is run again knows what an editor has changed or taken away since.
 */
export class Ledger {
  /** Names of pieces to entries as JSON. */
  private readonly entries = new TextMap();
  private readonly file: string;

  /** @param root the content folder */
  constructor(root: string) {
    this.file = join(root, FILE);
    if (!existsSync(this.file)) return;
    const text = readFileSync(this.file, 'utf8');
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const read = parsedLine(text.slice(from, end < 0 ? undefined : end));
      if (read) this.entries.set(read[0], JSON.stringify(read.slice(1)));
      from = end < 0 ? text.length : end + 1;
    }
    // What is kept next must not go on where the machine stopped within a line.
    if (!text.endsWith('\n')) appendFileSync(this.file, '\n');
  }

  get(id: string): Entry | undefined {
    const kept = this.entries.get(id);
    if (kept === undefined) return undefined;
    const [path, hash, isDone] = JSON.parse(kept) as [string, string, boolean];
    return { path, hash, isDone };
  }

  *paths(): Generator<string> {
    for (const [, kept] of this.entries.entries()) yield (JSON.parse(kept) as [string])[0];
  }

  keep(id: string, { path, hash, isDone }: Entry): void {
    const kept = JSON.stringify([path, hash, isDone]);
    if (this.entries.get(id) === kept) return;
    this.entries.set(id, kept);
    appendFileSync(this.file, `${JSON.stringify([id, path, hash, isDone])}\n`);
  }
}

/** A line that was cut off when the machine stopped says nothing. */
function parsedLine(line: string): [string, string, string, boolean] | null {
  try {
    const read: unknown = JSON.parse(line);
    if (!Array.isArray(read)) return null;
    const [id, path, hash, isDone] = read as unknown[];
    const isText = [id, path, hash].every((one) => typeof one === 'string');
    return isText ? [String(id), String(path), String(hash), isDone === true] : null;
  } catch {
    return null;
  }
}
