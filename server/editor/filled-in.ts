import type { Conventions } from '@/lib/content/conventions';
import type { Site } from '@/lib/content/site';
import { formsOf } from '@/lib/edit/form/configuration';
import type { Form } from '@/lib/edit/form/form';
import { readSent } from '@/lib/edit/form/form-values';
import { newFile } from '@/lib/edit/form/new-file';
import { savedFile } from '@/lib/edit/form/save-file';
import { READ_KEY, showFile } from '@/lib/edit/form/show-file';
import { Mistake } from '@/lib/edit/mistake';
import { nameOf } from './text-name';

/** Somebody else changed the file since the editor read it. */
export class Overtaken extends Mistake {}

/** The paper that a file belongs to, and the moment. */
export interface Around {
  site: Site;
  sectionsDeclared: boolean;
  /** Epoch milliseconds. */
  now: number;
}

/** A form as it came back from the editor. */
export interface FilledIn {
  /** Of the file, below the content folder. */
  path: string;
  /** The form as the editor writes it. */
  raw: string;
  /** Whether it begins a file. A copy of another story holds what names the other's text, so that does not tell it. */
  isNew: boolean;
  /** Of texts that were read: what the editor's own saves have made of them. */
  after: Readonly<Record<string, string>>;
}

/** A file as it is to be written. */
export interface Written {
  path: string;
  text: string;
  /** What it says until then; null for a new one. */
  before: string | null;
  /** Names the text that the editor had read, and the one that it has saved. */
  read: string;
  now: string;
}

/** Makes forms of files and files of forms, wherever the files are. */
export class Forms {
  private readonly forms: Form[];
  private readonly conventions: Conventions;

  constructor(private readonly around: Around) {
    this.forms = formsOf(around.site);
    this.conventions = { ...around.site, sectionsDeclared: around.sectionsDeclared };
  }

  /** @throws Mistake when there is none of that name */
  named(name: string): Form {
    const form = this.forms.find((one) => one.name === name);
    if (form) return form;
    throw new Mistake(
      `The editor has no folder "${name}".`,
      'Load the page again: the paper may have changed.',
    );
  }

  /** The form of a file, by the folder that it is in. */
  of(path: string): Form {
    return this.named(path.split('/')[0] ?? '');
  }

  /** A file as the editor gets it. */
  shown(path: string, text: string): string {
    return showFile(text, path, this.of(path), nameOf(text), this.conventions.zone);
  }

  /**
   * A file with what was filled in.
   * @param textNow gives what the file says now, null when it is not there; asked only of a file that was read
   * @throws Mistake in words for whoever edits
   */
  written({ path, raw, isNew, after }: FilledIn, textNow: () => string | null): Written {
    const form = this.of(path);
    const sent = readSent(raw, form, READ_KEY, this.conventions.zone);
    const around = { conventions: this.conventions, now: this.around.now };
    if (isNew) {
      const begun = newFile(form, sent, around);
      return { ...begun, before: null, read: '', now: nameOf(begun.text) };
    }
    const before = textNow();
    if (before === null) throw gone(path);
    refuseOvertaken(path, before, sent.read, after);
    const text = savedFile(before, path, form, sent, around);
    return { path, text, before, read: sent.read, now: nameOf(text) };
  }
}

/** @param after what the editor's own saves have made of what it had read */
function refuseOvertaken(
  path: string,
  text: string,
  read: string,
  after: Readonly<Record<string, string>>,
): void {
  const now = nameOf(text);
  const seen = new Set<string>();
  for (let name: string | undefined = read; name && !seen.has(name); name = after[name]) {
    if (name === now) return;
    seen.add(name);
  }
  throw new Overtaken(
    `${path} was changed by somebody else since you opened it, so it was not saved.`,
    'Your text is still here: copy what you changed, open the story again from the list, and put it in there.',
  );
}

/** What is said of a file that was taken away. */
export function gone(path: string): Overtaken {
  return new Overtaken(
    `The file ${path} is not there any more.`,
    'Copy your text, and look for the story in the list.',
  );
}

/** What is said when a new file or picture would stand where another is. */
export function taken(path: string): Mistake {
  return path.startsWith('images/')
    ? new Mistake(`There is a picture ${path} already.`, 'Give the new one another name.')
    : new Mistake(`There is a file ${path} already.`, 'Choose another headline or slug.');
}

/** What is said when something is to be deleted. */
export function undeletable(): Mistake {
  return new Mistake(
    'Nothing is deleted here.',
    'Set the status of a story to withdrawn. Pictures are deleted in the folder.',
  );
}
