import { isAbsolute, relative, resolve, sep } from 'node:path';
import { nearestAmong } from '@/lib/content/nearest';
import { Mistake } from '../mistake';
import { decodedName, findArticle, folded, namesOf } from './find';
import type { DeskArticle, Paper } from './paper';

/** More would be a list and no answer. */
const MOST_CHOICES = 12;

/**
 * The article a person at the desk means: by the path of its file, its slug, its address (also a former one, also
 * with the site's name before it), or a part of slug, file or headline that only one article has.
 * @param folder the folder the command was called in
 * @throws Mistake when it is none, or several, and then lists them
 */
export function articleMeant(paper: Paper, text: string, folder: string): DeskArticle {
  const asked = text.trim();
  if (asked === '') throw new Mistake('No article was named.', 'Give its slug, file or address.');
  const names = namesOf(paper.articles);
  const path = pathMeant(paper, asked, folder);
  if (path) return names.byPath.get(path) ?? unreadable(paper, path);
  const name = asked.replace(/^https?:\/\/[^/]+/i, '') || asked;
  const slug = decodedName(name).normalize('NFC').toLowerCase();
  const same = names.bySlug.get(slug) ?? [];
  if (same.length > 1) return choose(asked, same);
  const found = same[0] ?? (name.includes('/') ? findArticle(names, name, '') : null);
  return found ?? byPart(paper, asked);
}

/** A file of the paper under the path as typed, seen from where one stands or from the content folder. */
export function pathMeant(paper: Paper, text: string, folder: string): string | null {
  const candidates = [pathBelow(paper.folder.root, resolve(folder, text)), withSlashes(text)];
  return candidates.find((path) => path !== null && paper.files.has(path)) ?? null;
}

/** A path from a folder on, with forward slashes; null for one outside it. */
export function pathBelow(root: string, absolute: string): string | null {
  const path = withSlashes(relative(root, absolute));
  return path === '' || isAbsolute(path) || /^\.\.(?:\/|$)/.test(path) ? null : path;
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

function unreadable(paper: Paper, path: string): never {
  const kind = paper.files.get(path);
  if (kind !== 'article')
    throw new Mistake(`${path} is no article.`, 'Name a file that holds an article.');
  const fault = paper.problems.find((one) => one.path === path && one.severity === 'error');
  throw new Mistake(
    `${path} can not be used as it is: line ${fault?.line ?? 1}: ${fault?.message ?? ''}`,
    `${fault?.mend ?? ''} "broadsheet check ${path}" shows everything that is wrong with it.`,
  );
}

function byPart(paper: Paper, asked: string): DeskArticle {
  const part = folded(asked);
  const holding = holdingPart(paper, part);
  if (part !== '' && holding.length === 1 && holding[0]) return holding[0];
  if (part !== '' && holding.length > 1) return choose(asked, holding);
  const near = nearestAmong(paper.articles.map(({ slug }) => slug))(part);
  throw new Mistake(
    `There is no article "${asked}".`,
    near
      ? `Did you mean ${near}?`
      : 'Give its file, slug or address; "broadsheet list" shows what there is.',
  );
}

/** Those with the part at the head of a word go before those that have it within one: `rain` is not in `train`. */
function holdingPart(paper: Paper, part: string): DeskArticle[] {
  const texts = paper.articles.map((article) => ({
    article,
    text: [article.slug, article.path, article.headline].map((one) => `-${folded(one)}`).join('\n'),
  }));
  const headed = texts.filter(({ text }) => text.includes(`-${part}`));
  const within = headed.length > 0 ? headed : texts.filter(({ text }) => text.includes(part));
  return within.map(({ article }) => article);
}

function choose(asked: string, articles: readonly DeskArticle[]): never {
  const shown = articles.slice(0, MOST_CHOICES);
  const more = articles.length - shown.length;
  throw new Mistake(
    `"${asked}" could be any of ${articles.length} articles.`,
    `Say more of it, or give the file:`,
    [
      ...shown.map(({ path, headline }) => `${path}  ${headline}`),
      ...(more > 0 ? [`… and ${more} more`] : []),
    ],
  );
}
