import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { decodeEntities } from '@/lib/content/plain-words';
import { drawing } from '../imprint-fixture';
import { atomFeed } from './atom';
import { BODY, channelFor, PAPER } from './channel-fixture';
import { READERS } from './readers-fixture';
import { rssFeed } from './rss';

describe('three independent readers of feeds see the same', () => {
  const AWKWARD = "Q&A: “5 < 6”, 'yes' ]] 👍🏽 اردو &amp;lt;";
  let awkward: PaperFixture;
  beforeAll(async () => {
    awkward = await makePaper({
      'site.yaml': SITE,
      'images/map.svg': drawing(1600, 900),
      'articles/a.md': article(
        {
          title: JSON.stringify(AWKWARD),
          published: '2025-09-02 10:00',
          authors: ['Ann O’Hara'],
          image: 'map.svg',
        },
        BODY,
      ),
      'articles/b.md': article({ title: 'बारिश', published: '2025-09-01', authors: ['الف'] }),
    });
  });
  afterAll(async () => awkward.end());

  test.each(Object.keys(READERS))('%s reads in RSS and Atom what was written', async (name) => {
    const expected = (await channelFor(awkward)).items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      published: new Date(item.published).toISOString(),
      author: item.authors[0]?.name ?? '',
      content: item.html,
    }));
    expect(expected.map(({ title }) => title)).toEqual([
      'Q&A: “5 < 6”, ‘yes’ ]] 👍🏽 اردو &lt;',
      'बारिश',
    ]);
    // This one takes the references out of a text once more than there are.
    const decoded = name === '@rowanmanning/feed-parser' ? decodeEntities : (text: string) => text;
    const seen = expected.map((item) => ({
      ...item,
      title: decoded(item.title),
      content: decoded(item.content),
    }));
    const read = READERS[name];
    expect(await read?.(rssFeed(await channelFor(awkward)))).toEqual(seen);
    expect(await read?.(atomFeed(await channelFor(awkward, PAPER, 'atom')))).toEqual(seen);
  });
});
