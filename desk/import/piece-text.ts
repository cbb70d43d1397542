import { plainLine } from '@/lib/content/plain-words';
import { yamlText } from '@/lib/edit/yaml-text';
import { instantOf, isoInZone, wallTimeAt } from '@/lib/time/zone';
import type { FormerImage, Moment, Piece } from './piece';
import type { Place } from './places';

/** What a file says besides what its piece says itself: what the paper decides. */
interface Placed {
  place: Place;
  zone: string;
  published: Moment;
  section: string;
  topics: string[];
  authors: string[];
  aliases: string[];
  image: FormerImage | null;
  /** Markdown. */
  body: string;
}

/** The file of an article. */
export function articleText(piece: Piece, placed: Placed): string {
  const { place, zone, section, topics, authors, aliases, image } = placed;
  const lines = [
    `title: ${yamlText(piece.title)}`,
    `published: ${momentText(placed.published, zone)}`,
    piece.updated !== null && isLater(piece.updated, placed.published, zone)
      ? `updated: ${momentText(piece.updated, zone)}`
      : '',
    piece.draft ? 'status: draft' : '',
    place.needsSlug ? `slug: ${yamlText(place.slug)}` : '',
    section ? `section: ${yamlText(section)}` : '',
    list('topics', topics),
    list('authors', authors),
    piece.standfirst ? `standfirst: ${yamlText(piece.standfirst)}` : '',
    image ? imageLines(image) : '',
    piece.lang ? `lang: ${yamlText(piece.lang)}` : '',
    piece.canonical ? `canonical: ${yamlText(piece.canonical)}` : '',
    piece.noindex ? 'noindex: true' : '',
    list('aliases', aliases),
    piece.otherLines.trimEnd(),
  ];
  return whole(lines, placed.body);
}

/** The file of a standing page, which has neither date nor author. */
export function pageText(piece: Piece, body: string): string {
  return whole(
    [
      `title: ${yamlText(piece.title)}`,
      piece.draft ? 'status: draft' : '',
      piece.standfirst ? `description: ${yamlText(piece.standfirst)}` : '',
      piece.otherLines.trimEnd(),
    ],
    body,
  );
}

function whole(lines: readonly string[], body: string): string {
  return `---\n${lines.filter(Boolean).join('\n')}\n---\n${body ? `\n${body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n` : ''}`;
}

/** A moment in the paper's zone; only in the hour that a clock shows twice it needs more than that. */
function momentText(moment: Moment, zone: string): string {
  const wall = typeof moment === 'number' ? wallTimeAt(moment, zone) : moment;
  const two = (n: number) => String(n).padStart(2, '0');
  const second = wall.second === 0 ? '' : `:${two(wall.second)}`;
  const day = `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
  const text = `${day} ${two(wall.hour)}:${two(wall.minute)}${second}`;
  const once =
    typeof moment !== 'number' || instantOf(wall, zone) === Math.floor(moment / 1000) * 1000;
  return once ? text : `${text} ${isoInZone(moment as number, zone).slice(-6)}`;
}

/** Systems note every touch of a file; only what came a day and more after publication was meant for readers. */
function isLater(updated: Moment, published: Moment, zone: string): boolean {
  const instant = (moment: Moment) =>
    typeof moment === 'number' ? moment : instantOf(moment, zone);
  return instant(updated) - instant(published) >= 86_400_000;
}

function list(key: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  if (key !== 'aliases')
    return `${key}: [${items.map((item) => yamlText(item, 'brackets')).join(', ')}]`;
  return `${key}:\n${items.map((item) => `  - ${yamlText(item)}`).join('\n')}`;
}

function imageLines({ src, alt, caption, credit }: FormerImage): string {
  const parts = Object.entries({ src, alt: plainLine(alt), caption, credit });
  return `image:\n${parts
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `  ${key}: ${yamlText(text)}`)
    .join('\n')}`;
}
