import { existsSync, mkdirSync } from 'node:fs';
import { authorAddress, namedAddress } from '@/lib/address/addresses';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import { ContentFolder } from '@/lib/archive/keep/folder';
import type { Conventions } from '@/lib/content/conventions';
import { slugify } from '@/lib/content/plain-words';
import { readArticle } from '@/lib/content/read-article';
import { dayPath } from '@/lib/time/zone';
import { BringOver } from './bring-over';
import { writeEntries } from './entries';
import { ImportFiles } from './import-files';
import { Ledger } from './ledger';
import { Links } from './links';
import { conventionsOf, isNewPaper, newConventions, newsSection, writeSite } from './new-paper';
import { Pictures } from './pictures';
import { type Former, isLeftOut, type Source } from './piece';
import { type Outline, type Place, Places } from './places';
import { emptySummary, Report, type Summary } from './report';
import { SectionCount } from './sections';
import { TextMap } from './text-map';

interface ImportOptions {
  /** The content folder, which may not be there yet. */
  root: string;
  /** IANA zone of a new paper, where the person at the desk knows it. */
  zone: string | undefined;
  dryRun: boolean;
  /** Where the report goes; null for none. */
  reportFile: string | null;
  /** Told of each piece that is done. */
  onProgress(done: number): void;
}

/** What the ledger calls the paper's own settings. */
const SITE = 'site';

interface Known extends Outline {
  former: string[];
  names: string[];
}

/** What only one walk over the pieces tells, and the next one needs: by what each is known, as JSON. */
interface Outlines {
  known: TextMap;
  count: SectionCount;
}

/**
 * Brings a former site into a paper. It is read twice: first for the addresses, so that every link between pieces can
 * be written, then for the texts, one at a time.
 */
export async function runImport(source: Source, options: ImportOptions): Promise<Summary> {
  const { root, dryRun } = options;
  await source.prepare();
  const former = source.former();
  const { known, count } = await outlines(source);
  const isNew = isNewPaper(root);
  const conventions = isNew
    ? newConventions(former, options.zone, count.sections(newsSection(former)))
    : conventionsOf(root);
  if (isNew && !dryRun) mkdirSync(root, { recursive: true });
  const ledger = new Ledger(root);
  // An editor may rename and reorder sections of a paper that an import made; it stays one of its own.
  const isOwn = isNew || ledger.get(SITE) !== undefined;
  if (isNew && !dryRun) {
    ledger.keep(SITE, { path: 'site.yaml', hash: '', isDone: true });
    writeSite(root, former, conventions);
  }
  const nameOf = (id: string) => `${source.system}:${[...former.hosts][0] ?? former.name}:${id}`;
  const placeOf = placed(known, former, conventions, ledger, root, nameOf);
  const { links, taken } = linked(known, former, conventions, placeOf);
  // Of a large site this is much, and all of it is in the places and links by now.
  known.clear();
  const report = new Report(dryRun ? null : options.reportFile, emptySummary(source.system, root));
  const pictures = new Pictures(source.pictureFolders, root, dryRun);
  const files = new ImportFiles(root, ledger, dryRun);
  const bringOver = new BringOver({
    source,
    former,
    conventions,
    otherwise: isOwn ? slugify(newsSection(former)) : '',
    links,
    pictures,
    files,
    report,
    taken,
    nameOf,
  });
  for (const person of source.people())
    links.addList(`author:${person.slug.toLowerCase()}`, authorAddress(slugify(person.slug)));
  let done = 0;
  for await (const piece of source.pieces()) {
    if (isLeftOut(piece)) report.leftOut(piece);
    else {
      const place = placeOf(piece.id);
      if (place) bringOver.piece(piece, place);
    }
    done += 1;
    options.onProgress(done);
  }
  writeEntries(source, files, bringOver.used, report.summary, nameOf);
  report.summary.pictures.copied = pictures.copied;
  report.summary.notes.push(
    ...generalNotes(isNew, conventions, former, options),
    ...source.otherNotes(),
  );
  report.end();
  return report.summary;
}

