import { structuredPatch } from 'diff';
import { createFile, moveFile, replaceFile } from '@/lib/edit/save';
import { type Desk, printJson } from '../desk';
import { Mistake } from '../mistake';
import type { DeskArticle, Paper } from '../paper/paper';
import { paintFor, printable } from '../terminal';

/** What a command does to a file. Paths are below the content folder. */
export interface Change {
  path: string;
  /** What the file says now; null for one that is made. */
  before: string | null;
  after: string;
  /** Where the file goes, if it goes elsewhere. */
  movedTo?: string;
}

/** What a command did, for its person and for machines. */
export interface Outcome {
  /** In a sentence. */
  done: string;
  changes: Change[];
  /** What else is worth knowing, in sentences. */
  notes: string[];
  article?: DeskArticle;
}

/**
 * Writes the changes, each file at once and whole, in their order.
 * @throws Mistake when one can not be written, which then tells which were and which were not
 */
export function carryOut(paper: Pick<Paper, 'folder'>, changes: readonly Change[]): void {
  for (const [index, change] of changes.entries()) {
    try {
      writeOne(paper, change);
    } catch (error) {
      if (index === 0) throw error;
      const paths = (some: readonly Change[]) => some.map(({ path }) => path).join(', ');
      throw new Mistake(
        `${change.path} could not be changed: ${error instanceof Error ? error.message : String(error)}`,
        `Done: ${paths(changes.slice(0, index))}. Not done: ${paths(changes.slice(index))}. "broadsheet check" tells what is to be mended.`,
      );
    }
  }
}

function writeOne(paper: Pick<Paper, 'folder'>, { path, before, after, movedTo }: Change): void {
  const absolute = paper.folder.absolute(path);
  if (before === null) createFile(absolute, after);
  else if (before !== after) replaceFile(absolute, before, after);
  if (movedTo) moveFile(absolute, paper.folder.absolute(movedTo));
}

/** Carries a command's changes out, unless only asked what they would be, and says what was done. */
export function finish(
  desk: Desk,
  paper: Pick<Paper, 'folder'>,
  outcome: Outcome,
  dryRun: boolean,
): void {
  if (!dryRun) carryOut(paper, outcome.changes);
  const { done, notes, article } = outcome;
  if (desk.json) {
    printJson(desk.terminal, {
      done,
      dryRun,
      article: article && {
        path: article.path,
        address: article.address,
        state: article.state,
        headline: article.headline,
      },
      changes: outcome.changes.map(({ path, movedTo, ...change }) => ({
        path,
        movedTo,
        lines: changedLines(change),
      })),
      notes,
    });
    return;
  }
  const paint = paintFor(desk.terminal);
  desk.terminal.out(`${dryRun ? 'Would do: ' : ''}${paint.bold(printable(done))}\n`);
  desk.terminal.out(describeChanges(desk, outcome.changes));
  for (const note of notes) desk.terminal.out(`${printable(note)}\n`);
}

interface ChangedLine {
  /** Counted from 1, in the file before for what goes, in the file after for what comes. */
  line: number;
  sign: '-' | '+';
  text: string;
}

/** The lines that go and come; none where only line ends differ. */
function changedLines({ before, after }: Pick<Change, 'before' | 'after'>): ChangedLine[] {
  const patch = structuredPatch('', '', plain(before ?? ''), plain(after), '', '', { context: 0 });
  return patch.hunks.flatMap((hunk) => {
    let [gone, come] = [hunk.oldStart, hunk.newStart];
    return hunk.lines.flatMap((line): ChangedLine[] => {
      if (line.startsWith('-')) return [{ line: gone++, sign: '-', text: line.slice(1) }];
      return line.startsWith('+') ? [{ line: come++, sign: '+', text: line.slice(1) }] : [];
    });
  });
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Changes as a person reads them: the file, and below it what went and what came. */
function describeChanges(desk: Desk, changes: readonly Change[]): string {
  const paint = paintFor(desk.terminal);
  return changes
    .map((change) => {
      const { path, movedTo, before } = change;
      const name = movedTo ? `${path} → ${movedTo}` : path;
      if (before === null) return `${name}\n`;
      const lines = changedLines(change).map(({ sign, text }) =>
        (sign === '-' ? paint.red : paint.green)(`  ${sign} ${printable(text)}`),
      );
      return `${[name, ...lines].join('\n')}\n`;
    })
    .join('');
}
