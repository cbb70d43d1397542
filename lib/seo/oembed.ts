import { authorAddress, pictureAddress } from '@/lib/address/addresses';
import type { Story } from '@/lib/archive/archive';
import { type Cut, cutSize, renditionName, WIDTHS } from '@/lib/pictures/renditions';
import type { Imprint } from './imprint';

/** What a consumer asks of the provider (oembed.com, section 2.2), read. */
type OEmbedRequest =
  | { kind: 'page'; path: string; box: Box }
  | { kind: 'refused'; status: 400 | 404 | 501; reason: string };

/** As large as the consumer can show something, in pixels. */
export interface Box {
  width: number;
  height: number;
}

/**
 * @param query as the consumer sent it
 * @param site where readers reach the site
 */
export function readOEmbedRequest(query: URLSearchParams, site: URL): OEmbedRequest {
  const format = query.get('format') ?? 'json';
  if (format !== 'json')
    return refused(501, `There is no oEmbed here in the format "${format}"; ask for json.`);
  const text = query.get('url') ?? '';
  if (!URL.canParse(text))
    return refused(400, 'Give the full address of a page as "url", percent-encoded.');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.host !== site.host)
    return refused(404, 'This is not an address of this site.');
  const box = { width: sizeOf(query, 'maxwidth'), height: sizeOf(query, 'maxheight') };
  return { kind: 'page', path: url.pathname, box };
}

function refused(status: 400 | 404 | 501, reason: string): OEmbedRequest {
  return { kind: 'refused', status, reason };
}

function sizeOf(query: URLSearchParams, name: string): number {
  const size = Number(query.get(name) ?? '');
  return Number.isInteger(size) && size > 0 ? size : Number.POSITIVE_INFINITY;
}

/** How long a consumer may keep the answer, in seconds. */
const CACHE_AGE = 3600;

/**
 * An article as oEmbed. It is a link with a thumbnail: `rich` would be HTML that runs in the consumer's page, and this
 * site has nothing to run there that a headline, a byline and a picture do not say.
 */
export function oEmbedText({ edition, absolute }: Imprint, story: Story, box: Box): string {
  const { site } = edition;
  const [author] = story.authors;
  return `${safeJson({
    version: '1.0',
    type: 'link',
    title: story.headline,
    ...(author && {
      author_name: story.authors.map(({ name }) => name).join(', '),
      author_url: absolute(authorAddress(author.slug)),
    }),
    provider_name: site.name,
    provider_url: absolute('/'),
    cache_age: CACHE_AGE,
    ...(story.picture && thumbnailOf(absolute, story.picture, box)),
  })}\n`;
}

/** The widest cut that fits; none where even the narrowest does not. */
function thumbnailOf(
  absolute: Imprint['absolute'],
  picture: NonNullable<Story['picture']>,
  box: Box,
) {
  const cut: Cut = { ratio: '16x9', focus: picture.focus };
  const whole = cutSize(picture, cut.ratio);
  const heightOf = (width: number) => Math.round((width * whole.height) / whole.width);
  const width = WIDTHS.findLast(
    (one) => one <= Math.min(whole.width, box.width, 1280) && heightOf(one) <= box.height,
  );
  if (!width) return null;
  const rendition = renditionName({ width, format: 'jpg', cut });
  return {
    thumbnail_url: absolute(pictureAddress(picture.hash, rendition, picture.name)),
    thumbnail_width: width,
    thumbnail_height: heightOf(width),
  };
}

/** JSON that stays JSON wherever a careless consumer puts it, in a script element for one. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
