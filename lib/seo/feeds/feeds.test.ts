import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedFormat, FeedSource } from '@/lib/address/machine';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { decodeEntities } from '@/lib/content/plain-words';
import { en } from '@/lib/language/words.en';
import { drawing, HOSTILE, imprintFor, ORIGIN } from '../imprint-fixture';
import { atomFeed } from './atom';
import { type Channel, channelOf, FEED_LENGTH } from './channel';
import { addressesIn, harmIn } from './harm-fixture';
import { feedPicture } from './item';
import { jsonFeed } from './json-feed';
import { READERS } from './readers-fixture';
import { rssFeed } from './rss';

const BODY = [
  `Plain & "quoted" < > ' ]]> words, \u0007an emoji 👍🏽 and \u2028 اردو.`,
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(2)"> [no](javascript:alert(3)) <b style="color:red" class="x">bold</b>',
  '[beside](rain.md), [a section](/world) and a note[^1].',
  '![The map](map.svg "A map | Desk")',
  '[^1]: The note.',
].join('\n\n');

let paper: PaperFixture;
beforeAll(async () => {
  paper = await makePaper({
    'site.yaml': `${SITE}tagline: 'Daily & "true" 5 < 6'\n`,
    'images/map.svg': drawing(1600, 900),
    'authors/ann.md': '---\nname: Ann & Bob\n---\n',
    'articles/rain.md': article({
      title: 'Rain',
      published: '2025-09-01 09:40',
      updated: '2025-09-01 11:05',
      updateReason: 'A forecast was added.',
      corrections: [{ at: '2025-09-03 10:00', text: 'The month was wrong.' }],
      standfirst: 'Where it comes from.',
      topics: ['Monsoon'],
      authors: ['ann', 'Cy'],
      image: { src: 'map.svg', alt: 'A map', caption: 'All of it.', credit: 'Desk' },
    }),
    'articles/hostile.md': article(
      {
        title: JSON.stringify(`Title ${HOSTILE}`),
        standfirst: JSON.stringify(`Standfirst ${HOSTILE}`),
        published: '2025-09-02 10:00',
        topics: [`Topic ${HOSTILE}`],
        authors: [`Author ${HOSTILE}`],
        updated: '2025-09-03',
        updateReason: JSON.stringify(`Reason ${HOSTILE}`),
        corrections: [{ at: '2025-09-04', text: `Correction ${HOSTILE}` }],
        image: { src: 'map.svg', alt: `Alt ${HOSTILE}`, caption: HOSTILE, credit: HOSTILE },
      },
      BODY,
    ),
    'articles/urdu.md': article({
      title: 'بارش',
      published: '2025-09-03',
      lang: 'ur',
      slug: 'baarish',
    }),
    'articles/draft.md': article({ title: 'D', published: '2025-09-03', status: 'draft' }),
    'articles/hidden.md': article({ title: 'H', published: '2025-09-03', noindex: 'yes' }),
    'articles/future.md': article({ title: 'F', published: '2025-12-03' }),
    'articles/gone.md': article({ title: 'G', published: '2025-09-03', status: 'withdrawn' }),
  });
});
afterAll(async () => paper.end());

const PAPER: FeedSource = { kind: 'paper' };

async function channel(
  source: FeedSource = PAPER,
  format: FeedFormat = 'rss',
  of = paper,
): Promise<Channel> {
  const feed = await of.archive.feed(source, FEED_LENGTH);
  if (!feed) throw new Error('This test asks for a feed that is not there.');
  const pictures = feed.stories.flatMap(({ picture }) => (picture ? [feedPicture(picture)] : []));
  const lengths = new Map(pictures.map(({ address }) => [address, 12_345]));
  return channelOf(await imprintFor(of.archive), { source, format, feed, lengths });
}

/** What stands between the tags of the first element of a name. */
function inner(xml: string, name: string): string {
  return new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
}

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
    const expected = (await channel(PAPER, 'rss', awkward)).items.map((item) => ({
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
    expect(await read?.(rssFeed(await channel(PAPER, 'rss', awkward)))).toEqual(seen);
    expect(await read?.(atomFeed(await channel(PAPER, 'atom', awkward)))).toEqual(seen);
  });
});

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
    const { items } = await channel(PAPER, 'rss', own);
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

