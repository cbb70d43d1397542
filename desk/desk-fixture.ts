import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Exit } from './mistake';
import { run } from './program';

/** What a command line answered. */
interface Answer {
  exit: Exit;
  out: string;
  err: string;
}

/** A paper in a temporary folder with the desk at work on it, for tests: real files, and a clock that stands still. */
export interface DeskFixture {
  /** Folder that holds `content`. */
  folder: string;
  /** Runs one command line in that folder. */
  run(...argv: string[]): Promise<Answer>;
  /** Sets the clock. */
  setNow(iso: string): void;
  /** Variables its commands see. */
  environment: Record<string, string>;
  read(path: string): string;
  write(path: string, text: string | Buffer): void;
  /** Names of all files below the content folder. */
  files(): string[];
  end(): void;
}

export const SITE = `name: The Test
language: en-GB
zone: Asia/Kolkata
sections: [World, Business]
`;

/** @param files path below the content folder to what is in it */
export function makeDesk(
  files: Record<string, string | Buffer>,
  now = '2025-10-01T12:00:00Z',
): DeskFixture {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-desk-test-'));
  const content = join(folder, 'content');
  const environment: Record<string, string> = { BROADSHEET_NOW: now };
  const write: DeskFixture['write'] = (path, text) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  mkdirSync(join(content, 'articles'), { recursive: true });
  for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) write(path, text);
  return {
    folder,
    write,
    environment,
    run: async (...argv) => {
      const answer = { out: '', err: '' };
      const exit = await run(argv, {
        out: (text) => {
          answer.out += text;
        },
        err: (text) => {
          answer.err += text;
        },
        colours: false,
        folder,
        environment,
      });
      return { exit, ...answer };
    },
    setNow: (iso) => {
      environment.BROADSHEET_NOW = iso;
    },
    read: (path) => readFileSync(join(content, path), 'utf8'),
    files: () =>
      readdirSync(content, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(content, path)).isFile())
        .sort(),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An article's file. */
export function story(
  frontmatter: string,
  body = 'The first paragraph says what happened in enough words.\n',
): string {
  return `---\n${frontmatter.trim()}\n---\n${body}`;
}
