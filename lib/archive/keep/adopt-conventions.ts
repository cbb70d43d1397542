import type { Conventions } from '@/lib/content/conventions';
import { type AskedPlace, sectionFor } from '@/lib/content/place-in-paper';
import { inTransaction, type Store } from '../database';
import { keptConventionsOfFiles, rememberConventions } from './settings';

/**
 * Has the files read by these conventions from now on. Those that mean something else than before are marked, so that
 * every later look finds them changed, also that of another keeper when this one is killed in between.
 * @returns paths of the files that are to be read again
 */
export function adoptConventions(store: Store, conventions: Conventions): string[] {
  const before = keptConventionsOfFiles(store);
  if (JSON.stringify(before) === JSON.stringify(conventions)) return [];
  return inTransaction(store, () => {
    const paths = before ? movedFiles(store, before, conventions) : everyFile(store);
    for (const path of paths)
      store.run("UPDATE files SET hash = '', mtime = -1 WHERE path = @path", { path });
    rememberConventions(store, conventions);
    return paths;
  });
}

/**
 * Another zone moves every date and another language every text that names none. Other sections move only what asked
 * for one of them, which the index knows without opening a file.
 */
function movedFiles(store: Store, before: Conventions, after: Conventions): string[] {
  const same =
    before.zone === after.zone &&
    before.language === after.language &&
    before.sectionsDeclared === after.sectionsDeclared;
  if (!same) return everyFile(store);
  const front = pathsOf(store, "kind = 'front'");
  const wishes = store.all("SELECT DISTINCT asked FROM files WHERE asked <> ''");
  return wishes.reduce<string[]>((paths, { asked }) => {
    const place = JSON.parse(String(asked)) as AskedPlace;
    const [was, is] = [sectionFor(place, before), sectionFor(place, after)];
    // What is said of an unknown section names the known ones.
    const stays =
      was.known && is.known && was.section === is.section && was.category === is.category;
    return stays ? paths : paths.concat(pathsOf(store, 'asked = @asked', { asked: String(asked) }));
  }, front);
}

function everyFile(store: Store): string[] {
  return pathsOf(store, "kind NOT IN ('site', 'picture')");
}

function pathsOf(store: Store, where: string, parameters: Record<string, string> = {}): string[] {
  return store
    .all(`SELECT path FROM files WHERE ${where}`, parameters)
    .map((row) => String(row.path));
}
