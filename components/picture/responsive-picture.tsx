import type { Picture } from '@/lib/archive/archive';
import { pictureSources } from '@/lib/pictures/renditions';
import type { PictureLayout } from './layouts';

interface Props {
  picture: Picture;
  layout: PictureLayout;
  /** Empty beside a headline that already says what the picture shows. */
  alt: string;
  /** The first picture of the page, which should not wait for the others. */
  first?: boolean;
}

/** A picture in the formats and widths that its place on the page can use, light and dark. */
export function ResponsivePicture({ picture, layout, alt, first = false }: Props) {
  const { sources, src, width, height } = pictureSources(picture, layout);
  return (
    <picture>
      {sources.map(({ type, media, ...source }) => (
        <source
          key={`${type} ${media}`}
          type={type}
          media={media ?? undefined}
          {...source}
          sizes={layout.sizes}
        />
      ))}
      <img
        src={src}
        width={width}
        height={height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding={first ? undefined : 'async'}
        className="h-auto w-full bg-tint"
      />
    </picture>
  );
}
