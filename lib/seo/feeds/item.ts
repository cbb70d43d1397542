import { authorAddress } from '@/lib/address/addresses';
import type { Picture, Story } from '@/lib/archive/archive';
import { inLanguage } from '@/lib/language/edition';
import { type Crop, cropOf } from '../crops';
import type { Imprint } from '../imprint';
import { lastChange } from '../last-change';
import { storyContent } from './content';

/** One piece of a feed. All addresses are full, all texts plain but `html`. */
export interface FeedItem {
  /** The same for ever, whatever is edited. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  lang: string;
  authors: { name: string; url: string }[];
  tags: string[];
  /** Epoch milliseconds. */
  published: number;
  modified: number;
  picture: FeedPicture | null;
}

export interface FeedPicture {
  url: string;
  type: 'image/jpeg';
  width: number;
  height: number;
  alt: string;
  credit: string;
  /** Bytes; null while the file could not be made. */
  length: number | null;
}

/** @param lengths bytes of the pictures that could be made, by the address `feedPicture` gives them */
export function itemOf(
  imprint: Imprint,
  story: Story,
  lengths: ReadonlyMap<string, number>,
): FeedItem {
  return {
    id: tagUri(imprint, story.origin),
    url: imprint.absolute(story.address),
    title: story.headline,
    summary: story.standfirst || story.opening,
    html: storyContent(imprint, story),
    lang: story.lang,
    authors: story.authors.map(({ slug, name }) => ({
      name,
      url: imprint.absolute(authorAddress(slug)),
    })),
    tags: tagsOf(imprint, story),
    published: story.published,
    modified: lastChange(story, imprint.edition.now),
    picture: story.picture && pictureOf(imprint, story.picture, lengths),
  };
}

/** Section, topics, and what kind of piece it is where it is no plain news. */
function tagsOf({ edition }: Imprint, { section, topics, label, lang, dir }: Story): string[] {
  const { words } = inLanguage(edition, lang, dir);
  const tags = [section.name, ...topics.map(({ name }) => name)];
  return [...new Set(label === 'news' ? tags : [...tags, words.labels[label]])];
}

/** The picture that stands beside a piece in a feed: wide, and in a format every reader of feeds can show. */
export function feedPicture(picture: Picture): Crop {
  return cropOf(picture, '16x9');
}

function pictureOf(
  imprint: Imprint,
  picture: Picture,
  lengths: ReadonlyMap<string, number>,
): FeedPicture {
  const { address, width, height } = feedPicture(picture);
  const { alt, credit } = picture;
  return {
    url: imprint.absolute(address),
    type: 'image/jpeg',
    width,
    height,
    alt,
    credit,
    length: lengths.get(address) ?? null,
  };
}

/**
 * A name for a piece that no edit changes (RFC 4151): the paper's host, the day the piece was first published, the
 * slug it had then.
 * @param origin day and slug, as in `2025/08/26/a-story`
 */
function tagUri(imprint: Imprint, origin: string): string {
  const { hostname } = new URL(imprint.absolute('/'));
  const day = origin.slice(0, 10).replaceAll('/', '-');
  return `tag:${hostname},${day}:${encodeURIComponent(origin.slice(11))}`;
}
