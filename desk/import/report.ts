import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { printable } from '../terminal';
import type { LeftOut, Note } from './piece';

/** What became of the file of a piece. */
export type Fate = 'written' | 'same' | 'renewed' | 'kept' | 'gone';

/** What an import did, in numbers, for its person and for programs. */
export interface Summary {
  system: string;
  /** The content folder. */
  paper: string;
  articles: number;
  pages: number;
  drafts: number;
  authors: number;
  topics: number;
  /** Pieces without a single note. */
  whole: number;
  files: Record<Fate, number>;
  pictures: { copied: number; onTheWeb: number };
  /** What of pieces changed or was left, by sort. */
  changed: Record<string, number>;
  left: Record<string, number>;
  /** What was left out whole. */
  leftOut: { what: string; why: string; count: number }[];
  /** What else is worth knowing, in sentences. */
  notes: string[];
}

const FATES: Record<Fate, string> = {
  written: 'is new',
  same: 'is as the last import left it',
  renewed: 'was written anew, since the export says another thing now',
  kept: 'was changed at the desk since the last import, and was left so; what the export says was not taken over',
  gone: 'was taken away or moved since the last import, and was not made again',
};

export function emptySummary(system: string, paper: string): Summary {
  return {
    system,
    paper,
    articles: 0,
    pages: 0,
    drafts: 0,
    authors: 0,
    topics: 0,
    whole: 0,
    files: { written: 0, same: 0, renewed: 0, kept: 0, gone: 0 },
    pictures: { copied: 0, onTheWeb: 0 },
    changed: {},
    left: {},
    leftOut: [],
    notes: [],
  };
}

/** The report of an import, written as it goes, so that a large one needs no memory. */
export class Report {
  private readonly handle: number | null;
  private readonly temporary: string;
  private waiting = '';

  /** @param file where it will be; null for one that is not wanted */
  constructor(
    private readonly file: string | null,
    readonly summary: Summary,
  ) {
    this.temporary = `${file}.new`;
    this.handle = file ? openSync(this.temporary, 'w') : null;
  }

  piece(path: string, title: string, fate: Fate, notes: readonly Note[]): void {
    const { summary } = this;
    summary.files[fate] += 1;
    if (notes.length === 0) summary.whole += 1;
    for (const { kind, about } of notes) {
      const counts = summary[kind];
      counts[about] = (counts[about] ?? 0) + 1;
      if (about === ON_THE_WEB) summary.pictures.onTheWeb += 1;
    }
    const state = fate === 'written' ? '' : ` (${FATES[fate]})`;
    const said = notes.length === 0 ? ' came over whole.' : '';
    this.line(`- **${marked(title)}** \`${path}\`${state}${said}`);
    for (const { kind, text } of notes)
      this.line(`  - ${kind === 'left' ? 'Left' : 'Changed'}: ${marked(text)}`);
  }

  leftOut({ what, title, why }: LeftOut): void {
    const known = this.summary.leftOut.find((one) => one.what === what && one.why === why);
    if (known) known.count += 1;
    else this.summary.leftOut.push({ what, why, count: 1 });
    this.line(`- *Left out:* **${marked(title)}** (${marked(what)}). ${marked(why)}`);
  }

  private line(text: string): void {
    this.waiting += `${text}\n`;
    if (this.waiting.length > 60_000) this.flush();
  }

  private flush(): void {
    if (this.handle !== null) writeSync(this.handle, this.waiting);
    this.waiting = '';
  }

  /** Puts the head before the pieces. */
  end(): void {
    this.flush();
    if (this.handle === null || this.file === null) return;
    closeSync(this.handle);
    const whole = openSync(`${this.file}.whole`, 'w');
    writeSync(whole, headOf(this.summary));
    appendPart(whole, this.temporary);
    closeSync(whole);
    renameSync(`${this.file}.whole`, this.file);
    rmSync(this.temporary);
  }
}

/** In parts: the pieces of a large export are longer than a text may be. */
function appendPart(to: number, file: string): void {
  const from = openSync(file, 'r');
  const part = Buffer.alloc(1 << 20);
  for (let length = readSync(from, part); length > 0; length = readSync(from, part))
    writeSync(to, part, 0, length);
  closeSync(from);
}

export const ON_THE_WEB = 'picture that is only on the web';

/** Words of others, which must not become marks of the report. */
function marked(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(/([\\`*_[\]<>|])/g, '\\$1');
}

function headOf(summary: Summary): string {
  const lines = [
    `# What came over from ${summary.system}`,
    '',
    ...summaryLines(summary).map((line) =>
      line.startsWith('  ') ? `  - ${marked(line.trim())}` : `- ${marked(line)}`,
    ),
    '',
    '## Piece by piece',
    '',
    'What stands here as left is in the text as code where it stood, or is named in full.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** The summary as lines for a person; what is below another begins with two spaces. */
export function summaryLines(summary: Summary): string[] {
  const { files, pictures } = summary;
  return [
    `${counted(summary.articles, 'article')}, ${counted(summary.pages, 'page')}, ${counted(summary.drafts, 'draft')} among them; ${counted(summary.authors, 'author')}, ${counted(summary.topics, 'topic')} with a text of their own.`,
    `${counted(summary.whole, 'piece')} came over whole.`,
    ...(Object.keys(FATES) as Fate[])
      .filter((fate) => files[fate] > 0)
      .map(
        (fate) =>
          `${counted(files[fate], 'file')} ${FATES[fate].replace(/^is /, files[fate] === 1 ? 'is ' : 'are ').replace(/^was /, files[fate] === 1 ? 'was ' : 'were ')}.`,
      ),
    `${counted(pictures.copied, 'picture')} copied; ${pictures.onTheWeb} only on the web, and not shown until ${pictures.onTheWeb === 1 ? 'it is' : 'they are'} here.`,
    ...groupLines('Changed, in so many pieces or places:', summary.changed),
    ...groupLines('Left, in so many pieces or places:', summary.left),
    ...(summary.leftOut.length > 0 ? ['Left out whole:'] : []),
    ...summary.leftOut.map(({ what, why, count }) => `  ${count} of the kind ${what}: ${why}`),
    ...summary.notes,
  ];
}

function groupLines(head: string, counts: Record<string, number>): string[] {
  const rows = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return rows.length === 0 ? [] : [head, ...rows.map(([about, count]) => `  ${about}: ${count}`)];
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
}
