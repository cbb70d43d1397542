import { isAbsolute, posix, resolve } from 'node:path';
import { didYouMean } from '@/lib/content/keys';
import { slugify } from '@/lib/content/plain-words';
import type { FieldChange } from '@/lib/edit/edit-article';
import type { Change, Outcome } from '../edit/change';
import { mendMentions } from '../edit/mentions';
import { mendOwnNames } from '../edit/own-names';
import { rework } from '../edit/rework';
import { Mistake } from '../mistake';
import { pathBelow } from '../paper/ask';
import type { DeskArticle, Paper } from '../paper/paper';
import { type AtArticle, addArticleCommand } from './article-command';
import { type AddCommand, examples } from './command';

export const addMove: AddCommand = (program, terminal) =>
  addArticleCommand(program, terminal, {
    name: 'move',
    description: 'move an article to another section, or its file to another folder',
    options: [
      ['--section <section>', 'the section it is to be in'],
      ['--to <path>', 'the folder or file, below the content folder, it is to be in'],
    ],
    help: `
Its former address leads on, and links by file name are mended, its own and those of other files.
${examples('move monsoon-forecasts --section science', 'move monsoon-forecasts --to articles/archive/')}`,
    work: move,
  });

function move({ desk, paper, article, options }: AtArticle): Outcome {
  const { to, section } = options;
  const movedTo = to === undefined ? undefined : placeFor(paper, article, to, desk.terminal.folder);
  const changes = section === undefined ? [] : sectionChange(paper, article, section);
  if (to === undefined && section === undefined)
    throw new Mistake(
      'Nothing says where to.',
      'Give --section or --to; "broadsheet move --help" has examples.',
    );
  if (changes.length === 0 && movedTo === undefined)
    throw new Mistake(`${article.path} is in ${article.section} already.`, 'Nothing was changed.');
  const { change, article: after, notes } = rework(paper, article, changes, movedTo);
  const mentions = mendMentions(paper, article, after);
  return {
    done: `“${article.headline}” is at ${decodeURI(after.address)}${movedTo ? `, its file at ${movedTo}` : ''}.`,
    article: after,
    changes: [
      movedTo ? withOwnNames(paper, article, change, movedTo) : change,
      ...mentions.changes,
    ],
    notes: [...notes, ...mentions.notes],
  };
}

function sectionChange(paper: Paper, article: DeskArticle, name: string): FieldChange[] {
  const section = sectionNamed(paper, name);
  return section === article.section ? [] : [{ field: 'section', set: section }];
}

/** What the article itself names by its place, mended for the new one. */
function withOwnNames(paper: Paper, article: DeskArticle, change: Change, movedTo: string): Change {
  const there = shifted(article, change.before ?? '', change.after);
  return { ...change, after: mendOwnNames(paper, change.after, there, movedTo) };
}

/** A section of the paper by its slug or name. @throws Mistake with the one that was probably meant */
export function sectionNamed({ site }: Paper, name: string): string {
  const slug = slugify(name);
  const found = site.sections.find((one) => one.slug === slug || slugify(one.name) === slug);
  if (found) return found.slug;
  const slugs = site.sections.map((one) => one.slug);
  const meant = didYouMean(name, slugs);
  throw new Mistake(
    `The paper has no section "${name}".`,
    meant ? `Did you mean ${meant}?` : `Choose one of ${slugs.join(', ')}.`,
  );
}

/** @throws Mistake for a place outside the paper, or where the site would not look for articles */
function placeFor(paper: Paper, { path }: DeskArticle, to: string, folder: string): string {
  const { root } = paper.folder;
  const fromRoot = pathBelow(root, resolve(root, to));
  const fromHere = isAbsolute(to) ? null : pathBelow(root, resolve(folder, to));
  const place =
    fromRoot !== null && isArticlePlace(paper, fromRoot) ? fromRoot : (fromHere ?? fromRoot);
  const file =
    place !== null && /\.(?:md|mdx|markdown)$/i.test(place)
      ? place
      : posix.join(place ?? '..', posix.basename(path));
  const isOther = /\.[a-z]+$/i.test(to) && place !== file;
  if (place === null || isOther || paper.folder.kindOf(file, paper.isPaper) !== 'article')
    throw new Mistake(
      `Articles can not be in "${to}".`,
      paper.isPaper
        ? 'Name a folder or a file in articles/.'
        : `Name a folder or a file in ${root}.`,
    );
  if (file === path) throw new Mistake(`${path} is there already.`, 'Nothing was changed.');
  if (paper.files.has(file))
    throw new Mistake(`There is a file ${file} already.`, 'Choose another name.');
  return file;
}

function isArticlePlace(paper: Paper, place: string): boolean {
  return !paper.isPaper || /^articles(?:\/|$)/.test(place);
}

/** The article with its references on the lines they have after lines were added above them. */
function shifted(article: DeskArticle, before: string, after: string): DeskArticle {
  const lines = (text: string) => text.split(/\r\n|\r|\n/).length;
  const by = lines(after) - lines(before);
  return {
    ...article,
    references: article.references.map((one) => ({ ...one, line: one.line + by })),
  };
}
