import { articleAddress } from '@/lib/address/addresses';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import { stateAt } from '@/lib/archive/state';
import type { Article } from '@/lib/content/article';
import type { Conventions } from '@/lib/content/conventions';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { readArticle } from '@/lib/content/read-article';
import { readEntry } from '@/lib/content/read-entry';
import { dayPath } from '@/lib/time/zone';
import { editArticle } from '../edit-article';
import { mergeBody } from '../merge-body';
import { Mistake } from '../mistake';
import { plainBody, replaceBody } from '../replace-body';
import { changesOf } from './changes';
import type { Form } from './form';
import { type Sent, shownValues, writtenField } from './form-values';

/** What decides how a file is meant, and the moment. */
export interface Surroundings {
  conventions: Conventions;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * A file with what was changed in the editor, and with every other byte as it is.
 * @param text the whole file
 * @param path below the content folder
 * @throws Mistake when the file can not be changed safely, or could not be shown afterwards
 */
export function savedFile(
  text: string,
  path: string,
  form: Form,
  sent: Sent,
  around: Surroundings,
): string {
  const edited = withFields(text, path, form, sent, around);
  const body = plainBody(readFrontmatter(text, path).body);
  const merged = sent.body === body ? body : mergeBody(body, sent.body);
  const whole = merged === body ? edited : replaceBody(edited, path, merged);
  const after = form.name === 'articles' ? withFormerAddress(text, whole, path, around) : whole;
  refuseWrong(after, path, form, around.conventions);
  return after;
}

function withFields(
  text: string,
  path: string,
  form: Form,
  { values }: Sent,
  { conventions: { zone } }: Surroundings,
): string {
  const { data } = readFrontmatter(text, path);
  const shown = shownValues(data, form, zone);
  const changes = form.fields.flatMap((field) => {
    const now = values.get(field.name);
    if (now === undefined) return [];
    const written = writtenField(data, form, field);
    const key = written?.key ?? field.name;
    const made = changesOf(field, key, written?.value, shown.get(field.name) ?? '', now);
    // Another system's word for it would go on saying what it said.
    return made.length > 0 && field.name === 'status'
      ? [...made, { field: 'draft', remove: true } as const]
      : made;
  });
  if (
    changes.some(
      ({ field }) => /^published$/i.test(field) && /^(?:true|false)$/i.test(String(data[field])),
    )
  )
    throw new Mistake(
      `${path} says with "published: ${String(data.published)}" whether it is a draft, as Jekyll does, so no date can stand there.`,
      'Give it a status first, in a text editor: status: draft',
    );
  return editArticle(text, path, changes);
}

/** Whoever comes to an address that readers had is led on to the new one. */
function withFormerAddress(
  before: string,
  after: string,
  path: string,
  { conventions, now }: Surroundings,
): string {
  const was = readArticle(before, path, conventions).value;
  const is = readArticle(after, path, conventions).value;
  if (!was || !is || !['live', 'expired', 'withdrawn'].includes(stateAt(was, now))) return after;
  const former = addressOf(was, conventions.zone);
  const known = is.aliases.some((alias) => aliasKey(alias) === aliasKey(former));
  if (known || former === addressOf(is, conventions.zone)) return after;
  return editArticle(after, path, [{ field: 'aliases', add: decodeURI(former) }]);
}

function addressOf({ section, published, slug }: Article, zone: string): string {
  return articleAddress(section, dayPath(published, zone), slug);
}

/** @throws Mistake in the words of the report, when the site could not show the file */
export function refuseWrong(
  text: string,
  path: string,
  form: Form,
  conventions: Conventions,
): void {
  const { problems } =
    form.name === 'articles'
      ? readArticle(text, path, conventions)
      : readEntry(text, path, conventions.zone);
  const fault = problems.find(({ severity }) => severity === 'error');
  if (!fault) return;
  const label = form.fields.find(({ name }) => name === fault.field)?.label;
  throw new Mistake(`${label ? `${label}: ` : ''}${fault.message}`, fault.mend);
}
