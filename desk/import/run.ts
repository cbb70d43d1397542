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
  const links = new Links(former);
  const nameOf = (id: string) => `${source.system}:${[...former.hosts][0] ?? former.name}:${id}`;
  const { places, taken } = placed(known, former, conventions, ledger, links, root, nameOf);
  // Of a large site this is much, and all of it is in the places and links by now.
  known.length = 0;
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
      const place = places.get(piece.id);
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

async function outlines(source: Source): Promise<{ known: Known[]; count: SectionCount }> {
  const known: Known[] = [];
  const count = new SectionCount();
  for await (const piece of source.pieces()) {
    if (isLeftOut(piece)) continue;
    const { id, kind, slug, title, published, former, names = [] } = piece;
    known.push({ id, kind, slug, title: slug ? '' : title, published, former, names });
    if (kind === 'article') count.add(piece);
  }
  return { known, count };
}

function placed(
  known: readonly Known[],
  former: Former,
  conventions: Conventions,
  ledger: Ledger,
  links: Links,
  root: string,
  nameOf: (id: string) => string,
): { places: Map<string, Place>; taken: Set<string> } {
  const own = ledger.paths();
  const foreign = foreignFiles(root, own, conventions);
  const lists = conventions.sections.map(({ slug }) => slug);
  const pages = [...lists, 'topics', 'authors', 'archive', 'search', 'corrections', 's'];
  const assign = new Places(
    conventions.zone,
    [...foreign.paths, ...own],
    [...foreign.addresses, ...pages.map((slug) => `/${slug}`)],
  );
  const places = new Map<string, Place>();
  const taken = new Set(pages.map((slug) => aliasKey(namedAddress(slug))));
  for (const outline of known) {
    const place = assign.place(outline, former.exported, ledger.get(nameOf(outline.id))?.path);
    places.set(outline.id, place);
    links.addPiece(outline.id, place, [...outline.former, ...outline.names]);
    if (place.day === '') taken.add(aliasKey(namedAddress(place.slug)));
  }
  for (const { slug } of conventions.sections) links.addList(`topic:${slug}`, namedAddress(slug));
  return { places, taken };
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
