import robotsParser from 'robots-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { imprintFor, ORIGIN } from './imprint-fixture';
import { llmsText } from './llms-text';
import { openSearchText, suggestionsText } from './open-search';
import { robotsText, TRAINING_AGENTS } from './robots';
import { securityText } from './security-text';

let quiet: PaperFixture;
let open: PaperFixture;
beforeAll(async () => {
  quiet = await makePaper({ 'site.yaml': SITE });
  open = await makePaper({
    'site.yaml': `${SITE.replace('The Test', 'The & "Test" of long names')}tagline: All of it.\ntraining: yes\nsecurity: security@paper.example\nllms: yes\n`,
    'pages/about.md': '---\ntitle: About [us]\n---\nText',
    'articles/a.md': article({ title: 'A', published: '2025-09-01' }),
  });
});
afterAll(async () => {
  await quiet.end();
  await open.end();
});

const robots = async (paper: PaperFixture, published = true) =>
  robotsParser(`${ORIGIN}/robots.txt`, robotsText(await imprintFor(paper.archive), published));

const WELCOME = [
  'Googlebot',
  'Bingbot',
  'Applebot',
  'OAI-SearchBot',
  'Claude-SearchBot',
  'PerplexityBot',
  'DuckAssistBot',
  'ChatGPT-User',
  'Claude-User',
  'Perplexity-User',
  'facebookexternalhit',
  'Twitterbot',
  'LinkedInBot',
  'Slackbot',
  'WhatsApp',
  'TelegramBot',
  'Discordbot',
  'Mastodon',
];
const PLACES = ['/', '/world/2025/09/01/a', '/pictures/0/w800.jpg/x', '/_next/static/x.css'];

describe('robots.txt', () => {
  test('welcomes whoever searches, previews or fetches for a reader, everywhere', async () => {
    for (const paper of [quiet, open])
      for (const agent of WELCOME)
        for (const place of PLACES)
          expect((await robots(paper)).isAllowed(ORIGIN + place, agent), agent).toBe(true);
  });

  test('keeps whoever trains language models out, unless site.yaml lets them in', async () => {
    for (const agent of TRAINING_AGENTS)
      for (const place of PLACES) {
        expect((await robots(quiet)).isAllowed(ORIGIN + place, agent), agent).toBe(false);
        expect((await robots(open)).isAllowed(ORIGIN + place, agent), agent).toBe(true);
      }
  });

  test('names the sitemaps in full', async () => {
    expect((await robots(quiet)).getSitemaps()).toEqual([
      `${ORIGIN}/sitemap.xml`,
      `${ORIGIN}/sitemap-news.xml`,
    ]);
  });

  test('of a site that is not published hides nothing, so that its noindex is read, and names no sitemap', async () => {
    const parsed = await robots(quiet, false);
    expect(parsed.isAllowed(`${ORIGIN}/`, 'Googlebot')).toBe(true);
    expect(parsed.getSitemaps()).toEqual([]);
  });
});

describe('security.txt', () => {
  test.each(['2025-10-01T12:00:00Z', '2025-12-31T23:59:59Z', '2028-02-29T00:00:00Z'])(
    'names the contact and, at %s, an end that is to come and less than a year away',
    async (now) => {
      const text = securityText(await imprintFor(open.archive, now)) ?? '';
      const lines = Object.fromEntries(
        text
          .trim()
          .split('\n')
          .map((line) => line.split(/: (.*)/)),
      );
      expect(lines).toMatchObject({
        Contact: 'mailto:security@paper.example',
        'Preferred-Languages': 'en-GB',
        Canonical: `${ORIGIN}/.well-known/security.txt`,
      });
      const months = (Date.parse(lines.Expires ?? '') - Date.parse(now)) / (30 * 86_400_000);
      expect(months).toBeGreaterThan(5);
      expect(months).toBeLessThan(8);
    },
  );

  test('is not there where nobody is named', async () => {
    expect(securityText(await imprintFor(quiet.archive))).toBeNull();
  });
});

describe('llms.txt', () => {
  test('begins with the name of the paper and leads to its sections, pages and feeds', async () => {
    const standing = await open.archive.standingPages();
    const text = llmsText(await imprintFor(open.archive), standing) ?? '';
    expect(text.split('\n').slice(0, 3)).toEqual([
      `# ${(await open.archive.site()).name}`,
      '',
      '> All of it.',
    ]);
    expect(text).toContain(`- [World](${ORIGIN}/world)\n`);
    expect(text).toContain(`- [About \\[us\\]](${ORIGIN}/about)\n`);
    expect(text).toContain(`- [RSS](${ORIGIN}/rss.xml)\n`);
  });

  test('is not there unless site.yaml asks for it', async () => {
    expect(llmsText(await imprintFor(quiet.archive), [])).toBeNull();
  });
});

test('the description of the search is XML that leads a browser to the search page', async () => {
  const xml = openSearchText(await imprintFor(open.archive));
  expect((await validateXML({ xml, normalization: 'c14n' })).errors).toEqual([]);
  expect(xml).toContain(`<Url type="text/html" template="${ORIGIN}/search?q={searchTerms}"/>`);
  expect(xml).toContain(
    `<Url type="application/x-suggestions+json" rel="suggestions" template="${ORIGIN}/search/suggestions.json?q={searchTerms}"/>`,
  );
  expect(/<ShortName>(.*?)<\/ShortName>/.exec(xml)?.[1]).toBe('The &amp; &quot;Test&quot; of');
});

test('suggestions are a list of names, of what they are and of full addresses', async () => {
  const suggestions = [
    { kind: 'topic' as const, name: 'Tea', address: '/topics/tea' },
    { kind: 'story' as const, name: 'A "cup" of <tea>', address: '/world/2025/09/01/a' },
  ];
  expect(JSON.parse(suggestionsText(await imprintFor(open.archive), 'te', suggestions))).toEqual([
    'te',
    ['Tea', 'A "cup" of <tea>'],
    ['Topic', ''],
    [`${ORIGIN}/topics/tea`, `${ORIGIN}/world/2025/09/01/a`],
  ]);
});
