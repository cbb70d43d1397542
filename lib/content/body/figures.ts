import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Picture } from '@/lib/pictures/picture';
import { pictureSources } from '@/lib/pictures/renditions';
import { surroundingsOf } from './surroundings';

/** As wide as a picture in a body is ever shown, in CSS pixels: the column the text stands in. */
const WIDEST = 928;
/** How wide it is at which width of the page: app/prose-blocks.css lets it go past the measure of the text. */
const SIZES =
  '(min-width: 80rem) 48rem, (min-width: 62rem) calc(100vw - 28rem), calc(100vw - 2rem)';
/** Two of them side by side. */
const GALLERY_SIZES =
  '(min-width: 80rem) 24rem, (min-width: 62rem) calc(50vw - 14.5rem), (min-width: 40rem) calc(50vw - 1.5rem), calc(100vw - 2rem)';

/**
 * Gives the pictures of a body their sources, sizes, caption and credit (`![alt](file "Caption | Credit")`). An
 * image alone in its paragraph becomes a figure. A picture that is not there is left out: the editors have a
 * report, the readers never see a broken image.
 */
export function figures() {
  return (tree: Root, file: VFile) => {
    const surroundings = surroundingsOf(file);
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const lone = node.tagName === 'p' || node.tagName === 'figure' ? loneImage(node) : null;
      const image = node.tagName === 'img' ? node : lone;
      if (!image) return;
      const picture = surroundings.picture(String(image.properties.src ?? ''));
      if (!picture) {
        parent.children.splice(index, 1);
        return index;
      }
      const titled = withTitle(picture, image);
      const caption =
        node.tagName === 'figure'
          ? node.children.filter(
              (child) => child.type === 'element' && child.tagName === 'figcaption',
            )
          : captionOf(titled);
      parent.children[index] = lone
        ? element('figure', {}, [
            pictureElement(titled, sizesIn(parent)),
            ...(caption as ElementContent[]),
          ])
        : pictureElement(titled, sizesIn(parent));
      return SKIP;
    });
  };
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

function sizesIn(parent: Root | Element): string {
  const classes = 'properties' in parent ? parent.properties.className : null;
  return Array.isArray(classes) && classes.includes('gallery') ? GALLERY_SIZES : SIZES;
}

function pictureElement(picture: Picture, sizes: string): Element {
  const { sources, src, width, height } = pictureSources(picture, {
    widest: WIDEST,
    ratio: null,
  });
  return element('picture', {}, [
    ...sources.map(({ media, ...source }) =>
      element('source', { ...(media ? { media } : {}), ...source, sizes }, []),
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
