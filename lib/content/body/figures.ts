import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Picture } from '@/lib/pictures/picture';
import { type PicturePlace, pictureSources } from '@/lib/pictures/renditions';
import { answersTo, surroundingsOf } from './surroundings';

/** Where a picture stands in a body, and how wide it is there at which width of the page. */
interface Place extends PicturePlace {
  sizes: string;
}

/** As wide as the column of the text: app/prose-blocks.css lets it go past the measure of the lines. */
const COLUMN: Place = {
  widest: 928,
  ratio: null,
  sizes: '(min-width: 80rem) 48rem, (min-width: 62rem) calc(100vw - 28rem), calc(100vw - 2rem)',
};
/** Two of them side by side. */
const GALLERY: Place = {
  widest: 608,
  ratio: null,
  card: true,
  sizes:
    '(min-width: 80rem) 24rem, (min-width: 62rem) calc(50vw - 14.5rem), (min-width: 40rem) calc(50vw - 1.5rem), calc(100vw - 2rem)',
};

/**
 * Gives the pictures of a body their sources, sizes, caption and credit (`![alt](file "Caption | Credit")`). An
 * image alone in its paragraph becomes a figure. A picture that is not there is left out: the editors have a
 * report, the readers never see a broken image.
 */
export function figures() {
  return async (tree: Root, file: VFile) => {
    const surroundings = surroundingsOf(file);
    const pictures = await answersTo(imagesIn(tree), (src) => surroundings.picture(src));
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const isFigure = node.tagName === 'figure' && !isGallery(node);
      const lone = node.tagName === 'p' || isFigure ? loneImage(node) : null;
      const image = node.tagName === 'img' ? node : lone;
      if (!image) return;
      const picture = pictures.get(srcOf(image));
      if (!picture) {
        parent.children.splice(index, 1);
        return index;
      }
      const titled = withTitle(picture, image);
      const caption = isFigure
        ? node.children.filter(
            (child) => child.type === 'element' && child.tagName === 'figcaption',
          )
        : captionOf(titled);
      parent.children[index] = lone
        ? element('figure', {}, [
            pictureElement(titled, placeIn(parent)),
            ...(caption as ElementContent[]),
          ])
        : pictureElement(titled, placeIn(parent));
      return SKIP;
    });
  };
}

function srcOf(image: Element): string {
  return String(image.properties.src ?? '');
}

function imagesIn(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') found.push(srcOf(node));
  });
  return found;
}

function loneImage(node: Element): Element | null {
  const inner = node.children.filter((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    return !(child.type === 'element' && child.tagName === 'figcaption');
  });
  const [only, ...rest] = inner;
  if (rest.length > 0 || only?.type !== 'element') return null;
  if (only.tagName === 'a' || only.tagName === 'p') return loneImage(only);
  return only.tagName === 'img' ? only : null;
}

function withTitle(picture: Picture, image: Element): Picture {
  const [caption = '', credit = ''] = String(image.properties.title ?? '')
    .split('|')
    .map((part) => part.trim());
  return { ...picture, alt: String(image.properties.alt ?? ''), caption, credit };
}

function placeIn(parent: Root | Element): Place {
  return isGallery(parent) ? GALLERY : COLUMN;
}

/** A gallery is a figure of figures, so that reader views take it for pictures of the text and keep it. */
function isGallery(node: Root | Element): boolean {
  const classes = 'properties' in node ? node.properties.className : null;
  return Array.isArray(classes) && classes.includes('gallery');
}

function pictureElement(picture: Picture, place: Place): Element {
  const { sources, src, width, height } = pictureSources(picture, place);
  return element('picture', {}, [
    ...sources.map(({ media, ...source }) =>
      element('source', { ...(media ? { media } : {}), ...source, sizes: place.sizes }, []),
    ),
    element(
      'img',
      { src, width, height, alt: picture.alt, loading: 'lazy', decoding: 'async' },
      [],
    ),
  ]);
}

function captionOf(picture: Picture): Element[] {
  if (!picture.caption && !picture.credit) return [];
  const words: ElementContent[] = picture.caption
    ? [{ type: 'text', value: picture.credit ? `${picture.caption} ` : picture.caption }]
    : [];
  if (picture.credit)
    words.push(
      element('span', { className: ['credit'] }, [{ type: 'text', value: picture.credit }]),
    );
  return [element('figcaption', {}, words)];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
