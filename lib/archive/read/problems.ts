import { setImmediate } from 'node:timers/promises';
import type { PictureRequest } from '@/lib/content/article';
import { compareProblems, type Problem, shown } from '@/lib/content/problem';
import { aliasProblems } from './alias-problems';
import { inLots } from './lots';
import { oneWayTranslations } from './one-way-translations';
import { picturePaths, picturesFor } from './pictures';
import type { Reading } from './reading';
import { undrawableHeadlines } from './undrawable-headlines';
import { type UnseenName, unseenNames } from './unseen-names';

type Fault = Omit<Problem, 'severity' | 'column' | 'value' | 'field'> &
  Partial<Pick<Problem, 'severity' | 'value' | 'field'>>;

function warning(fault: Fault): Problem {
  return { severity: 'warning', column: 1, value: '', field: '', ...fault };
}

/**
 * Everything that is wrong with the content, worst first: what was found in each file when it was read, and what
 * only shows between files, which is asked anew each time so that it can never be out of date. What may have been meant by
 * names that lead nowhere is left to `withMeant`, since to look for it is dear.
 */
export async function problemsOf(reading: Reading): Promise<(Problem | UnseenName)[]> {
  const found: (Problem | UnseenName)[][] = [];
  for (const find of FINDERS) {
    found.push(await find(reading));
    // SQLite answers within the turn; readers are answered between one search and the next.
    await setImmediate();
  }
  return found.flat().sort(compareProblems);
}

const FINDERS = [
  inFiles,
  duplicates,
  missingPictures,
  unseenNames,
  aliasProblems,
  undrawableHeadlines,
  oneWayTranslations,
];

async function inFiles(reading: Reading): Promise<Problem[]> {
  const rows = await reading.all('SELECT problem FROM problems ORDER BY path, place');
  return rows.map((row) => JSON.parse(String(row.problem)) as Problem);
}

async function duplicates(reading: Reading): Promise<Problem[]> {
  const [live, rows] = await Promise.all([
    reading.live('SELECT path FROM live WHERE rivalled = 1'),
    reading.all(
      'SELECT path, day, slug FROM articles WHERE rivalled = 1 ORDER BY day, slug, draft, appears, path',
    ),
  ]);
  const shown = new Set(live.map((row) => String(row.path)));
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

async function missingPictures(reading: Reading): Promise<Problem[]> {
  const [leads, inBodies] = await Promise.all([
    reading.all('SELECT path, image FROM articles WHERE image IS NOT NULL ORDER BY id'),
    reading.all(
      "SELECT articles.path, target, line FROM article_references JOIN articles ON articles.id = article_references.article WHERE kind = 'picture' ORDER BY article, place",
    ),
  ]);
  const named = [
    ...leads.map((row) => ({
      path: String(row.path),
      line: 1,
      field: 'image',
      src: (JSON.parse(String(row.image)) as PictureRequest).src,
    })),
    ...inBodies.map((row) => ({
      path: String(row.path),
      line: Number(row.line),
      field: '',
      src: String(row.target),
    })),
  ];
  const pictures = await inLots(named, (lot) =>
    picturesFor(
      reading,
      lot.map(({ path, src }) => ({
        request: { src, alt: '', caption: '', credit: '', focus: { x: 50, y: 50 } },
        articlePath: path,
      })),
    ),
  );
  return named.flatMap(({ path, line, field, src }, at) => {
    const remote = /^(?:https?:)?\/\//i.test(src);
    if (!remote && pictures[at]) return [];
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
