import { posix } from 'node:path';
import { readToEdit } from '@/lib/edit/save';
import { spliced } from '@/lib/edit/set-field';
import { Mistake } from '../mistake';
import { findArticle, namesOf } from '../paper/find';
import type { DeskArticle, Paper } from '../paper/paper';
import type { Change } from './change';
import {
  bodySplices,
  frontmatterSplices,
  NAMING_FIELDS,
  type NewName,
  slotSplices,
} from './name-splices';

/**
 * Changes in all other files that call an article by a name it no longer has: the slug or the path of its file. An
 * address needs none, since a former one leads on.
 * @returns the changes, and the files that name it and can not be changed, in sentences
 */
export function mendMentions(
  paper: Paper,
  before: DeskArticle,
  after: DeskArticle,
): { changes: Change[]; notes: string[] } {
  const names = namesOf(paper.articles);
  const changes: Change[] = [];
  const notes: string[] = [];
  const take = (path: string, mend: (text: string, rename: NewName) => string) => {
    const rename: NewName = (name) =>
      findArticle(names, name, path) === before ? newName(name, path, before, after) : null;
    try {
      const text = readToEdit(paper.folder.absolute(path), path);
      const mended = mend(text, rename);
      if (mended !== text) changes.push({ path, before: text, after: mended });
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      notes.push(`${path} names it by its old name and could not be changed: ${error.message}`);
    }
  };
  for (const file of [...paper.articles, ...paper.entries]) {
    if (file.path === before.path || !mayName(file, names, before)) continue;
    take(file.path, (text, rename) =>
      spliced(text, [
        ...('related' in file ? frontmatterSplices(text, file.path, NAMING_FIELDS, rename) : []),
        ...bodySplices(text, file.references, 'link', rename),
      ]),
    );
  }
  if (paper.slots.some((slot) => findArticle(names, slot.article, '') === before))
    take(paper.frontPath, (text, rename) => spliced(text, slotSplices(text, rename)));
  return { changes, notes };
}

function mayName(
  file: Paper['articles'][number] | Paper['entries'][number],
  names: ReturnType<typeof namesOf>,
  article: DeskArticle,
): boolean {
  const fields =
    'related' in file
      ? [...file.related, ...file.unrelated, ...Object.values(file.translations)]
      : [];
  const links = file.references.filter(({ kind }) => kind === 'link').map(({ target }) => target);
  return [...fields, ...links].some((name) => findArticle(names, name, file.path) === article);
}

function newName(
  name: string,
  fromPath: string,
  before: DeskArticle,
  after: DeskArticle,
): string | null {
  const [, bare = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(name) ?? [];
  if (/\.(?:md|mdx|markdown)$/i.test(bare)) {
    if (before.path === after.path) return null;
    const wasBeside = posix.join(posix.dirname(fromPath), decodeURI(bare)) === before.path;
    const path = wasBeside ? posix.relative(posix.dirname(fromPath), after.path) : after.path;
    return encodeURI(path) + tail;
  }
  if (bare.includes('/')) {
    const leadsOn = after.aliases.length > 0 && after.address !== before.address;
    return leadsOn || after.address === before.address ? null : after.address + tail;
  }
  return before.slug === after.slug ? null : after.slug + tail;
}
