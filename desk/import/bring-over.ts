import { bodyText } from '@/lib/content/body-text';
import type { Conventions } from '@/lib/content/conventions';
import { plainLine, slugify } from '@/lib/content/plain-words';
import { readArticle } from '@/lib/content/read-article';
import type { Used } from './entries';
import { htmlToMarkdown } from './html/to-markdown';
import type { ImportFiles } from './import-files';
import type { Links } from './links';
import type { Pictures } from './pictures';
import type { Former, FormerImage, Note, Piece, Source } from './piece';
import { articleText, pageText } from './piece-text';
import type { Place } from './places';
import { ON_THE_WEB, type Report } from './report';
import { sectionAndTopics } from './sections';
import { fromSource, withTargets } from './targets';

/** What one piece needs of all the others, and of the paper. */
interface Surroundings {
  source: Source;
  former: Former;
  conventions: Conventions;
  /** The section of what has none, in a paper that the import made; else empty. */
  otherwise: string;
  links: Links;
  pictures: Pictures;
  files: ImportFiles;
  report: Report;
  /** Addresses of pages and lists, which no former address may be. */
  taken: ReadonlySet<string>;
  nameOf(id: string): string;
}

/** Writes piece after piece, and tells the report what became of each. */
export class BringOver {
  readonly used: Used = { authors: new Set(), topics: new Set() };

  constructor(private readonly at: Surroundings) {}

  piece(given: Piece, place: Place): void {
    const { files, report, nameOf } = this.at;
    const notes = [...given.notes];
    const note = (one: Note) => void notes.push(one);
    const body = this.body(given, place, note);
    const piece = withTitle(given, body, note);
    const text =
      piece.kind === 'page'
        ? this.page(piece, place, body, note)
        : this.article(piece, place, body, note);
    const fate = files.write(nameOf(piece.id), place.path, text);
    const { summary } = report;
    if (piece.kind === 'page') summary.pages += 1;
    else summary.articles += 1;
    if (piece.draft || (piece.kind === 'article' && piece.published === null)) summary.drafts += 1;
    report.piece(place.path, piece.title, fate, notes);
  }

  private body(piece: Piece, place: Place, note: (note: Note) => void): string {
    const { form, text, notes } = piece.body();
    for (const one of notes) note(one);
    if (form === 'markdown')
      return withTargets(text, {
        picture: (src) => {
          const found = this.picture(src, piece, note);
          return found.here ? found.src : src;
        },
        link: (href) => this.at.links.link(fromSource(href, piece), place.path, note),
      });
    try {
      return htmlToMarkdown(text, {
        note,
        picture: (src) => this.picture(src, piece, note),
        link: (href) => this.at.links.link(href, place.path, note),
      });
    } catch (error) {
      // Elements within elements by the thousand: one such text must not end the import of all others.
      if (!(error instanceof RangeError)) throw error;
      note({
        kind: 'changed',
        about: 'text',
        text: 'Its HTML is too deep; its words alone came over.',
      });
      return bodyText(text);
    }
  }

  private picture(
    src: string,
    piece: Piece,
    note: (note: Note) => void,
  ): { src: string; here: boolean } {
    const { source, pictures } = this.at;
    const own = source.pictureFile?.(src, piece);
    const named = own ? pictures.bring(own, src) : pictures.named(src);
    if (named !== null) return { src: named, here: true };
    const [host] = this.at.former.hosts;
    const base = host ? `https://${host}/` : undefined;
    const address = URL.canParse(src, base) ? new URL(src, base).href : src;
    const isOnTheWeb = /^https?:/i.test(address);
    note({
      kind: 'left',
      about: isOnTheWeb ? ON_THE_WEB : 'picture that was not found',
      text: `Picture ${address}`,
    });
    return { src: address, here: false };
  }

  private page(piece: Piece, place: Place, body: string, note: (note: Note) => void): string {
    for (const path of piece.former)
      if (slugify(path) !== slugify(place.slug))
        note({
          kind: 'left',
          about: 'former address of a page',
          text: `It was at ${path} and is at /${place.slug}; pages have no former addresses.`,
        });
    if (piece.image)
      note({ kind: 'left', about: 'lead picture', text: `Pages have none: ${piece.image.src}` });
    return pageText(piece, body);
  }

  private article(piece: Piece, place: Place, body: string, note: (note: Note) => void): string {
    const { conventions, former, links, taken, otherwise } = this.at;
    const { section, topics } = sectionAndTopics(piece, conventions.sections);
    const isThere = conventions.sections.some(({ slug }) => slug === otherwise);
    const undated = piece.published === null;
    if (undated)
      note({
        kind: 'changed',
        about: 'date',
        text: 'It had no date; it is a draft with the day of the export.',
      });
    if (slugify(piece.slug) && place.slug !== slugify(piece.slug))
      note({
        kind: 'changed',
        about: 'slug',
        text: `Another piece of its day has the slug ${piece.slug}; it is ${place.slug} now.`,
      });
    const authors = piece.authors.map(({ slug, name }) => {
      const known = slugify(slug) || slugify(name);
      this.used.authors.add(known);
      return this.at.source.people().some((one) => one.slug === slug) ? known : name;
    });
    for (const topic of topics) this.used.topics.add(slugify(topic));
    const text = articleText(
      { ...piece, draft: piece.draft || undated },
      {
        place,
        topics,
        body,
        zone: conventions.zone,
        published: piece.published ?? former.exported,
        section: section || (isThere ? otherwise : ''),
        authors: [...new Set(authors.filter(Boolean))],
        aliases: links.aliases(piece.former, place, taken, note),
        image: piece.image && this.image(piece.image, piece, note),
      },
    );
    this.confirm(text, place, note);
    return text;
  }

  private image(image: FormerImage, piece: Piece, note: (note: Note) => void): FormerImage {
    return { ...image, src: this.picture(image.src, piece, note).src };
  }

  /** What was written is read as the site will read it: an import that makes an error tells so itself. */
  private confirm(text: string, place: Place, note: (note: Note) => void): void {
    const { value, problems } = readArticle(text, place.path, this.at.conventions);
    if (value) return;
    const [first] = problems.filter(({ severity }) => severity === 'error');
    note({
      kind: 'left',
      about: 'error',
      text: `The site can not show it as it is: ${first?.message ?? ''} ${first?.mend ?? ''}`,
    });
  }
}

const TITLE_WORDS = 10;

/** Every piece of a paper has a headline; one that had none bears its opening words. */
function withTitle(piece: Piece, body: string, note: (note: Note) => void): Piece {
  if (plainLine(piece.title) !== '') return piece;
  const opening = plainLine(body.replace(/!?\[([^\]]*)\]\([^)]*\)|[<>#:]/g, '$1').slice(0, 400));
  const words = opening.split(' ').slice(0, TITLE_WORDS).join(' ');
  const title = words || `Untitled ${piece.slug || piece.id}`;
  note({
    kind: 'changed',
    about: 'headline',
    text: `It had no headline; it is called “${title}” now.`,
  });
  return { ...piece, title };
}
