import { pictureAddress } from '@/lib/address/addresses';
import type { Picture } from '@/lib/pictures/picture';
import { cutSize, type Ratio, renditionName, WIDTHS } from '@/lib/pictures/renditions';

/** A picture cut for machines: an address that never changes its meaning, and the true size of what is there. */
export interface Crop {
  address: string;
  width: number;
  height: number;
}

/** JPEG, since other formats are not read by everybody who shows a preview. */
const FORMAT = 'jpg';
const WIDEST: Record<Ratio, number> = { '16x9': 1280, '4x3': 1040, '1x1': 800 };

/** A picture in one ratio around its focal point, as wide as it is made and never wider than it is. */
export function cropOf(picture: Picture, ratio: Ratio): Crop {
  const whole = cutSize(picture, ratio);
  const widest = Math.min(whole.width, WIDEST[ratio]);
  const width = WIDTHS.findLast((one) => one <= widest) ?? WIDTHS[0];
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
