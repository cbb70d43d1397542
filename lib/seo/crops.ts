import { pictureAddress } from '@/lib/address/addresses';
import type { Picture } from '@/lib/pictures/picture';
import { cutSize, type Ratio, renditionName, SHARED, WIDTHS } from '@/lib/pictures/renditions';

/** A picture cut for machines: an address that never changes its meaning, and the true size of what is there. */
export interface Crop {
  address: string;
  width: number;
  height: number;
}

/** JPEG, since other formats are not read by everybody who shows a preview. */
const FORMAT = 'jpg';
/** Widths a ratio is cut at, narrowest first. The widest wide one is the picture of shared addresses as well. */
const CUTS: Record<Ratio, number[]> = {
  '16x9': [...WIDTHS.filter((width) => width < SHARED.width), SHARED.width],
  '4x3': WIDTHS.filter((width) => width <= 1040),
  '1x1': WIDTHS.filter((width) => width <= 800),
};

/** A picture in one ratio around its focal point, as wide as it is made and never wider than it is. */
export function cropOf(picture: Picture, ratio: Ratio): Crop {
  const whole = cutSize(picture, ratio);
  const width = CUTS[ratio].findLast((one) => one <= whole.width) ?? WIDTHS[0];
  const cut = { ratio, focus: picture.focus };
  return {
    address: pictureAddress(
      picture.hash,
      renditionName({ width, format: FORMAT, cut }),
      picture.name,
    ),
    width,
    height: Math.round((width * whole.height) / whole.width),
  };
}

/** The three cuts that search engines ask for, widest first. */
export function cropsOf(picture: Picture): Crop[] {
  return (['16x9', '4x3', '1x1'] as const).map((ratio) => cropOf(picture, ratio));
}
