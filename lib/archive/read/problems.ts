import type { PictureRequest } from '@/lib/content/article';
import { didYouMean } from '@/lib/content/keys';
import { compareProblems, type Problem, shown } from '@/lib/content/problem';
import type { ArticleDetails } from '../keep/article-rows';
import { aliasProblems } from './alias-problems';
import { findArticles } from './find';
import { linkTargets } from './links';
import { inLots } from './lots';
import { oneWayTranslations } from './one-way-translations';
import { picturePaths, picturesFor } from './pictures';
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
export async function problemsOf(reading: Reading): Promise<Problem[]> {
  const found: Problem[][] = [];
  for (const find of FINDERS) found.push(await find(reading));
  return found.flat().sort(compareProblems);
}

const FINDERS = [
  inFiles,
  duplicates,
  missingPictures,
  deadLinks,
  emptySlots,
  unknownPins,
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

async function deadLinks(reading: Reading): Promise<Problem[]> {
  const rows = await reading.all(
    "SELECT articles.path, target, line FROM article_references JOIN articles ON articles.id = article_references.article WHERE kind = 'link' ORDER BY article, place",
  );
  const links = rows
    .map((row) => ({
      line: Number(row.line),
      name: String(row.target),
      fromPath: String(row.path),
    }))
    .filter(({ name }) => !/\{[{%]|^[^/.]+@/.test(name));
  const targets = await inLots(links, (lot) => linkTargets(reading, lot));
  return links.flatMap(({ line, name, fromPath }, at) => {
    if (targets[at]) return [];
    return warning({
      code: 'link-dead',
      path: fromPath,
      line,
      value: shown(name),
      message: 'This link leads to nothing that readers can see, so only its words are shown.',
      mend: 'Correct the file or address it names, or publish what it names.',
    });
  });
}

async function emptySlots(reading: Reading): Promise<Problem[]> {
  const slots = await reading.all(
    'SELECT place, article, line FROM slots ORDER BY place, position',
  );
  const found = await findArticles(
    reading,
    slots.map(({ article }) => ({ name: String(article) })),
  );
  const empty = slots.filter((_, at) => !found[at]);
  if (empty.length === 0) return [];
  const live = await reading.live('SELECT DISTINCT slug FROM live');
  const slugs = live.map((row) => String(row.slug));
  return empty.map((slot) => {
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

async function unknownPins(reading: Reading): Promise<Problem[]> {
  const rows = await reading.all(
    `SELECT path, details FROM articles WHERE details LIKE '%"related":["%' OR details LIKE '%"unrelated":["%'`,
  );
  const named = rows.flatMap(({ path, details }) => {
    const { related, unrelated } = JSON.parse(String(details)) as ArticleDetails;
    return [
      ...related.map((name) => ({ field: 'related', name, fromPath: String(path) })),
      ...unrelated.map((name) => ({ field: 'unrelated', name, fromPath: String(path) })),
    ];
  });
  const found = await inLots(named, (lot) => findArticles(reading, lot));
  return named.flatMap(({ field, name, fromPath }, at) => {
    if (found[at]) return [];
    return warning({
      severity: 'hint',
      code: 'pin-unknown',
      path: fromPath,
      line: 1,
      field,
      value: shown(name),
      message: 'No article that readers can see has this name.',
      mend: 'Write the slug of a published article.',
    });
  });
}
