import type { PictureRequest } from '@/lib/content/article';
import { didYouMean } from '@/lib/content/keys';
import { compareProblems, type Problem, shown } from '@/lib/content/problem';
import type { ArticleDetails } from '../keep/article-rows';
import { aliasProblems } from './alias-problems';
import { findArticle } from './find';
import { linkTarget } from './links';
import { oneWayTranslations } from './one-way-translations';
import { pictureFor, picturePaths } from './pictures';
import type { Reading } from './reading';
import { undrawableHeadlines } from './undrawable-headlines';

type Fault = Omit<Problem, 'severity' | 'column' | 'value' | 'field'> &
  Partial<Pick<Problem, 'severity' | 'value' | 'field'>>;

function warning(fault: Fault): Problem {
  return { severity: 'warning', column: 1, value: '', field: '', ...fault };
}

/**
 * Everything that is wrong with the content, worst first: what was found in each file when it was read, and what
 * only shows between files, which is asked anew each time so that it can never be out of date.
 */
export function problemsOf(reading: Reading): Problem[] {
  const inFiles = reading
    .all('SELECT problem FROM problems')
    .map((row) => JSON.parse(String(row.problem)) as Problem);
  return [
    ...inFiles,
    ...duplicates(reading),
    ...missingPictures(reading),
    ...deadLinks(reading),
    ...emptySlots(reading),
    ...unknownPins(reading),
    ...aliasProblems(reading),
    ...undrawableHeadlines(reading),
    ...oneWayTranslations(reading),
  ].sort(compareProblems);
}

function duplicates(reading: Reading): Problem[] {
  const shown = new Set(
    reading.live('SELECT path FROM live WHERE rivalled = 1').map((row) => String(row.path)),
  );
  const rows = reading.all(
    'SELECT path, day, slug FROM articles WHERE rivalled = 1 ORDER BY day, slug, draft, appears, path',
  );
  const holders = new Map<string, string>();
  for (const row of rows) {
    const address = `${row.day}/${row.slug}`;
    if (shown.has(String(row.path)) || !holders.has(address))
      holders.set(address, String(row.path));
  }
  return rows.flatMap((row) => {
    const holder = holders.get(`${row.day}/${row.slug}`);
    if (holder === row.path) return [];
    return warning({
      severity: 'error',
      code: 'slug-duplicate',
      path: String(row.path),
      line: 1,
      field: 'slug',
      value: String(row.slug),
      message: `${holder} has the same day and slug, so this article is not shown.`,
      mend: 'Give one of the two another slug, with a line like: slug: another-name',
    });
  });
}

function missingPictures(reading: Reading): Problem[] {
  const leads = reading
    .all('SELECT path, image FROM articles WHERE image IS NOT NULL')
    .map((row) => ({
      path: String(row.path),
      line: 1,
      field: 'image',
      src: (JSON.parse(String(row.image)) as PictureRequest).src,
    }));
  const inBodies = reading
    .all(
      "SELECT articles.path, target, line FROM article_references JOIN articles ON articles.id = article_references.article WHERE kind = 'picture'",
    )
    .map((row) => ({
      path: String(row.path),
      line: Number(row.line),
      field: '',
      src: String(row.target),
    }));
  return [...leads, ...inBodies].flatMap(({ path, line, field, src }) => {
    const remote = /^(?:https?:)?\/\//i.test(src);
    const request: PictureRequest = {
      src,
      alt: '',
      caption: '',
      credit: '',
      focus: { x: 50, y: 50 },
    };
    if (!remote && pictureFor(reading, request, path)) return [];
    return warning({
      code: remote ? 'picture-remote' : 'picture-missing',
      path,
      line,
      field,
      value: shown(src),
      message: remote
        ? 'The picture is on another site, and pages load nothing from other sites.'
        : 'There is no such picture, so the page leaves it out.',
      mend: remote
        ? 'Save the picture in images/ and write its file name here.'
        : `Put the file at ${picturePaths(src, path)[0]}, or correct its name here.`,
    });
  });
}

function deadLinks(reading: Reading): Problem[] {
  const rows = reading.all(
    "SELECT articles.path, target, line FROM article_references JOIN articles ON articles.id = article_references.article WHERE kind = 'link'",
  );
  return rows.flatMap((row) => {
    const path = String(row.path);
    const target = String(row.target);
    if (/\{[{%]|^[^/.]+@/.test(target) || linkTarget(reading, target, path)) return [];
    return warning({
      code: 'link-dead',
      path,
      line: Number(row.line),
      value: shown(target),
      message: 'This link leads to nothing that readers can see, so only its words are shown.',
      mend: 'Correct the file or address it names, or publish what it names.',
    });
  });
}

function emptySlots(reading: Reading): Problem[] {
  let slugs: string[] | null = null;
  return reading.all('SELECT place, article, line FROM slots').flatMap((slot) => {
    if (findArticle(reading, String(slot.article))) return [];
    slugs ??= reading.live('SELECT DISTINCT slug FROM live').map((row) => String(row.slug));
    const meant = didYouMean(String(slot.article), slugs);
    return warning({
      code: 'slot-empty',
      path: 'front.yaml',
      line: Number(slot.line),
      field: String(slot.place),
      value: shown(slot.article),
      message:
        slot.place === 'breaking'
          ? 'No article that readers can see has this name, so there is no breaking news.'
          : 'No article that readers can see has this name; the newest stands in its place.',
      mend: meant ? `Did you mean ${meant}?` : 'Write the slug of a published article.',
    });
  });
}

function unknownPins(reading: Reading): Problem[] {
  const rows = reading.all(
    `SELECT path, details FROM articles WHERE details LIKE '%"related":["%' OR details LIKE '%"unrelated":["%'`,
  );
  return rows.flatMap((row) => {
    const details = JSON.parse(String(row.details)) as ArticleDetails;
    const named = [
      ...details.related.map((name) => ({ field: 'related', name })),
      ...details.unrelated.map((name) => ({ field: 'unrelated', name })),
    ];
    return named.flatMap(({ field, name }) => {
      if (findArticle(reading, name, String(row.path))) return [];
      return warning({
        severity: 'hint',
        code: 'pin-unknown',
        path: String(row.path),
        line: 1,
        field,
        value: shown(name),
        message: 'No article that readers can see has this name.',
        mend: 'Write the slug of a published article.',
      });
    });
  });
}
