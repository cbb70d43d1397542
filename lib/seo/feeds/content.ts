import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Story } from '@/lib/archive/archive';
import { inLanguage } from '@/lib/language/edition';
import { pictureSources } from '@/lib/pictures/renditions';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';
import { treeOf } from '../html';
import type { Imprint } from '../imprint';
import { printable } from '../xml';

/** Attributes that mean something where the paper's style sheet is not. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'lang',
  'dir',
  'colSpan',
  'rowSpan',
  'scope',
  'start',
  'reversed',
  'dateTime',
]);
/** As wide as readers of feeds show a picture. */
const PICTURE_WIDTH = 800;

const writer = unified().use(rehypeStringify).freeze();

/**
 * The whole of a piece as HTML for readers elsewhere: who paid for it, its picture, what was updated and corrected,
 * its key points and its text, without classes and scripts and with full addresses.
 */
export function storyContent(imprint: Imprint, story: Story): string {
  const url = imprint.absolute(story.address);
  const tree: Root = {
    type: 'root',
    children: [
      ...noticeOf(imprint, story),
      ...pictureOf(story),
      ...updateOf(imprint, story),
      ...keyPointsOf(imprint, story),
      ...treeOf(story.html).children,
      ...correctionsOf(imprint, story),
    ],
  };
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'picture' && parent && index !== undefined) {
      parent.children[index] = imageOf(node);
      return index;
    }
    node.properties = bareProperties(node.properties, url);
  });
  return printable(writer.stringify(tree));
}

/** Of a `<picture>` only the image that everybody can show. */
function imageOf(picture: Element): ElementContent {
  const image = picture.children.find(
    (child) => child.type === 'element' && child.tagName === 'img',
  );
  return image ?? { type: 'text', value: '' };
}

function bareProperties(properties: Properties, url: string): Properties {
  const kept = Object.entries(properties).flatMap(([name, value]) => {
    if (!KEPT.has(name)) return [];
    if (name !== 'href' && name !== 'src') return [[name, value]];
    return URL.canParse(String(value), url) ? [[name, new URL(String(value), url).href]] : [];
  });
  return Object.fromEntries(kept);
}

/** What is paid for says so wherever it is read. */
function noticeOf({ edition }: Imprint, { label, lang, dir }: Story): ElementContent[] {
  if (label !== 'sponsored') return [];
  const { words } = inLanguage(edition, lang, dir);
  return [made('p', {}, [made('strong', {}, [text(words.sponsoredNotice)])])];
}

function keyPointsOf({ edition }: Imprint, { keyPoints, lang, dir }: Story): ElementContent[] {
  if (keyPoints.length === 0) return [];
  const { words } = inLanguage(edition, lang, dir);
  const points = keyPoints.map((point) => made('li', {}, [text(point)]));
  return [made('h2', {}, [text(words.keyPoints)]), made('ul', {}, points)];
}

function pictureOf({ picture }: Story): ElementContent[] {
  if (!picture) return [];
  const { src, width, height } = pictureSources(picture, { widest: PICTURE_WIDTH, ratio: null });
  const words = [picture.caption, picture.credit].filter(Boolean).join(' ');
  return [
    made('figure', {}, [
      made('img', { src, width, height, alt: picture.alt }, []),
      ...(words ? [made('figcaption', {}, [text(words)])] : []),
    ]),
  ];
}

function updateOf({ edition }: Imprint, story: Story): ElementContent[] {
  if (!story.updateReason || story.updated === null || story.updated > edition.now) return [];
  const { words, reading } = inLanguage(edition, story.lang, story.dir);
  return [
    made('p', {}, [
      made('strong', {}, [text(words.updated)]),
      text(' '),
      moment(story.updated, reading),
      text(`: ${story.updateReason}`),
    ]),
  ];
}

function correctionsOf({ edition }: Imprint, story: Story): ElementContent[] {
  const known = story.corrections.filter(({ at }) => at <= edition.now);
  if (known.length === 0) return [];
  const { words, reading } = inLanguage(edition, story.lang, story.dir);
  const items = known.map(({ at, text: words }) =>
    made('li', {}, [moment(at, reading), text(`: ${words}`)]),
  );
  return [made('h2', {}, [text(words.corrections)]), made('ul', {}, items)];
}

function moment(at: number, reading: { lang: string; zone: string }): Element {
  return made('time', { dateTime: isoInZone(at, reading.zone) }, [text(dateAndTime(at, reading))]);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function made(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
