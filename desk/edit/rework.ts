import { aliasKey } from '@/lib/archive/keep/alias-key';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { readArticle } from '@/lib/content/read-article';
import { editArticle, type FieldChange, writtenKey } from '@/lib/edit/edit-article';
import { readToEdit } from '@/lib/edit/save';
import { Mistake } from '../mistake';
import { namesOf } from '../paper/find';
import type { DeskArticle, Paper } from '../paper/paper';
import { deskArticle } from '../paper/read-paper';
import { addressKey, hadReaders } from '../paper/state';
import type { Change } from './change';

/** An article with another content of its file. */
interface Reworked {
  change: Change;
  /** As it is afterwards. */
  article: DeskArticle;
  /** What was done so that its former address goes on working, in sentences. */
  notes: string[];
}

/**
 * Changes fields of an article. When its address changes with them and readers had the old one, that becomes a former
 * address of it, so that every link to it goes on working.
 * @param movedTo where its file goes, if it goes elsewhere
 * @throws Mistake when the file can not be changed safely, or the new address is another article's
 */
export function rework(
  paper: Paper,
  article: DeskArticle,
  changes: readonly FieldChange[],
  movedTo?: string,
): Reworked {
  const { path } = article;
  const before = readToEdit(paper.folder.absolute(path), path);
  const place = movedTo ?? path;
  const first = withoutOwn(paper, editArticle(before, path, changes), path, place);
  const moved = readAgain(first, place, paper);
  refuseTaken(paper, article, moved);
  const notes: string[] = [];
  if (moved.address === article.address || !hadReaders(article))
    return { notes, change: { path, before, movedTo, after: first }, article: moved };
  const known = moved.aliases.some((alias) => aliasKey(alias) === aliasKey(article.address));
  const former: FieldChange = { field: 'aliases', add: decodeURI(article.address) };
  const after = known ? first : editArticle(first, path, [former]);
  notes.push(`Its former address ${decodeURI(article.address)} leads on to the new one.`);
  return {
    notes,
    change: { path, before, movedTo, after },
    article: readAgain(after, place, paper),
  };
}

/** A former address that becomes the present one again is former no more. */
function withoutOwn(paper: Paper, text: string, path: string, place: string): string {
  const { address, aliases } = readAgain(text, place, paper);
  if (!aliases.some((alias) => aliasKey(alias) === aliasKey(address))) return text;
  const written = listed(readFrontmatter(text, path).data[writtenKey(text, path, 'aliases') ?? '']);
  const own = written.find((alias) => aliasKey(alias) === aliasKey(address));
  return own === undefined ? text : editArticle(text, path, [{ field: 'aliases', drop: own }]);
}

function listed(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function readAgain(text: string, path: string, paper: Paper): DeskArticle {
  const { value, problems } = readArticle(text, path, paper.conventions);
  if (value) return deskArticle(value, paper.site.zone, paper.now);
  const fault = problems.find(({ severity }) => severity === 'error');
  throw new Mistake(
    `After this ${path} could not be used: ${fault?.message ?? ''} Nothing was changed.`,
    fault?.mend ?? '',
  );
}

/** An address that another article has, or had, must go on leading there. */
function refuseTaken(paper: Paper, article: DeskArticle, moved: DeskArticle): void {
  if (moved.address === article.address) return;
  const others = paper.articles.filter(({ path }) => path !== article.path);
  const holder = others.find((one) => addressKey(one) === addressKey(moved));
  if (holder)
    throw new Mistake(
      `${holder.path} has that day and slug already: ${holder.headline}`,
      'Choose another slug.',
    );
  const [former] = namesOf(others).byAlias.get(aliasKey(moved.address)) ?? [];
  if (former)
    throw new Mistake(
      `${decodeURI(moved.address)} is a former address of ${former.path}, and readers may still come to it there.`,
      'Choose another slug.',
    );
}
