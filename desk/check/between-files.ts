import { picturePaths } from '@/lib/archive/read/pictures';
import { hiddenByLink, mendOfName, nothingByLink } from '@/lib/archive/said-of-names';
import { type Nearest, nearestAmong } from '@/lib/content/nearest';
import { type Problem, shown } from '@/lib/content/problem';
import { findArticle, leadsTo, type Names, namesOf, otherPages } from '../paper/find';
import type { DeskArticle, DeskEntry, Paper, UnreadFile } from '../paper/paper';

type Fault = Omit<Problem, 'severity' | 'column' | 'value' | 'field' | 'line'> & Partial<Problem>;

export function fault(given: Fault): Problem {
  return { severity: 'warning', line: 1, column: 1, value: '', field: '', ...given };
}

/** What the rules ask of the paper again and again. */
interface Known {
  paper: Paper;
  live: Names;
  all: Names;
  pages: Set<string>;
  near: Nearest;
}

/**
 * What is wrong between files, each right in itself. A test holds these answers to those of
 * lib/archive/read/problems.ts, which asks the index the same while the site runs.
 */
export function problemsBetween(paper: Paper): Problem[] {
  const live = paper.articles.filter(({ state }) => state === 'live');
  const known: Known = {
    paper,
    live: namesOf(live),
    all: namesOf(paper.articles),
    pages: otherPages(paper, live),
    near: nearestAmong(new Set(live.map(({ slug }) => slug))),
  };
  return [
    ...duplicates(paper),
    ...[...paper.articles, ...paper.unread].flatMap((article) => [
      ...missingPictures(paper, article),
      ...deadLinks(known, article),
      ...unknownNames(known, article),
    ]),
    ...paper.entries.flatMap((entry) => [
      ...missingPictures(paper, entry),
      ...deadLinks(known, entry),
    ]),
    ...emptySlots(known),
  ];
}

function duplicates({ articles }: Paper): Problem[] {
  return articles.flatMap(({ path, slug, holder }) =>
    holder === null
      ? []
      : fault({
          severity: 'error',
          code: 'slug-duplicate',
          path,
          field: 'slug',
          value: slug,
          message: `${holder} has the same day and slug, so this article is not shown.`,
          mend: 'Give one of the two another slug, with a line like: slug: another-name',
        }),
  );
}

function missingPictures(paper: Paper, file: DeskArticle | DeskEntry | UnreadFile): Problem[] {
  const lead =
    'image' in file && file.image ? [{ src: file.image.src, field: 'image', line: 1 }] : [];
  const inBody = file.references
    .filter(({ kind }) => kind === 'picture')
    .map(({ target, line }) => ({ src: target, line, field: '' }));
  return [...lead, ...inBody].flatMap(({ src, line, field }) => {
    const remote = /^(?:https?:)?\/\//i.test(src);
    const paths = picturePaths(src, file.path);
    if (!remote && paths.some((path) => paper.pictures.has(path))) return [];
    const same = remote ? null : inOtherCase(paper, paths);
    return fault({
      code: remote ? 'picture-remote' : 'picture-missing',
      path: file.path,
      line,
      field,
      value: shown(src),
      message: remote
        ? 'The picture is on another site, and pages load nothing from other sites.'
        : 'There is no such picture, so the page leaves it out.',
      mend: remote
        ? 'Save the picture in images/ and write its file name here.'
        : same
          ? `Did you mean ${same}?`
          : `Put the file at ${paths[0]}, or correct its name here.`,
    });
  });
}

/** A picture whose name differs only in case: it works on one machine and not on the next. */
function inOtherCase(paper: Paper, paths: readonly string[]): string | null {
  const wanted = new Set(paths.map((path) => path.toLowerCase()));
  for (const picture of paper.pictures) if (wanted.has(picture.toLowerCase())) return picture;
  return null;
}

function deadLinks(
  known: Known,
  { path, references }: DeskArticle | DeskEntry | UnreadFile,
): Problem[] {
  return references.flatMap(({ kind, target, line }) => {
    if (kind !== 'link' || /\{[{%]|^[^/.]+@/.test(target)) return [];
    if (findArticle(known.live, target, path) || leadsTo(known.pages, target)) return [];
    const hidden = findArticle(known.all, target, path);
    return fault({
      code: 'link-dead',
      path,
      line,
      value: shown(target),
      ...(hidden ? hiddenByLink(hidden) : nothingByLink(target, known.near)),
    });
  });
}

/** Names in the frontmatter that name no article readers can see. */
function unknownNames(known: Known, article: DeskArticle | UnreadFile): Problem[] {
  const named = [
    ...article.related.map((name) => ({ field: 'related', name })),
    ...article.unrelated.map((name) => ({ field: 'unrelated', name })),
    ...Object.values(article.translations).map((name) => ({ field: 'translations', name })),
  ];
  return named.flatMap(({ field, name }) => {
    if (findArticle(known.live, name, article.path)) return [];
    return fault({
      severity: 'hint',
      code: field === 'translations' ? 'translation-unknown' : 'pin-unknown',
      path: article.path,
      field,
      value: shown(name),
      message: 'No article that readers can see has this name.',
      mend: mendOfName(name, known.near),
    });
  });
}

function emptySlots(known: Known): Problem[] {
  const { paper, live } = known;
  return paper.slots.flatMap(({ place, article, line }) => {
    if (findArticle(live, article, '')) return [];
    return fault({
      code: 'slot-empty',
      path: paper.frontPath,
      line,
      field: place,
      value: shown(article),
      message:
        place === 'breaking'
          ? 'No article that readers can see has this name, so there is no breaking news.'
          : 'No article that readers can see has this name; the newest stands in its place.',
      mend: mendOfName(article, known.near),
    });
  });
}
