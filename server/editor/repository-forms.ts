import { type Around, Forms, taken, undeletable } from './filled-in';
import type { FormRequest } from './requests';

/**
 * Answers the editor of a team whose files are on GitHub: the browser reads and writes them there, and this server
 * makes forms of them and of each form the file that is to be committed. It keeps none of it.
 * @throws Mistake in words for whoever edits
 */
export function answerForms(asked: FormRequest, around: Around): unknown {
  const forms = new Forms(around);
  if (asked.action === 'deleteFiles') throw undeletable();
  if (asked.action === 'replace') throw taken(asked.path);
  if (asked.action === 'show') return asked.files.map(({ path, text }) => forms.shown(path, text));
  const { path, text, read, now } = forms.written(asked, () => asked.text);
  return { text, saved: { path, read, now } };
}
