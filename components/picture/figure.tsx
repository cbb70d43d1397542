import type { Picture } from '@/lib/archive/archive';
import type { PictureLayout } from './layouts';
import { ResponsivePicture } from './responsive-picture';

interface Props {
  picture: Picture;
  layout: PictureLayout;
  first?: boolean;
}

/** A picture with its caption and credit. */
export function Figure({ picture, layout, first }: Props) {
  const { caption, credit } = picture;
  return (
    <figure>
      <ResponsivePicture picture={picture} layout={layout} alt={picture.alt} first={first} />
      {(caption || credit) && (
        <figcaption className="max-w-standfirst pt-2 text-fine leading-text text-ink-soft">
          {caption} {credit && <span className="text-ink-faint">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
