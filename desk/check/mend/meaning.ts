import { isDeepStrictEqual } from 'node:util';
import type { Article } from '@/lib/content/article';
import { readArticle } from '@/lib/content/read-article';
import type { Paper } from '../../paper/paper';
import { deskArticle } from '../../paper/read-paper';

/** Whether two texts are the same article to readers and to the paper. */
export function meansTheSame(before: string, after: string, path: string, paper: Paper): boolean {
  const was = readArticle(before, path, paper.conventions);
  const is = readArticle(after, path, paper.conventions);
  return (
    isDeepStrictEqual(is.value, was.value) &&
    isDeepStrictEqual(
      is.problems.map(({ code }) => code),
      was.problems.map(({ code }) => code),
    )
  );
}

/**
 * Whether the second text is the better one: fewer problems and none of a new kind, and readers who had the article
 * have it at the same address.
 */
export function isBetter(before: string, after: string, path: string, paper: Paper): boolean {
  const was = readArticle(before, path, paper.conventions);
  const is = readArticle(after, path, paper.conventions);
  const known = new Set(was.problems.map(({ code }) => code));
  if (is.problems.length >= was.problems.length) return false;
  if (is.problems.some(({ code }) => !known.has(code))) return false;
  return was.value === null || (is.value !== null && samePlace(was.value, is.value, paper));
}

function samePlace(was: Article, is: Article, { site, now }: Paper): boolean {
  const [before, after] = [deskArticle(was, site.zone, now), deskArticle(is, site.zone, now)];
  return (
    before.address === after.address &&
    before.state === after.state &&
    before.published === after.published &&
    before.embargo === after.embargo &&
    before.expires === after.expires
  );
}
