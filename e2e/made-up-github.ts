import { createHash } from 'node:crypto';
import type { Page, Route } from '@playwright/test';

/** A commit as GitHub was asked to make it. */
interface Commit {
  message: string;
  parents: string[];
  /** Of its tree. */
  sha: string;
}

/** Every file of a tree, by its path. */
type Tree = ReadonlyMap<string, string>;

const API = 'https://api.github.com';
/** Where the editor asks whether GitHub itself has trouble. */
const STATUS = 'https://www.githubstatus.com/api/v2/components.json';

/**
 * As much of GitHub's API as an editor asks for: one repository with one branch, kept as Git keeps it, in blobs, trees
 * and commits. It answers in the place of `api.github.com`, so the page asks under the policy that readers' browsers
 * hold it to.
 */
export class MadeUpGitHub {
  /** What was asked that it does not know, as `METHOD path`. */
  readonly unknown: string[] = [];
  /** Is told each request, as `METHOD path`, between what it did and its answer. */
  meanwhile: ((asked: string) => void) | null = null;
  /** Requests, as `METHOD path`, that it answers with a status of failure. */
  readonly troubles: [asked: RegExp, status: number][] = [];
  private readonly blobs = new Map<string, Buffer>();
  private readonly trees = new Map<string, Tree>();
  private readonly commits = new Map<string, Commit>();
  private head: string;

  /** @param files by their path in the repository */
  constructor(
    private readonly repo: string,
    private readonly branch: string,
    private readonly token: string,
    files: Readonly<Record<string, string | Buffer>>,
  ) {
    const tree = new Map(
      Object.entries(files).map(([path, text]) => [path, this.keepBlob(Buffer.from(text))]),
    );
    this.head = this.keepCommit('Begin', [], this.keepTree(tree));
  }

  /** Answers a page in GitHub's place. */
  async answer(page: Page): Promise<void> {
    await page.route(STATUS, (route) => respond(route, 200, { components: [] }));
    await page.route(`${API}/**`, async (route) => {
      const request = route.request();
      if (request.method() === 'OPTIONS') return respond(route, 204, null);
      if (!request.headers().authorization?.endsWith(` ${this.token}`))
        return respond(route, 401, { message: 'Bad credentials' });
      const { pathname } = new URL(request.url());
      const sent = request.postDataJSON() as Record<string, unknown> | null;
      const asked = `${request.method()} ${decodeURIComponent(pathname)}`;
      const trouble = this.troubles.find(([form]) => form.test(asked));
      if (trouble) return respond(route, trouble[1], { message: 'There is trouble' });
      const found = this.found(request.method(), decodeURIComponent(pathname), sent ?? {});
      this.meanwhile?.(asked);
      if (found === 'overtaken')
        return respond(route, 422, { message: 'Update is not a fast forward' });
      if (found === null) this.unknown.push(`${request.method()} ${pathname}`);
      return respond(route, found ? 200 : 404, found ?? { message: 'Not Found' });
    });
  }

  /** The messages of the branch's commits, the last first. */
  messages(): string[] {
    const told: string[] = [];
    for (let at = this.commits.get(this.head); at; at = this.commits.get(at.parents[0] ?? ''))
      told.push(at.message);
    return told;
  }

  /** What the branch's files say now, by path. */
  files(): Record<string, string> {
    const tree = this.treeOf(this.head);
    return Object.fromEntries(
      [...tree].map(([path, sha]) => [path, this.blobs.get(sha)?.toString() ?? '']),
    );
  }

  /** Somebody else commits a file. */
  change(path: string, text: string | Buffer): void {
    const tree = new Map(this.treeOf(this.head)).set(path, this.keepBlob(Buffer.from(text)));
    this.head = this.keepCommit('Somebody else', [this.head], this.keepTree(tree));
  }

  private found(method: string, path: string, sent: Record<string, unknown>): unknown {
    const within = `/repos/${this.repo}`;
    if (path === '/user') return { login: 'asha', name: 'Asha', email: 'asha@example.org' };
    if (path === within)
      return { owner: { login: this.repo.split('/')[0] }, permissions: { push: true } };
    if (!path.startsWith(`${within}/`)) return null;
    return this.ofRepository(`${method} ${path.slice(within.length)}`, sent);
  }

  private ofRepository(asked: string, sent: Record<string, unknown>): unknown {
    if (asked === `GET /branches/${this.branch}`)
      return { name: this.branch, commit: { sha: this.head } };
    if (asked === 'GET /commits')
      return [{ commit: { author: { name: 'Asha', date: '2025-10-01T09:00:00Z' } } }];
    const [, at, folder] = /^GET \/git\/trees\/([^:]+):(.*)$/.exec(asked) ?? [];
    if (at && folder) return this.folder(at === this.branch ? this.head : at, folder);
    if (asked.startsWith('GET /git/blobs/')) {
      const blob = this.blobs.get(asked.slice('GET /git/blobs/'.length));
      return blob ? { content: blob.toString('base64'), encoding: 'base64' } : null;
    }
    if (asked === 'POST /git/blobs')
      return { sha: this.keepBlob(Buffer.from(String(sent.content), 'base64')) };
    if (asked === 'POST /git/trees') return { sha: this.treeFrom(sent) };
    if (asked === 'POST /git/commits')
      return {
        sha: this.keepCommit(String(sent.message), sent.parents as string[], String(sent.tree)),
      };
    if (asked === `PATCH /git/refs/heads/${this.branch}`) return this.moveTo(String(sent.sha));
    return null;
  }

  private folder(commit: string, folder: string): unknown {
    const below = [...this.treeOf(commit)].filter(([path]) => path.startsWith(`${folder}/`));
    if (below.length === 0) return null;
    return {
      tree: below.map(([path, sha]) => ({
        type: 'blob',
        path: path.slice(folder.length + 1),
        sha,
        size: this.blobs.get(sha)?.length ?? 0,
      })),
    };
  }

  private treeFrom({ base_tree: base, tree }: Record<string, unknown>): string {
    const files = new Map(this.treeOf(String(base)));
    for (const { path, sha } of tree as { path: string; sha: string }[]) files.set(path, sha);
    return this.keepTree(files);
  }

  /** A branch goes on from where it is, and nowhere else. */
  private moveTo(sha: string): unknown {
    if (!this.commits.get(sha)?.parents.includes(this.head)) return 'overtaken';
    this.head = sha;
    return { ref: `refs/heads/${this.branch}`, object: { sha } };
  }

  private treeOf(commit: string): Tree {
    return this.trees.get(this.commits.get(commit)?.sha ?? '') ?? new Map();
  }

  private keepBlob(bytes: Buffer): string {
    const sha = named('blob', bytes.toString('base64'));
    this.blobs.set(sha, bytes);
    return sha;
  }

  private keepTree(tree: Tree): string {
    const sha = named('tree', JSON.stringify([...tree].sort()));
    this.trees.set(sha, tree);
    return sha;
  }

  private keepCommit(message: string, parents: string[], tree: string): string {
    const sha = named('commit', JSON.stringify([message, parents, tree]));
    this.commits.set(sha, { message, parents, sha: tree });
    return sha;
  }
}

function named(kind: string, text: string): string {
  return createHash('sha1').update(`${kind} ${text}`).digest('hex');
}

async function respond(route: Route, status: number, json: unknown): Promise<void> {
  await route.fulfill({
    status,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-methods': '*',
      'content-type': 'application/json; charset=utf-8',
    },
    body: json === null ? '' : JSON.stringify(json),
  });
}
