import { execFile } from 'node:child_process';

/** More than this git may not answer; a paper of half a million files stays below it. */
const MOST_BYTES = 512_000_000;

/** Settings of the machine that would run programs or change the form of an answer. */
const PLAIN = [
  '-c',
  'core.quotePath=false',
  '-c',
  'log.showSignature=false',
  '-c',
  'color.ui=false',
];

/**
 * Asks git about a folder. Words go to it as they are, without a shell; none of them may begin with a hyphen unless
 * it is an option, so paths stand behind `--`.
 * @param milliseconds after which it is ended
 * @throws Error when there is no git, no repository, or no answer in time
 */
export function git(
  folder: string,
  words: readonly string[],
  milliseconds: number,
  input = '',
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...PLAIN, ...words],
      {
        cwd: folder,
        encoding: 'buffer',
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_BYTES,
        env: ownEnvironment(),
      },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    // It may end before it has read everything; its exit code says more.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Without what names another repository, as within a hook, and without questions to anybody. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...environment } = process.env;
  return { ...environment, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

const BLOB = /^([0-9a-f]{40,64}) blob (\d+)$/;
/** A longer file is no article. */
const LONGEST_TEXT = 2_000_000;

/** The texts of blobs by their names, all asked for at once; those that are not there are left out. */
export async function textsOf(
  folder: string,
  blobs: readonly string[],
  milliseconds: number,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (blobs.length === 0) return texts;
  const input = blobs.map((blob) => `${blob}\n`).join('');
  const answer = await git(folder, ['cat-file', '--batch'], milliseconds, input);
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf('\n', at);
    if (end < 0) break;
    const [, blob, size = ''] = BLOB.exec(answer.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (blob === undefined) continue;
    if (Number(size) <= LONGEST_TEXT)
      texts.set(blob, answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
