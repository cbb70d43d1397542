import { existsSync, readFileSync } from 'node:fs';
import { createFile, readToEdit, replaceFile } from '@/lib/edit/save';
import { ContentFiles, type PictureFile } from './content-files';
import { type Around, Forms, gone, taken, undeletable } from './filled-in';
import type { Asset, EditorRequest } from './requests';
import { nameOf } from './text-name';

type Save = Extract<EditorRequest, { action: 'persistEntry' }>;

/** Answers what the editor asks, from the content folder and into it. */
export class NewsroomFiles {
  private readonly files: ContentFiles;
  private readonly forms: Forms;

  /** @param root the content folder, absolute */
  constructor(root: string, around: Around) {
    this.files = new ContentFiles(root);
    this.forms = new Forms(around);
  }

  /**
   * @returns what is sent back as JSON
   * @throws Mistake in words for whoever edits; then nothing was written
   */
  answer(asked: EditorRequest): unknown {
    switch (asked.action) {
      case 'entriesByFolder': {
        const form = this.forms.named(asked.params.folder);
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
        throw undeletable();
      default:
        return null;
    }
  }

  private shown(path: string) {
    const text = this.textOf(path);
    if (text === null) throw gone(path);
    return { data: this.forms.shown(path, text), file: { path, id: nameOf(text) } };
  }

  private save({ params: { dataFiles, assets, options }, after }: Save) {
    const [file = { path: '', raw: '' }] = dataFiles;
    const made = this.forms.written({ ...file, isNew: options.newEntry, after }, () =>
      this.textOf(file.path),
    );
    const { path, text, before, read, now } = made;
    const place = this.placeOf(path);
    if (before === null && existsSync(place)) throw taken(path);
    this.keepPictures(assets);
    if (before === null) createFile(place, text);
    else if (text !== before) replaceFile(place, before, text);
    return { saved: { asked: file.path, path, read, now } };
  }

  private placeOf(path: string): string {
    return this.files.placeOf(path, this.forms.of(path).name);
  }

  /** Null for a file that is not there. */
  private textOf(path: string): string | null {
    const place = this.placeOf(path);
    return existsSync(place) ? readToEdit(place, path) : null;
  }

  /**
   * Keeps all of them or none. The editor sends the pictures of a page again with each of its saves, so one that is
   * there as it was sent stays.
   */
  private keepPictures(assets: readonly Asset[]): void {
    const fresh = assets
      .map(({ path, content }) => ({
        path,
        place: this.files.placeOf(path, 'pictures'),
        bytes: Buffer.from(content, 'base64'),
      }))
      .filter(({ path, place, bytes }) => {
        if (!existsSync(place)) return true;
        if (readFileSync(place).equals(bytes)) return false;
        throw taken(path);
      });
    for (const { place, bytes } of fresh) createFile(place, bytes);
  }
}

function asMedia({ path, name, bytes }: PictureFile) {
  return {
    id: nameOf(bytes.toString('base64')),
    path,
    name,
    encoding: 'base64',
    content: bytes.toString('base64'),
  };
}
