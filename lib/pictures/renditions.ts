import { pictureAddress } from '@/lib/address/addresses';
import type { Picture } from './picture';

/** Widths in pixels that pictures are made at; no other is, so that nobody can fill the disk by asking. */
export const WIDTHS = [88, 176, 320, 480, 640, 800, 1040, 1280, 1600, 2000] as const;
/** The picture that stands beside a shared address: 1200 by 675 pixels, and no heavier than all services take. */
export const SHARED = { width: 1200, ratio: '16x9', format: 'jpg', bytes: 600_000 } as const;
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export const RATIOS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const;

export type Format = (typeof FORMATS)[number];
export type Ratio = keyof typeof RATIOS;

/** A picture cut to a ratio around a point. */
export interface Cut {
  ratio: Ratio;
  /** The point the cut keeps in view, in percent, to the nearest ten. */
  focus: { x: number; y: number };
}

/** One way to deliver a picture: how wide, as what, and how it is cut if it is. */
export interface Rendition {
  width: number;
  format: Format;
  cut: Cut | null;
}

const NAME = /^(?:(16x9|4x3|1x1)(?:-(10|\d)-(10|\d))?-)?w([1-9]\d{1,3})\.(avif|webp|jpg)$/;
const CENTRE = 50;

/**
 * Reads a rendition's name: `w800.webp`, `1x1-w176.avif`, or `1x1-3-10-w176.avif` for a cut around the point 30 %
 * from the left and at the bottom. Null for one that is never made.
 */
export function parseRendition(name: string): Rendition | null {
  const [, ratio, x, y, width, format] = NAME.exec(name) ?? [];
  const known = [...WIDTHS, SHARED.width].find((one) => one === Number(width));
  if (!known || !format) return null;
  if (known === SHARED.width && (ratio !== SHARED.ratio || format !== SHARED.format)) return null;
  const focus = {
    x: x === undefined ? CENTRE : Number(x) * 10,
    y: y === undefined ? CENTRE : Number(y) * 10,
  };
  return {
    width: known,
    format: format as Format,
    cut: ratio ? { ratio: ratio as Ratio, focus } : null,
  };
}

export function renditionName({ width, format, cut }: Rendition): string {
  if (!cut) return `w${width}.${format}`;
  const x = Math.round(cut.focus.x / 10);
  const y = Math.round(cut.focus.y / 10);
  const point = x === CENTRE / 10 && y === CENTRE / 10 ? '' : `-${x}-${y}`;
  return `${cut.ratio}${point}-w${width}.${format}`;
}

/** What a `<picture>` element needs. */
export interface PictureSources {
  sources: { type: string; media: string | null; srcSet: string }[];
  src: string;
  width: number;
  height: number;
}

/** Where in the layout a picture stands decides which widths are worth offering. */
export interface PicturePlace {
  /** The widest it is ever shown, in CSS pixels. */
  widest: number;
  ratio: Ratio | null;
}

/**
 * The sources of a picture: AVIF, then WebP, each in light and dark where there is a dark drawing, then a JPEG
 * for everyone else. Widths go from half the widest place, for phones, to twice, for dense screens, and never past
 * the picture's own.
 */
export function pictureSources(picture: Picture, place: PicturePlace): PictureSources {
  const { hash, name, dark } = picture;
  const widths = widthsFor(picture, place);
  const cut = place.ratio ? { ratio: place.ratio, focus: picture.focus } : null;
  const set = (of: { hash: string; name: string }, format: Format) =>
    widths
      .map(
        (width) =>
          `${pictureAddress(of.hash, renditionName({ width, format, cut }), of.name)} ${width}w`,
      )
      .join(', ');
  const modern = ['avif', 'webp'] as const;
  const darkSources = dark
    ? modern.map((format) => ({
        type: `image/${format}`,
        media: '(prefers-color-scheme: dark)',
        srcSet: set(dark, format),
      }))
    : [];
  const lightSources = modern.map((format) => ({
    type: `image/${format}`,
    media: null,
    srcSet: set({ hash, name }, format),
  }));
  const shown = cutSize(picture, place.ratio);
  const fallback = widths.find((width) => width >= place.widest) ?? widths.at(-1) ?? WIDTHS[0];
  return {
    sources: [...darkSources, ...lightSources],
    src: pictureAddress(hash, renditionName({ width: fallback, format: 'jpg', cut }), name),
    width: fallback,
    height: Math.round((fallback * shown.height) / shown.width),
  };
}

function widthsFor(picture: Picture, place: PicturePlace): number[] {
  const own = cutSize(picture, place.ratio).width;
  const widths = WIDTHS.filter(
    (width) => width >= place.widest / 2 && width <= place.widest * 2 && width <= own,
  );
  return widths.length > 0 ? widths : [WIDTHS.findLast((width) => width <= own) ?? WIDTHS[0]];
}

/** The largest part of a picture that has a ratio, in its own pixels. */
export function cutSize(
  picture: { width: number; height: number },
  ratio: Ratio | null,
): { width: number; height: number } {
  if (!ratio) return { width: picture.width, height: picture.height };
  const wanted = RATIOS[ratio];
  const width = Math.min(picture.width, Math.round(picture.height * wanted));
  return { width, height: Math.min(picture.height, Math.round(width / wanted)) };
}
