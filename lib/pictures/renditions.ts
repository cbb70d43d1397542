import { pictureAddress } from '@/lib/address/addresses';
import type { Picture, PictureName } from './picture';

/** Widths in pixels that pictures are made at; no other is, so that nobody can fill the disk by asking. */
export const WIDTHS = [88, 176, 320, 480, 640, 800, 1040, 1280, 1600, 2000] as const;
/** The picture that stands beside a shared address: 1200 by 675 pixels, and no heavier than all services take. */
export const SHARED = { width: 1200, ratio: '16x9', format: 'jpg', bytes: 600_000 } as const;
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export const RATIOS = { '16x9': 16 / 9, '3x2': 3 / 2, '4x3': 4 / 3, '1x1': 1 } as const;

export type Format = (typeof FORMATS)[number];
/** The cuts that places on a page have. */
export type PlaceRatio = keyof typeof RATIOS;
/** Those of them that search engines ask for. */
export type Ratio = Exclude<PlaceRatio, '3x2'>;

/** A picture cut to a ratio around a point. */
export interface Cut {
  ratio: PlaceRatio;
  /** The point the cut keeps in view, in percent, to the nearest ten. */
  focus: { x: number; y: number };
}

/** One way to deliver a picture: how wide, as what, and how it is cut if it is. */
export interface Rendition {
  width: number;
  format: Format;
  cut: Cut | null;
}

const NAME = /^(?:(16x9|3x2|4x3|1x1)(?:-(10|\d)-(10|\d))?-)?w([1-9]\d{1,3})\.(avif|webp|jpg)$/;
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
    cut: ratio ? { ratio: ratio as PlaceRatio, focus } : null,
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
  sources: PictureSource[];
  src: string;
  width: number;
  height: number;
}

export interface PictureSource {
  type: string;
  media: string | null;
  srcSet: string;
  /** The source's own measures: a drawing for phones may have other proportions (HTML, 4.8.17). */
  width: number;
  height: number;
}

/** Where in the layout a picture stands decides which widths are worth offering. */
export interface PicturePlace {
  /** The widest it is ever shown, in CSS pixels. */
  widest: number;
  ratio: PlaceRatio | null;
  /** Never larger than a card: a drawing stands there in its small version on wide screens too. */
  card?: boolean;
}

const DARK = '(prefers-color-scheme: dark)';
/** Narrower than the breakpoint `md` of app/tokens.css. */
const PHONE = '(max-width: 39.99rem)';
/** As wide as a picture gets there, in CSS pixels. */
const PHONE_WIDTH = 608;

/**
 * The sources of a picture: a small drawing for phones, or for every screen where the place is a card; then the
 * picture itself. Each in light and dark where there is a dark drawing, and as AVIF and WebP, with a JPEG for
 * everyone else. Widths go from half the widest place, for phones, to twice, for dense screens, and never past the
 * picture's own.
 */
export function pictureSources(picture: Picture, place: PicturePlace): PictureSources {
  const { small } = picture;
  const focus = picture.focus;
  if (small && place.card) {
    const ratio = place.ratio === '1x1' ? place.ratio : null;
    return offer({ ...small, focus: MIDDLE }, { ...place, ratio }, null);
  }
  const own = offer({ ...picture, focus }, place, null);
  if (!small) return own;
  const onPhones = { widest: Math.min(PHONE_WIDTH, place.widest), ratio: null };
  const phone = offer({ ...small, focus: MIDDLE }, onPhones, PHONE);
  return { ...own, sources: [...phone.sources, ...own.sources] };
}

const MIDDLE = { x: CENTRE, y: CENTRE };

type Offered = Pick<Picture, 'hash' | 'name' | 'width' | 'height' | 'dark' | 'focus'>;

/** @param screens the media query of those that get the picture; null for all */
function offer(picture: Offered, place: PicturePlace, screens: string | null): PictureSources {
  const { hash, name, dark, focus } = picture;
  const widths = widthsFor(picture, place);
  const shown = cutSize(picture, place.ratio);
  const fallback = widths.find((width) => width >= place.widest) ?? widths.at(-1) ?? WIDTHS[0];
  const size = { width: fallback, height: Math.round((fallback * shown.height) / shown.width) };
  const cut = place.ratio ? { ratio: place.ratio, focus } : null;
  const address = (of: PictureName, width: number, format: Format) =>
    pictureAddress(of.hash, renditionName({ width, format, cut }), of.name);
  const sourcesOf = (of: PictureName, queries: (string | null)[]): PictureSource[] =>
    (['avif', 'webp'] as const).map((format) => ({
      type: `image/${format}`,
      media: queries.filter(Boolean).join(' and ') || null,
      srcSet: widths.map((width) => `${address(of, width, format)} ${width}w`).join(', '),
      ...size,
    }));
  return {
    sources: [
      ...(dark ? sourcesOf(dark, [screens, DARK]) : []),
      ...sourcesOf({ hash, name }, [screens]),
    ],
    src: address({ hash, name }, fallback, 'jpg'),
    ...size,
  };
}

function widthsFor(picture: Offered, place: PicturePlace): number[] {
  const own = cutSize(picture, place.ratio).width;
  const widths = WIDTHS.filter(
    (width) => width >= place.widest / 2 && width <= place.widest * 2 && width <= own,
  );
  return widths.length > 0 ? widths : [WIDTHS.findLast((width) => width <= own) ?? WIDTHS[0]];
}

/** The largest part of a picture that has a ratio, in its own pixels. */
export function cutSize(
  picture: { width: number; height: number },
  ratio: PlaceRatio | null,
): { width: number; height: number } {
  if (!ratio) return { width: picture.width, height: picture.height };
  const wanted = RATIOS[ratio];
  const width = Math.min(picture.width, Math.round(picture.height * wanted));
  return { width, height: Math.min(picture.height, Math.round(width / wanted)) };
}
