import { posix } from 'node:path';
import { picturePaths } from '@/lib/archive/read/pictures';
import { spliced } from '@/lib/edit/set-field';
import { namesOf } from '../paper/find';
import type { DeskArticle, Paper } from '../paper/paper';
import { bodySplices, frontmatterSplices, NAMING_FIELDS, type NewName } from './name-splices';

/**
 * A file's own names of its neighbours, as they must be when it stands in another folder.
 * @param text the file's text, whose references are known
 */
export function mendOwnNames(
  paper: Paper,
  text: string,
  article: DeskArticle,
  movedTo: string,
): string {
  const [from, to] = [posix.dirname(article.path), posix.dirname(movedTo)];
  if (from === to) return text;
  const { byPath } = namesOf(paper.articles);
  const link: NewName = (name) => {
    const [, bare = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(name) ?? [];
    const beside = posix.join(from, decodeURI(bare));
    return byPath.has(beside) ? encodeURI(posix.relative(to, beside)) + tail : null;
  };
  const picture: NewName = (name) => {
    const found = picturePaths(name, article.path).find((path) => paper.pictures.has(path));
    const still = picturePaths(name, movedTo).find((path) => paper.pictures.has(path));
    return found === undefined || found === still ? null : encodeURI(posix.relative(to, found));
  };
  return spliced(text, [
    ...frontmatterSplices(text, article.path, NAMING_FIELDS, link),
    ...frontmatterSplices(text, article.path, ['image'], picture),
    ...bodySplices(text, article.references, 'link', link),
    ...bodySplices(text, article.references, 'picture', picture),
  ]);
}
