import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedFormat, FeedSource } from '@/lib/address/machine';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { en } from '@/lib/language/words.en';
import { ORIGIN } from '../imprint-fixture';
import { atomFeed } from './atom';
import { channelFor, feedPaper, PAPER } from './channel-fixture';
import { jsonFeed } from './json-feed';
import { rssFeed } from './rss';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await feedPaper();
});
afterAll(async () => paper.end());

const channel = (source: FeedSource = PAPER, format: FeedFormat = 'rss') =>
  channelFor(paper, source, format);

/** What stands between the tags of the first element of a name. */
function inner(xml: string, name: string): string {
  return new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
}

describe('an RSS feed', () => {
  test('says what it is of, where it is, and when something in it last changed', async () => {
    const head = rssFeed(await channel()).split('<item>')[0] ?? '';
    expect(inner(head, 'title')).toBe('The Test');
    expect(inner(head, 'link')).toBe(`${ORIGIN}/`);
    expect(inner(head, 'description')).toBe(
      'Daily &amp;amp; &amp;quot;true&amp;quot; 5 &amp;lt; 6',
    );
    expect(inner(head, 'language')).toBe('en-GB');
    expect(inner(head, 'lastBuildDate')).toBe('Thu, 04 Sep 2025 06:30:00 GMT');
    expect(head).toContain(
      `<atom:link rel="self" type="application/rss+xml" href="${ORIGIN}/rss.xml"/>`,
    );
    expect(head).not.toContain('rel="hub"');
  });

  test('has everything of a piece, the summary before the text', async () => {
    const item = rssFeed(await channel()).split('<item>')[2] ?? '';
    expect(item.split('<content:encoded>')[0]).toBe(
      '<title>Rain</title>' +
        `<link>${ORIGIN}/world/2025/09/01/rain</link>` +
        '<guid isPermaLink="false">tag:paper.example,2025-09-01:rain</guid>' +
        '<pubDate>Mon, 01 Sep 2025 04:10:00 GMT</pubDate>' +
        '<atom:updated>2025-09-03T04:30:00.000Z</atom:updated>' +
        '<dc:language>en-GB</dc:language>' +
        '<dc:creator>Ann &amp; Bob</dc:creator><dc:creator>Cy</dc:creator>' +
        '<category>World</category><category>Monsoon</category>' +
        '<description>Where it comes from.</description>',
    );
    expect(item).toMatch(
      /<enclosure url="https:\/\/paper\.example\/pictures\/\w+\/16x9-w1200\.jpg\/map" length="12345" type="image\/jpeg"\/><media:content url="[^"]+" type="image\/jpeg" medium="image" width="1200" height="675"><media:description type="plain">A map<\/media:description><media:credit>Desk<\/media:credit><\/media:content><\/item>/,
    );
  });

  test('carries what was updated and corrected, with the moment', async () => {
    const { html } = (await channel()).items[1] ?? { html: '' };
    expect(html).toContain(
      '<p><strong>Updated</strong> <time datetime="2025-09-01T11:05:00+05:30">1 September 2025, 11:05 IST</time>: A forecast was added.</p>',
    );
    expect(html).toContain(
      '<h2>Corrections</h2><ul><li><time datetime="2025-09-03T10:00:00+05:30">3 September 2025, 10:00 IST</time>: The month was wrong.</li></ul>',
    );
  });

  test('says who paid for a piece and what kind it is, and has its key points', async () => {
    const own = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({
        title: 'A',
        published: '2025-09-01',
        label: 'sponsored',
        keyPoints: ['One & only', 'Two'],
      }),
    });
    const { items } = await channelFor(own);
    await own.end();
    expect(items[0]?.tags).toEqual(['World', en.labels.sponsored]);
    expect(items[0]?.html).toContain(
      `<p><strong>${en.sponsoredNotice}</strong></p><h2>${en.keyPoints}</h2><ul><li>One &#x26; only</li><li>Two</li></ul><p>`,
    );
  });

  test('of a list is by the paper, also where nobody signed a piece', async () => {
    const of = await channel({ kind: 'section', slug: 'world' });
    const author = `<author><name>The Test</name><uri>${ORIGIN}/</uri></author>`;
    expect(atomFeed(of).split('<entry')[0]).toContain(author);
    expect(JSON.parse(jsonFeed(of)).authors).toEqual([{ name: 'The Test', url: `${ORIGIN}/` }]);
  });

  test('of a paper with a hub names it', async () => {
    const hub = 'https://hub.example/?a&b';
    const with_ = { ...(await channel()), hub };
    expect(rssFeed(with_)).toContain('<atom:link rel="hub" href="https://hub.example/?a&amp;b"/>');
    expect(atomFeed(with_)).toContain('<link rel="hub" href="https://hub.example/?a&amp;b"/>');
    expect(JSON.parse(jsonFeed(with_)).hubs).toEqual([{ type: 'WebSub', url: hub }]);
  });
});

test('a JSON feed is valid by the schema of JSON Feed 1.1, whatever is in it', async () => {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  const validate = ajv.compile(
    JSON.parse(readFileSync('e2e/schemas/jsonfeed-1.1.schema.json', 'utf8')),
  );
  for (const source of [PAPER, { kind: 'section', slug: 'business' } as const]) {
    validate(JSON.parse(jsonFeed(await channel(source, 'json'))));
    expect(validate.errors).toBeNull();
  }
});
