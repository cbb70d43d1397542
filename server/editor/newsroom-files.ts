import { existsSync } from 'node:fs';
import type { Conventions } from '@/lib/content/conventions';
import type { Site } from '@/lib/content/site';
import { formsOf } from '@/lib/edit/form/configuration';
import type { Form } from '@/lib/edit/form/form';
import { readSent } from '@/lib/edit/form/form-values';
import { newFile } from '@/lib/edit/form/new-file';
import { savedFile } from '@/lib/edit/form/save-file';
import { READ_KEY, showFile } from '@/lib/edit/form/show-file';
import { Mistake } from '@/lib/edit/mistake';
import { createFile, readToEdit, replaceFile } from '@/lib/edit/save';
import { ContentFiles, type PictureFile } from './content-files';
import type { Asset, EditorRequest } from './requests';

/** Somebody else changed the file since the editor read it. */
export class Overtaken extends Mistake {}

interface Around {
  site: Site;
  sectionsDeclared: boolean;
  /** Epoch milliseconds. */
  now: number;
}

type Save = Extract<EditorRequest, { action: 'persistEntry' }>;

/** Answers what the editor asks, from the content folder and into it. */
export class NewsroomFiles {
  private readonly files: ContentFiles;
  private readonly forms: Form[];
  private readonly conventions: Conventions;

  /** @param root the content folder, absolute */
  constructor(
    root: string,
    private readonly around: Around,
  ) {
    this.files = new ContentFiles(root);
    this.forms = formsOf(around.site);
    this.conventions = { ...around.site, sectionsDeclared: around.sectionsDeclared };
  }

  /**
   * @returns what is sent back as JSON
   * @throws Mistake in words for whoever edits; then nothing was written
   */
  answer(asked: EditorRequest): unknown {
    switch (asked.action) {
      case 'entriesByFolder': {
        const form = this.formNamed(asked.params.folder);
        return this.files.listed(form.name).map((path) => this.shown(path));
      }
      case 'entriesByFiles':
        return asked.params.files.map(({ path }) => this.shown(path));
      case 'getEntry':
        return this.shown(asked.params.path);
      case 'persistEntry':
        return this.save(asked);
      case 'getMedia':
        return this.files.pictures().map(asMedia);
      case 'getMediaFile':
        return asMedia(this.files.picture(asked.params.path));
      case 'persistMedia':
        this.keepPictures([asked.params.asset]);
        return asMedia(this.files.picture(asked.params.asset.path));
      case 'deleteFile':
      case 'deleteFiles':
        throw new Mistake(
          'Nothing is deleted here.',
          'Set the status of a story to withdrawn. Pictures are deleted in the folder.',
        );
      default:
        return null;
    }
  }

  private formNamed(name: string): Form {
    const form = this.forms.find((one) => one.name === name);
    if (form) return form;
    throw new Mistake(
      `The editor has no folder "${name}".`,
      'Load the page again: the paper may have changed.',
    );
  }

  private formOf(path: string): Form {
    return this.formNamed(path.split('/')[0] ?? '');
  }

  private shown(path: string) {
    const form = this.formOf(path);
    const text = readText(this.files.placeOf(path, form.name), path);
    const read = ContentFiles.nameOf(text);
    const data = showFile(text, path, form, read, this.conventions.zone);
    return { data, file: { path, id: read } };
  }

  private save({ params: { dataFiles, assets }, after }: Save) {
    const [file = { path: '', raw: '' }] = dataFiles;
    const form = this.formOf(file.path);
    const sent = readSent(file.raw, form, READ_KEY, this.conventions.zone);
    const around = { conventions: this.conventions, now: this.around.now };
    if (sent.read === '') {
      const { path, text } = newFile(form, sent, around);
      const place = this.files.placeOf(path, form.name);
      if (existsSync(place))
        throw new Mistake(`There is a file ${path} already.`, 'Choose another headline or slug.');
      this.keepPictures(assets);
      createFile(place, text);
      return { saved: { asked: file.path, path, read: '', now: ContentFiles.nameOf(text) } };
    }
    const { path } = file;
    const place = this.files.placeOf(path, form.name);
    const text = readText(place, path);
    refuseOvertaken(path, text, sent.read, after);
    const changed = savedFile(text, path, form, sent, around);
    this.keepPictures(assets);
    if (changed !== text) replaceFile(place, text, changed);
    return { saved: { asked: path, path, read: sent.read, now: ContentFiles.nameOf(changed) } };
  }

  private keepPictures(assets: readonly Asset[]): void {
    const places = assets.map(({ path }) => this.files.placeOf(path, 'pictures'));
    for (const [index, { path, content }] of assets.entries()) {
      const place = places[index] ?? '';
      if (existsSync(place))
        throw new Mistake(`There is a picture ${path} already.`, 'Give the new one another name.');
      createFile(place, Buffer.from(content, 'base64'));
    }
  }
}

function readText(place: string, path: string): string {
  if (existsSync(place)) return readToEdit(place, path);
  throw new Overtaken(
    `The file ${path} is not there any more.`,
    'Copy your text, and look for the story in the list.',
  );
}

/** @param after what the editor's own saves have made of what it had read */
function refuseOvertaken(
  path: string,
  text: string,
  read: string,
  after: Readonly<Record<string, string>>,
): void {
  const now = ContentFiles.nameOf(text);
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

function asMedia({ path, name, bytes }: PictureFile) {
  return {
    id: ContentFiles.nameOf(bytes.toString('base64')),
    path,
    name,
    encoding: 'base64',
    content: bytes.toString('base64'),
  };
}
