import { spawnSync } from 'node:child_process';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import { readArticle } from '@/lib/content/read-article';
import { editArticle } from '@/lib/edit/edit-article';
import type { DeskArticle, Paper } from '../../paper/paper';
import { deskArticle } from '../../paper/read-paper';
import { hadReaders } from '../../paper/state';

/** Path of an article to the addresses it had under other names of its file, readable and not encoded. */
export type FormerAddresses = Map<string, string[]>;

interface Rename {
  commit: string;
  /** Epoch milliseconds. */
  at: number;
  from: string;
  to: string;
}

/**
 * The addresses that articles lost when their files were renamed, as the history in Git tells. Nothing where the
 * content folder is in no repository.
 */
export function formerAddresses(paper: Paper): FormerAddresses {
  const byPath = new Map(paper.articles.map((article) => [article.path, article]));
  const taken = new Set(paper.articles.map(({ address }) => aliasKey(address)));
  const renames = renamesIn(paper.folder.root).filter(({ from }) => !byPath.has(from));
  const present = followed(renames, byPath);
  const texts = oldTexts(
    paper.folder.root,
    renames.filter(({ from }) => present.has(from)),
  );
  const former: FormerAddresses = new Map();
  for (const { text, rename } of texts) {
    const article = present.get(rename.from);
    const old = article && addressThen(text, rename, paper);
    if (!article || !old || taken.has(aliasKey(old))) continue;
    if (article.aliases.some((alias) => aliasKey(alias) === aliasKey(old))) continue;
    const known = former.get(article.path) ?? [];
    if (!known.includes(decodeURI(old))) former.set(article.path, [...known, decodeURI(old)]);
  }
  return former;
}

/** Adds former addresses to an article's file. */
export function mendAddresses(text: string, path: string, addresses: readonly string[]): string {
  const changes = addresses.map((address) => ({ field: 'aliases', add: address }));
  return changes.length === 0 ? text : editArticle(text, path, changes);
}

/** Former path to the article that is there now under another, through any number of renames. */
function followed(
  renames: readonly Rename[],
  byPath: ReadonlyMap<string, DeskArticle>,
): Map<string, DeskArticle> {
  const present = new Map<string, DeskArticle>();
  for (const { from, to } of renames) {
    const article = byPath.get(to) ?? present.get(to);
    if (article && !present.has(from)) present.set(from, article);
  }
  return present;
}

/** The address a file gave its article just before it was renamed, if readers could see it then. */
function addressThen(text: string, { from, at }: Rename, paper: Paper): string | null {
  const { value } = readArticle(text, from, paper.conventions);
  const article = value && deskArticle(value, paper.site.zone, at);
  return article && hadReaders(article) ? article.address : null;
}

/** Newest first. Paths are below the folder. */
function renamesIn(folder: string): Rename[] {
  const log = git(folder, [
    'log',
    '-M',
    '-z',
    '--diff-filter=R',
    '--name-status',
    '--relative',
    '--no-ext-diff',
    '--format=%x01%H %ct%x01',
  ]);
  const renames: Rename[] = [];
  for (const part of log.toString('utf8').split('\u0001').slice(1)) {
    const head = /^([0-9a-f]{40,64}) (\d+)$/.exec(part);
    if (head?.[1]) {
      renames.push({ commit: head[1], at: Number(head[2]) * 1000, from: '', to: '' });
      continue;
    }
    const last = renames.pop();
    const fields = part.split('\0').filter((field) => field.trim() !== '');
    for (let index = 0; last && index + 2 < fields.length; index += 3) {
      const [, from = '', to = ''] = fields.slice(index, index + 3);
      renames.push({ ...last, from, to });
    }
  }
  return renames.filter(({ from }) => from !== '');
}

/** What the files said in the commit before they were renamed, all asked for at once. */
function oldTexts(folder: string, renames: readonly Rename[]): { text: string; rename: Rename }[] {
  const askable = renames.filter(({ from }) => !from.includes('\n'));
  if (askable.length === 0) return [];
  const prefix = git(folder, ['rev-parse', '--show-prefix']).toString('utf8').trimEnd();
  const input = askable.map(({ commit, from }) => `${commit}^:${prefix}${from}\n`).join('');
  const answer = git(folder, ['cat-file', '--batch'], input);
  const texts: { text: string; rename: Rename }[] = [];
  let at = 0;
  for (const rename of askable) {
    const end = answer.indexOf('\n', at);
    if (end < 0) break;
    const size = /^\S+ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.push({ rename, text: answer.toString('utf8', at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return texts;
}

/** What Git says; nothing where there is no Git, or no repository. */
function git(folder: string, words: string[], input?: string): Buffer {
  const { status, stdout } = spawnSync('git', words, {
    input,
    cwd: folder,
    maxBuffer: 1_000_000_000,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 && stdout ? stdout : Buffer.alloc(0);
}
