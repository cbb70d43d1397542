import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts of the build that pages carry in themselves, by the address under which Next links them. */
export type CarriedScripts = ReadonlyMap<string, string>;

/** A script that holds back the first paint costs a first view more by its own request than by its bytes. */
const SMALL_BYTES = 2048;
/** What `?script` builds. Modules among them wait for nobody and are never carried (server/document). */
const BUILT_SCRIPT = /\.ts\.[\w.~-]+\.js$/;
/** Would end the element that carries the text before its end. */
const ENDS_ELEMENT = /<\/|<!--/;

/** @param folder `static/media` of a build; one that is not there has nothing to carry */
export function readCarriedScripts(folder: string): CarriedScripts {
  const read = namesIn(folder)
    .filter((name) => BUILT_SCRIPT.test(name))
    .map((name): [string, string] => [
      `/_next/static/media/${name}`,
      readFileSync(join(folder, name), 'utf8'),
    ]);
  return new Map(read.filter(([, text]) => text.length <= SMALL_BYTES && !ENDS_ELEMENT.test(text)));
}

let carried: CarriedScripts | undefined;

/** What pages of the present build carry. It is read once: a new build comes with a new process. */
export function carriedScripts(): CarriedScripts {
  carried ??= readCarriedScripts(join(process.cwd(), '.next/static/media'));
  return carried;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
