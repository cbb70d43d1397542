import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Problem } from '@/lib/content/problem';
import type { ContentFolder, FileStamp } from './folder';
import { LARGEST_FILE, readText, tooLarge } from './read-text';

/** What came of reading a file's bytes. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; width: number; height: number }
  | { kind: 'fault'; problem: Problem };

/** A file as it is about to be put into the index. */
export interface Loaded {
  stamp: FileStamp;
  /** Of the bytes; empty for a file that could not be read, which is tried again at every look. */
  hash: string;
  content: Content;
}

/** Reads a file. Null when it vanished meanwhile: the next look finds it gone. */
export async function loadFile(folder: ContentFolder, stamp: FileStamp): Promise<Loaded | null> {
  const { path, kind, size } = stamp;
  if (kind !== 'picture' && size > LARGEST_FILE) {
    return {
      stamp,
      hash: `${size} bytes`,
      content: { kind: 'fault', problem: tooLarge(path, size).problem },
    };
  }
  try {
    const bytes = folder.read(path);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return {
      stamp,
      hash,
      content: kind === 'picture' ? await pictureContent(bytes, path) : readText(bytes, path),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code === 'ENOENT'
      ? null
      : { stamp, hash: '', content: { kind: 'fault', problem: unopened(path, code) } };
  }
}

function unopened(path: string, code: string): Problem {
  return {
    severity: 'error',
    code: 'file-closed',
    path,
    line: 1,
    column: 1,
    field: '',
    value: code,
    message: 'The file can not be opened.',
    mend: 'Give the site the right to read it, and check the disk it is on.',
  };
}

/** Width and height as a page will lay the picture out. */
async function pictureContent(bytes: Buffer, path: string): Promise<Content> {
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { kind: 'picture', width: autoOrient.width, height: autoOrient.height };
  } catch {
    return {
      kind: 'fault',
      problem: {
        severity: 'warning',
        code: 'picture-unreadable',
        path,
        line: 1,
        column: 1,
        field: '',
        value: '',
        message: 'The picture can not be read, so no page shows it.',
        mend: 'Open it in a picture editor and export it again as PNG, JPEG, WebP or SVG.',
      },
    };
  }
}
