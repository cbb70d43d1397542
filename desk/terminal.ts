import pc from 'picocolors';

/** Where a command prints to, and where it stands. Tests give their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` shows colours. */
  colours: boolean;
  /** The folder the command was called in, absolute. */
  folder: string;
  environment: Record<string, string | undefined>;
}

/** The terminal of this process. Colours only where somebody looks (https://no-color.org). */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    folder: process.cwd(),
    environment: env,
  };
}

export function paintFor({ colours }: Terminal) {
  return pc.createColors(colours);
}

/**
 * A text from a file, safe to print: what is in a file must not move the cursor, ring the bell or turn the line
 * around.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{M}|\p{Default_Ignorable_Code_Point}/u;

/** How many columns a text takes in a terminal: letters of East Asia take two, marks above letters none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** Rows of cells, each column as wide as its widest cell, the last one as long as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, columnsOf(cell));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1
            ? cell
            : cell + ' '.repeat((widths[index] ?? 0) - columnsOf(cell)),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
