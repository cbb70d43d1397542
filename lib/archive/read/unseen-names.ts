import { setImmediate } from 'node:timers/promises';
import { type Problem, shown } from '@/lib/content/problem';
import type { ArticleDetails } from '../keep/article-rows';
import { mendOfName, nothingByLink } from '../said-of-names';
import { articlesByName, type NamedBy } from './find';
import { pageAt } from './links';
import { inLots } from './lots';
import type { Reading } from './reading';

/** A problem of a name by which readers can see nothing: a link, a slot of the front page, a pinned headline. */
export interface UnseenName extends Problem {
  /** As it stands in the file, of whatever length. */
  name: string;
}

/** Says what is meant by a name where nobody has looked for it. */
const NOT_LOOKED_FOR = () => null;

export async function unseenNames(reading: Reading): Promise<UnseenName[]> {
  const isSeen = await articlesByName(reading);
  const found: UnseenName[][] = [];
  for (const find of [deadLinks, emptySlots, unknownPins]) {
    // As between the searches of `problemsOf`.
    await setImmediate();
    found.push(await find(reading, isSeen));
  }
  return found.flat();
}

type IsSeen = (named: NamedBy) => boolean;

async function deadLinks(reading: Reading, isSeen: IsSeen): Promise<UnseenName[]> {
  const [paths, targets, lines] = await reading.columns<[string, string, number]>(
    "SELECT articles.path AS path, target, line FROM article_references JOIN articles ON articles.id = article_references.article WHERE kind = 'link' ORDER BY article, place",
    ['path', 'target', 'line'],
  );
  const links = targets
    .map((name, at) => ({ name, fromPath: paths[at] ?? '', line: lines[at] ?? 1 }))
    .filter((link) => !/\{[{%]|^[^/.]+@/.test(link.name) && !isSeen(link));
  const pages = await inLots(links, (lot) =>
    Promise.all(lot.map(({ name }) => pageAt(reading, name))),
  );
  return links
    .filter((_, at) => !pages[at])
    .map(({ name, fromPath, line }) => ({
      severity: 'warning',
      code: 'link-dead',
      path: fromPath,
      line,
      column: 1,
      field: '',
      value: shown(name),
      name,
      ...nothingByLink(name, NOT_LOOKED_FOR),
    }));
}

async function emptySlots(reading: Reading, isSeen: IsSeen): Promise<UnseenName[]> {
  const slots = await reading.all(
    'SELECT place, article, line FROM slots ORDER BY place, position',
  );
  return slots
    .map((slot) => ({ name: String(slot.article), place: slot.place, line: Number(slot.line) }))
    .filter((slot) => !isSeen(slot))
    .map(({ name, place, line }) => ({
      severity: 'warning',
      code: 'slot-empty',
      path: 'front.yaml',
      line,
      column: 1,
      field: String(place),
      value: shown(name),
      name,
      message:
        place === 'breaking'
          ? 'No article that readers can see has this name, so there is no breaking news.'
          : 'No article that readers can see has this name; the newest stands in its place.',
      mend: mendOfName(name, NOT_LOOKED_FOR),
    }));
}

async function unknownPins(reading: Reading, isSeen: IsSeen): Promise<UnseenName[]> {
  const rows = await reading.all(
    `SELECT path, details FROM articles WHERE details LIKE '%"related":["%' OR details LIKE '%"unrelated":["%'`,
  );
  const named = rows.flatMap(({ path, details }) => {
    const { related, unrelated } = JSON.parse(String(details)) as ArticleDetails;
    return [
      ...related.map((name) => ({ field: 'related', name, fromPath: String(path) })),
      ...unrelated.map((name) => ({ field: 'unrelated', name, fromPath: String(path) })),
    ];
  });
  return named
    .filter((pin) => !isSeen(pin))
    .map(({ field, name, fromPath }) => ({
      severity: 'hint',
      code: 'pin-unknown',
      path: fromPath,
      line: 1,
      column: 1,
      field,
      value: shown(name),
      name,
      message: 'No article that readers can see has this name.',
      mend: mendOfName(name, NOT_LOOKED_FOR),
    }));
}