async function outlines(source: Source): Promise<Outlines> {
  const known = new TextMap();
  const count = new SectionCount();
  for await (const piece of source.pieces()) {
    if (isLeftOut(piece)) continue;
    const { id, kind, slug, title, published, former, names = [] } = piece;
    const one: Known = { id, kind, slug, title: slug ? '' : title, published, former, names };
    known.set(id, JSON.stringify(one));
    if (kind === 'article') count.add(piece);
  }
  return { known, count };
}

function* eachOf(known: TextMap): Generator<Known> {
  for (const [, one] of known.entries()) yield JSON.parse(one) as Known;
}

/** Gives every piece its place, in the order of the source. */
function placed(
  known: TextMap,
  former: Former,
  conventions: Conventions,
  ledger: Ledger,
  root: string,
  nameOf: (id: string) => string,
): (id: string) => Place | undefined {
  const own = new Set(ledger.paths());
  const foreign = foreignFiles(root, own, conventions);
  const assign = new Places(
    conventions.zone,
    [...foreign.paths, ...own],
    [...foreign.addresses, ...pagesOf(conventions).map((slug) => `/${slug}`)],
  );
  const places = new TextMap();
  for (const outline of eachOf(known)) {
    const place = assign.place(outline, former.exported, ledger.get(nameOf(outline.id))?.path);
    places.set(outline.id, JSON.stringify(place));
  }
  return (id) => {
    const place = places.get(id);
    return place === undefined ? undefined : (JSON.parse(place) as Place);
  };
}

/** Lists of every paper, which no piece may be in the way of. */
function pagesOf({ sections }: Conventions): string[] {
  const lists = sections.map(({ slug }) => slug);
  return [...lists, 'topics', 'authors', 'archive', 'search', 'corrections', 's'];
}

/** Where links to former addresses lead, and the addresses that no article can have had. */
function linked(
  known: TextMap,
  former: Former,
  conventions: Conventions,
  placeOf: (id: string) => Place | undefined,
): { links: Links; taken: Set<string> } {
  const links = new Links(former, placeOf);
  const taken = new Set(pagesOf(conventions).map((slug) => aliasKey(namedAddress(slug))));
  for (const { id, kind, former, names } of eachOf(known)) {
    links.addPiece(id, [...former, ...names]);
    if (kind === 'page') taken.add(aliasKey(namedAddress(placeOf(id)?.slug ?? '')));
  }
  for (const { slug } of conventions.sections) links.addList(`topic:${slug}`, namedAddress(slug));
  return { links, taken };
}

/** What is in the paper and not from an import: its files and addresses are not for pieces that come over. */
function foreignFiles(root: string, own: ReadonlySet<string>, conventions: Conventions) {
  const paths: string[] = [];
  const addresses: string[] = [];
  if (!existsSync(root)) return { paths, addresses };
  const folder = new ContentFolder(root);
  for (const { path, kind } of folder.scan().stamps) {
    if (own.has(path) || (kind !== 'article' && kind !== 'page')) continue;
    paths.push(path);
    if (kind === 'page') addresses.push(`/${slugify(path.replace(/^.*\/|\.\w+$/g, ''))}`);
    const { value } =
      kind === 'article'
        ? readArticle(folder.read(path).toString('utf8'), path, conventions)
        : { value: null };
    if (value) addresses.push(`${dayPath(value.published, conventions.zone)}/${value.slug}`);
  }
  return { paths, addresses };
}

function generalNotes(
  isNew: boolean,
  { zone, sections }: Conventions,
  former: Former,
  options: ImportOptions,
): string[] {
  const names = sections.map(({ name }) => name).join(', ');
  const because = options.zone
    ? 'as was asked'
    : former.zone
      ? 'as the export tells'
      : 'since the export does not tell another; --zone sets one';
  return isNew
    ? [
        `A new paper: its zone is ${zone}, ${because}; its sections are ${names}. Both are in site.yaml.`,
      ]
    : [`Into a paper that was there: what names none of its sections (${names}) is in the first.`];
}
