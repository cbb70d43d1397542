import { type FeedFormat, parseMachinePath } from '@/lib/address/machine';
import type { Archive } from '@/lib/archive/archive';
import { paper } from '@/lib/archive/index';
import type { Feed } from '@/lib/archive/machines';
import { pictureBytes } from '@/lib/archive/picture-bytes';
import { OriginalAway } from '@/lib/pictures/originals/failures';
import { atomFeed } from '@/lib/seo/feeds/atom';
import { type Channel, channelOf, FEED_LENGTH } from '@/lib/seo/feeds/channel';
import { feedPicture } from '@/lib/seo/feeds/item';
import { jsonFeed } from '@/lib/seo/feeds/json-feed';
import { rssFeed } from '@/lib/seo/feeds/rss';
import { readEdition } from './edition';
import { imprintOf } from './imprint';
import { machineAnswer, nothingThere } from './machine-answer';

const WRITTEN: Record<FeedFormat, { type: string; write: (channel: Channel) => string }> = {
  rss: { type: 'application/rss+xml', write: rssFeed },
  atom: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
};

/** Answers for every feed; its address says of what and in which format. */
export async function GET(request: Request): Promise<Response> {
  const place = parseMachinePath(new URL(request.url).pathname);
  if (place?.kind !== 'feed') return nothingThere('This is not the address of a feed.');
  const { source, format } = place;
  const archive = await paper();
  // Before the body: a date later than the change it is of would keep the change from who asks again.
  const modified = await archive.lastMoment();
  const feed = await archive.feed(source, FEED_LENGTH);
  if (!feed) return nothingThere('There is no such list, so it has no feed.');
  const [edition, lengths] = await Promise.all([
    readEdition(archive),
    pictureLengths(archive, feed),
  ]);
  const channel = channelOf(imprintOf(edition), { source, format, feed, lengths });
  const { type, write } = WRITTEN[format];
  return machineAnswer(request, {
    body: write(channel),
    type,
    modified,
    headers: channel.hub ? { link: hubLinks(channel) } : {},
  });
}

/** Where a reader may ask to be told of changes (W3C WebSub, section 4). */
function hubLinks({ hub, self }: Channel): string {
  return `<${hub}>; rel="hub", <${self}>; rel="self"`;
}

/** Bytes of each picture by its address. The pictures are made here if nobody has asked for them before. */
async function pictureLengths(archive: Archive, feed: Feed): Promise<Map<string, number>> {
  const addresses = new Set(
    feed.stories.flatMap(({ picture }) => (picture ? [feedPicture(picture).address] : [])),
  );
  const lengths = new Map<string, number>();
  const measure = async (address: string) => {
    const [, , hash = '', rendition = ''] = address.split('/');
    // A feed is whole without the length of a picture that can not be had now.
    const made = await pictureBytes(archive, hash, rendition).catch((error: unknown) => {
      if (error instanceof OriginalAway) return null;
      throw error;
    });
    if (made) lengths.set(address, made.bytes.length);
  };
  await Promise.all([...addresses].map(measure));
  return lengths;
}
