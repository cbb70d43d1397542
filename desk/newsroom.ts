import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './program';

/** The day on which docs/NEWSROOM.md plays, and the zone of the demonstration paper. */
const DAY = '2025-10-01';
const OFFSET = '+05:30';

/** Signs the links of the document, so that they are the same each time; no site has it. */
const SECRET = 'the secret of docs/NEWSROOM.md';

/** Where a day at the desk stands: the paper as it is by now, and the hour. */
interface Day {
  /** Holds `content`. */
  folder: string;
  hour: string;
  /** The file that was named last. */
  file: string;
}

/**
 * Plays docs/NEWSROOM.md: runs every command that stands in it, in its order, over a copy of a paper, and answers
 * with the document as it must be, every answer the true one. A heading that begins with an hour sets the clock; a
 * text in a block marked `markdown` is written into the file that was named last, below what is there or, with
 * frontmatter, whole; a block marked `diff` replaces a line of it.
 * @param content the paper's content folder, which is not touched
 */
export async function playedNewsroom(document: string, content: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-newsroom-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  const day: Day = { folder, hour: '08:00', file: '' };
  try {
    const parts = document.split(/^(```[a-z]*\n[\s\S]*?^```$)/m);
    const played: string[] = [];
    for (const part of parts) played.push(await playedPart(part, day));
    return played.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playedPart(part: string, day: Day): Promise<string> {
  const [, language, text] = /^```([a-z]*)\n([\s\S]*)^```$/m.exec(part) ?? [];
  if (language === 'console') return `\`\`\`console\n${await played(text ?? '', day)}\`\`\``;
  if (language === 'markdown') writeInto(day, text ?? '');
  if (language === 'diff') replaceIn(day, text ?? '');
  if (language !== undefined) return part;
  day.hour = [...part.matchAll(/^## (\d{2}:\d{2})/gm)].at(-1)?.[1] ?? day.hour;
  day.file = [...part.matchAll(/`(articles\/[^`]+\.md)`/g)].at(-1)?.[1] ?? day.file;
  return part;
}

function writeInto({ folder, file }: Day, text: string): void {
  const path = join(folder, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  if (text.startsWith('---')) writeFileSync(path, text);
  else appendFileSync(path, text);
}

function replaceIn({ folder, file }: Day, text: string): void {
  const path = join(folder, 'content', file);
  const [, gone = '', come = ''] = /^-(.*)\n\+(.*)$/m.exec(text) ?? [];
  const before = readFileSync(path, 'utf8');
  if (!before.includes(`${gone}\n`))
    throw new Error(`docs/NEWSROOM.md changes a line of ${file} that is not there: ${gone}`);
  writeFileSync(
    path,
    before.replace(gone, () => come),
  );
}

/** The commands of a block, each with what it answers now. */
async function played(text: string, { folder, hour }: Day): Promise<string> {
  const answers: string[] = [];
  for (const [line, words] of text.matchAll(/^\$ npx broadsheet (.*)$/gm)) {
    let answer = '';
    const print = (said: string) => {
      answer += said;
    };
    await run(wordsOf(words ?? ''), {
      folder,
      out: print,
      err: print,
      colours: false,
      environment: { BROADSHEET_NOW: `${DAY}T${hour}:00${OFFSET}`, BROADSHEET_SECRET: SECRET },
    });
    answers.push(`${line}\n${answer}`);
  }
  return answers.join('');
}

/** A command line as a shell takes it apart, as far as the document needs it: words, and words in quotation marks. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
