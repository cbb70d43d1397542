import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import Parser from 'rss-parser';

/** A piece as a reader of feeds got it. */
export interface ReadItem {
  id: string;
  title: string;
  url: string;
  published: string;
  author: string;
  content: string;
}

type Reader = (xml: string) => Promise<ReadItem[]>;

/** Three libraries by three makers; what they agree on, readers of feeds will see. */
export const READERS: Record<string, Reader> = {
  feedparser: async (xml) => {
    const parser = new FeedParser({});
    Readable.from([xml]).pipe(parser);
    const items: ReadItem[] = [];
    for await (const item of parser)
      items.push({
        id: item.guid ?? '',
        title: item.title ?? '',
        url: item.link ?? '',
        published: item.pubdate?.toISOString() ?? '',
        author: item.author ?? '',
        content: item.description ?? '',
      });
    return items;
  },
  'rss-parser': async (xml) => {
    const parser = new Parser<object, Record<string, string>>();
    const { items } = await parser.parseString(xml);
    return items.map((item) => ({
      id: item.guid ?? item.id ?? '',
      title: item.title ?? '',
      url: item.link ?? '',
      published: item.isoDate ?? '',
      author: item.creator ?? item.author ?? '',
      content: item['content:encoded'] ?? item.content ?? '',
    }));
  },
  '@rowanmanning/feed-parser': async (xml) =>
    parseFeed(xml).items.map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      url: item.url ?? '',
      published: item.published?.toISOString() ?? '',
      author: item.authors[0]?.name ?? '',
      content: item.content ?? '',
    })),
};
