import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedFormat, FeedSource } from '@/lib/address/machine';
import type { PaperFixture } from '@/lib/archive/paper-fixture';
import { ORIGIN } from '../imprint-fixture';
import { atomFeed } from './atom';
import { channelFor, feedPaper, PAPER } from './channel-fixture';
import { addressesIn, harmIn } from './harm-fixture';
import { jsonFeed } from './json-feed';
import { rssFeed } from './rss';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await feedPaper();
});
afterAll(async () => paper.end());

const channel = (source: FeedSource = PAPER, format: FeedFormat = 'rss') =>
  channelFor(paper, source, format);

const ELEMENTS = new Set(
  'rss channel title link description language lastBuildDate atom:link image url item guid pubDate atom:updated dc:language dc:creator category content:encoded enclosure media:content media:description media:credit feed id subtitle updated icon author name uri entry published summary content'.split(
    ' ',
  ),
);

describe('a hostile piece', () => {
  test('keeps its words and loses its harm, in full text with full addresses', async () => {
    const { html, title, summary } = (await channel()).items[0] ?? {};
    expect(title).toContain('</script><script>alert(1)</script> ]]>');
    expect(summary).toContain('</script><script>alert(1)</script> ]]>');
    expect(html).toContain('emoji 👍🏽');
    expect(html).toContain('اردو');
    expect(html).toContain('<b>bold</b>');
    expect(html).toContain(`<a href="${ORIGIN}/world/2025/09/01/rain">beside</a>`);
    expect(html).toContain(`<a href="${ORIGIN}/world">a section</a>`);
    expect(html).toContain(`href="${ORIGIN}/world/2025/09/02/hostile#note-fn-1"`);
    expect(harmIn(html ?? '')).toEqual([]);
    const addresses = addressesIn(html ?? '');
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((to) => !to.startsWith(`${ORIGIN}/`))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });

  test.each([
    ['RSS', rssFeed],
    ['Atom', atomFeed],
  ])('adds no element to %s, and none to what a reader decodes as HTML', async (_, write) => {
    const xml = write(await channel());
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain(']]>');
    expect(xml).not.toContain('<!--');
    const written = new Set([...xml.matchAll(/<([\w:]+)/g)].map(([, name]) => name));
    expect([...written].filter((name) => !ELEMENTS.has(name ?? ''))).toEqual([]);
  });

  test('has a description that is text to those who read it as HTML', async () => {
    const [, description = ''] = rssFeed(await channel())
      .split('<description>')
      .slice(1);
    expect(description).toContain('&amp;lt;script&amp;gt;');
  });

  test('is JSON that says what it says', async () => {
    const { items } = JSON.parse(jsonFeed(await channel(PAPER, 'json')));
    expect(items[0].title).toContain('</script><script>alert(1)</script> ]]>');
    expect(harmIn(items[0].content_html)).toEqual([]);
  });
});