const ELEMENTS = new Set(
  'rss channel title link description language lastBuildDate atom:link image url item guid pubDate atom:updated dc:language dc:creator category content:encoded enclosure media:content media:description media:credit feed id subtitle updated icon author name uri entry published summary content'.split(
    ' ',
  ),
);

describe('a feed holds', () => {
  const slugs = async (source: FeedSource, of = paper) =>
    (await channel(source, 'rss', of)).items.map(({ url }) => url.split('/').at(-1));

  test('what readers can see and search engines may list, newest first; the paper’s own in its language', async () => {
    expect(await slugs(PAPER)).toEqual(['hostile', 'rain']);
    expect(await slugs({ kind: 'section', slug: 'world' })).toEqual(['baarish', 'hostile', 'rain']);
  });

  test('the pieces of its topic or author alone, under their name', async () => {
    expect(await slugs({ kind: 'topic', slug: 'monsoon' })).toEqual(['rain']);
    expect(await slugs({ kind: 'author', slug: 'ann' })).toEqual(['rain']);
    const { title, page, self } = await channel({ kind: 'author', slug: 'ann' }, 'json');
    expect({ title, page, self }).toEqual({
      title: 'Ann & Bob | The Test',
      page: `${ORIGIN}/authors/ann`,
      self: `${ORIGIN}/authors/ann/feed.json`,
    });
  });

  test('nothing for a section that is empty, and there is none for a list there never was', async () => {
    expect(await slugs({ kind: 'section', slug: 'business' })).toEqual([]);
    expect(rssFeed(await channel({ kind: 'section', slug: 'business' }))).not.toContain('<item>');
    expect(await paper.archive.feed({ kind: 'section', slug: 'nowhere' }, 5)).toBeNull();
    expect(await paper.archive.feed({ kind: 'topic', slug: 'nowhere' }, 5)).toBeNull();
    expect(await paper.archive.feed({ kind: 'author', slug: 'nowhere' }, 5)).toBeNull();
  });

  test('at most fifty pieces', async () => {
    const many = await makePaper({
      'site.yaml': SITE,
      ...Object.fromEntries(
        Array.from({ length: 53 }, (_, at) => [
          `articles/a${at}.md`,
          article({ title: `A ${at}`, published: '2025-09-01', slug: `a${at}` }),
        ]),
      ),
    });
    expect(await slugs(PAPER, many)).toHaveLength(50);
    await many.end();
  });
});

describe('the id of a piece is the same', () => {
  const idAfter = async (file: Record<string, string | null>, slug: string) => {
    const own = await makePaper({
      'site.yaml': SITE,
      'articles/a.md': article({ title: 'A', published: '2025-09-01' }),
    });
    await own.change(file);
    const { items } = await channel(PAPER, 'rss', own);
    await own.end();
    expect(items.map(({ url }) => url.split('/').at(-1))).toEqual([slug]);
    return items[0]?.id;
  };
  const ID = 'tag:paper.example,2025-09-01:a';
  const former = ['/world/2025/09/01/a'];

  test('after an edit', async () => {
    const text = article({ title: 'Another', published: '2025-09-01', updated: '2025-09-02' });
    expect(await idAfter({ 'articles/a.md': text }, 'a')).toBe(ID);
  });

  test('in another section, another folder', async () => {
    const text = article({ title: 'A', published: '2025-09-01', section: 'business' });
    expect(await idAfter({ 'articles/a.md': null, 'articles/9/a.md': text }, 'a')).toBe(ID);
  });

  test('under another slug, once its former address is among its aliases', async () => {
    const text = article({ title: 'A', published: '2025-09-01', aliases: former });
    expect(await idAfter({ 'articles/a.md': null, 'articles/b.md': text }, 'b')).toBe(ID);
  });

  test('on another day, likewise', async () => {
    const text = article({
      title: 'A',
      published: '2025-09-05',
      aliases: ['/old/blog', ...former],
    });
    expect(await idAfter({ 'articles/a.md': text }, 'a')).toBe(ID);
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
