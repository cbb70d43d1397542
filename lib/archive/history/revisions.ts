import { git } from './git';

/** A text that a file had, and since when. */
export interface Revision {
  /** Epoch milliseconds. */
  at: number;
  /** Git's name for the text. */
  blob: string;
}

/** A commit on the line that the paper was on. */
interface Commit {
  id: string;
  at: number;
  changes: Change[];
}

interface Change {
  /** A file came or changed, was renamed, or went. */
  kind: 'put' | 'rename' | 'drop';
  path: string;
  from: string;
  blob: string;
}

/** When the folder stood at a commit, as git remembers of its own machine. */
interface Stands {
  /** Commit to the first time that it stood there; the first of all is the oldest that is remembered. */
  since: Map<string, number>;
  oldest: string | null;
}

const MILLISECONDS = 120_000;

/** Renames with less in common than this are another piece in a file of the same form. */
const ALIKE = '75%';

/** The commit that a folder stands at; null where there is no repository, no commit or no git. */
export async function headOf(folder: string): Promise<string | null> {
  try {
    const answer = await git(folder, ['rev-parse', '--verify', 'HEAD'], MILLISECONDS);
    return /^[0-9a-f]{40,64}/.exec(answer.toString('latin1'))?.[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Every text that the files of a folder have had, by the path they have at a commit, oldest first.
 *
 * Of merges only the result counts, and of commits that arrived together only the last: what was on a branch, or in
 * somebody's own copy, was never in this folder. When a commit arrived is known as far back as git remembers where
 * this folder stood (its reflog); further back each commit on the line counts from its own date.
 * @throws Error when git fails or takes too long
 */
export async function revisionsOf(folder: string, head: string): Promise<Map<string, Revision[]>> {
  const log = await git(
    folder,
    [
      'log',
      '--first-parent',
      '--reverse',
      '--raw',
      '--no-abbrev',
      `--find-renames=${ALIKE}`,
      '-l2000',
      '--no-ext-diff',
      '--no-textconv',
      '--relative',
      '--format=commit %H %ct',
      head,
      '--',
      '.',
    ],
    MILLISECONDS,
  );
  const stands = await standsOf(folder);
  const order = await orderOf(folder, head);
  return chained(commitsIn(log.toString('utf8')), stands, order);
}

/** Commits of the line, the oldest first, also those that touch no file of the folder. */
async function orderOf(folder: string, head: string): Promise<Map<string, number>> {
  const list = await git(folder, ['rev-list', '--first-parent', '--reverse', head], MILLISECONDS);
  return new Map(
    list
      .toString('latin1')
      .split('\n')
      .filter(Boolean)
      .map((id, index) => [id, index]),
  );
}

async function standsOf(folder: string): Promise<Stands> {
  const answer = await git(
    folder,
    ['log', '--walk-reflogs', '--format=%H %gd', '--date=unix', 'HEAD', '--'],
    MILLISECONDS,
  ).catch(() => Buffer.alloc(0));
  const stands: Stands = { since: new Map(), oldest: null };
  // The newest is first.
  for (const [, id = '', at] of answer
    .toString('utf8')
    .matchAll(/^([0-9a-f]{40,64}) .*\{(\d+)\}$/gm)) {
    stands.since.set(id, Number(at) * 1000);
    stands.oldest = id;
  }
  return stands;
}

const RAW = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\t([^\t]+)(?:\t([^\t]+))?$/;
/** A link in the folder is no text of its own. */
const FILE_MODE = /^100/;

function commitsIn(log: string): Commit[] {
  const commits: Commit[] = [];
  for (const line of log.split('\n')) {
    const [, id, seconds] = /^commit ([0-9a-f]{40,64}) (\d+)$/.exec(line) ?? [];
    if (id) commits.push({ id, at: Number(seconds) * 1000, changes: [] });
    const change = changeIn(line);
    if (change) commits.at(-1)?.changes.push(change);
  }
  return commits;
}

function changeIn(line: string): Change | null {
  const [, mode = '', blob = '', letter, first = '', second] = RAW.exec(line) ?? [];
  if (!letter) return null;
  if (letter === 'D' || !FILE_MODE.test(mode))
    return { kind: 'drop', path: second ?? first, from: '', blob: '' };
  if (letter === 'R' && second) return { kind: 'rename', path: second, from: first, blob };
  return { kind: 'put', path: second ?? first, from: '', blob };
}

function chained(
  commits: readonly Commit[],
  stands: Stands,
  order: ReadonlyMap<string, number>,
): Map<string, Revision[]> {
  const chains = new Map<string, Revision[]>();
  /** What commits say that the folder has not stood at yet. */
  let coming = new Map<string, string>();
  let now = 0;
  const arrivals = arrivalsOf(stands, order);
  let next = 0;
  const arrive = (at: number) => {
    now = Math.max(now, at);
    for (const [path, blob] of coming) {
      const chain = chains.get(path) ?? [];
      if (chain.at(-1)?.blob !== blob) chain.push({ at: now, blob });
      chains.set(path, chain);
    }
    coming = new Map();
  };
  for (const commit of commits) {
    const place = order.get(commit.id) ?? 0;
    // What came before this commit has arrived with the last place at which the folder stood before it.
    for (; next < arrivals.length && (arrivals[next]?.place ?? 0) < place; next += 1)
      arrive(arrivals[next]?.at ?? 0);
    for (const change of commit.changes) take(change, chains, coming);
    if (place <= arrivals.trustedUpTo) arrive(commit.at);
  }
  for (; next < arrivals.length; next += 1) arrive(arrivals[next]?.at ?? 0);
  return chains;
}

type Arrivals = { place: number; at: number }[] & { trustedUpTo: number };

/** The places of the line at which the folder stood, and up to which one every commit counts from its own date. */
function arrivalsOf({ since, oldest }: Stands, order: ReadonlyMap<string, number>): Arrivals {
  const first = oldest === null ? undefined : order.get(oldest);
  const places = [...since].flatMap(([id, at]) => {
    const place = order.get(id);
    return place === undefined || (first !== undefined && place <= first) ? [] : [{ place, at }];
  });
  const known = places.sort((a, b) => a.place - b.place);
  // A line that git does not remember standing on, as after a rebase: nothing tells its commits apart.
  const trustedUpTo = first ?? (known.length > 0 ? -1 : Number.POSITIVE_INFINITY);
  return Object.assign(known, { trustedUpTo });
}

function take(change: Change, chains: Map<string, Revision[]>, coming: Map<string, string>): void {
  const { kind, path, from, blob } = change;
  if (kind === 'put') {
    coming.set(path, blob);
    return;
  }
  const chain = kind === 'rename' ? chains.get(from) : undefined;
  chains.delete(path);
  coming.delete(path);
  if (kind === 'drop') return;
  chains.delete(from);
  coming.delete(from);
  if (chain) chains.set(path, chain);
  coming.set(path, blob);
}
