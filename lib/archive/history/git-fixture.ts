import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A repository over a folder, for tests: real git, and commits at the moments that the test says. */
export interface GitFixture {
  /** Runs git there. */
  run(...words: string[]): string;
  /** Writes files (null deletes one) and commits them, as of a moment. */
  commit(iso: string, files: Record<string, string | null>): void;
  /** Sets the moment of what comes next. */
  at(iso: string): void;
}

/** @param folder it is made in, or where there is one already */
export function makeRepository(folder: string): GitFixture {
  let moment = '2025-09-01T00:00:00Z';
  const run = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_DATE: moment,
        GIT_COMMITTER_DATE: moment,
      },
    });
  run('init', '--quiet', '--initial-branch=main');
  return {
    run,
    at: (iso) => {
      moment = iso;
    },
    commit: (iso, files) => {
      moment = iso;
      for (const [path, text] of Object.entries(files)) {
        const absolute = join(folder, path);
        mkdirSync(dirname(absolute), { recursive: true });
        if (text === null) rmSync(absolute);
        else writeFileSync(absolute, text);
      }
      run('add', '--all');
      run('commit', '--quiet', '--allow-empty', '--message', 'as it is');
    },
  };
}
