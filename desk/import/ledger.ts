import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

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
  private readonly entries = new Map<string, Entry>();
  private readonly file: string;

  /** @param root the content folder */
  constructor(root: string) {
    this.file = join(root, FILE);
    if (!existsSync(this.file)) return;
    const text = readFileSync(this.file, 'utf8');
    for (const line of text.split('\n')) {
      const read = parsedLine(line);
      if (read) this.entries.set(read[0], { path: read[1], hash: read[2], isDone: read[3] });
    }
    // What is kept next must not go on where the machine stopped within a line.
    if (!text.endsWith('\n')) appendFileSync(this.file, '\n');
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  paths(): Set<string> {
    return new Set([...this.entries.values()].map(({ path }) => path));
  }

  keep(id: string, entry: Entry): void {
    const before = this.entries.get(id);
    if (isDeepStrictEqual(before, entry)) return;
    this.entries.set(id, entry);
    const { path, hash, isDone } = entry;
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
