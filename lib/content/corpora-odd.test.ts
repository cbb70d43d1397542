import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleAddress } from '@/lib/address/addresses';
import { parsePath } from '@/lib/address/parse';
import { bodyText, openingOf } from './body-text';
import { readArticle } from './read-article';

const CORPORA = '../shared/corpora';
const away = !existsSync(CORPORA);

/** A paper that is neither in the zone of the files nor in that of the host. */
const PAPER = {
  zone: 'Asia/Kolkata',
  language: 'en',
  sections: [{ slug: 'news', name: 'News', description: '' }],
  sectionsDeclared: false,
};

/** The one Markdown file in a folder of odd files: its name and its text. */
function oddFile(folder: string): [name: string, text: string] {
  const path = join(CORPORA, 'odd', folder);
  const name = readdirSync(path).find((file) => file.endsWith('.md')) ?? '';
  return [name, readFileSync(join(path, name), 'utf8')];
}

function readOdd(folder: string, change = (text: string) => text) {
  const [name, text] = oddFile(folder);
  return readArticle(change(text), name, PAPER);
}

const topics = (...names: string[]) => names.map((name) => expect.objectContaining({ name }));
const at = (instant: string) => Date.parse(instant);

describe.skipIf(away)('odd files of real sites (in ../shared/corpora/odd)', () => {
  test.each([
    [
      '04__digitalgov',
      {
        headline: 'Emerging Technology Leadership Series: Brian Behlendorf and Blockchain',
        published: at('2018-07-16T21:00:00Z'),
        topics: topics('emerging-tech'),
        slug: 'emerging-technology-leadership-series-brian-behlendorf-blockchain',
        body: expect.not.stringContaining('title:'),
      },
    ],
    ['09__cloudgov', { published: at('2022-03-04T06:30:00Z'), slug: 'release-notes' }],
    [
      '10__digitalgov',
      {
        headline: 'IRS Offers Updated ‘IRS2Go’ App',
        slug: '124062',
        published: at('2014-02-20T13:01:19Z'),
        standfirst: expect.stringMatching(/^There’s no way to sugar-coat it\./),
      },
    ],
    [
      '12__digitalgov',
      {
        slug: 'health-it-services-sin-ready-to-serve-agencies',
        published: at('2016-11-29T16:00:35Z'),
      },
    ],
    [
      '13__digitalgov',
      {
        slug: expect.stringMatching(/^the-department-of-justice-[\w-]{1,75}$/),
        headline: expect.stringMatching(/executive order to improve/),
      },
    ],
    [
      '14__digitalgov',
      {
        headline: 'Federal Crowdsourcing Webinar Series, Episode 4: Open Opportunities',
        standfirst: expect.not.stringContaining('\u2028'),
      },
    ],
    [
      '15__digitalgov',
      {
        headline:
          'Want to Expand Your Innovation Base? Dive In, Run a Challenge, and Listen to Your Customers',
      },
    ],
    [
      '16__cds-snc',
      {
        slug: 'a-percentage-of-perfection-incident-management-at-cds',
        published: at('2022-10-13T16:00:00Z'),
      },
    ],
    ['17__cds-snc', { slug: 'are-you-the-canadian-digital-services-next-ceo' }],
    [
      '18__cds-snc',
      {
        slug: 'mining-for-ideas-to-simplify-a-complex-process',
        headline: 'Mining for ideas to simplify a complex process',
        published: at('2023-10-12T04:03:16Z'),
      },
    ],
    [
      '19__cds-snc',
      {
        headline: 'Hello, World Canada',
        standfirst: expect.stringContaining('the honor honour of'),
      },
    ],
    ['20__cds-snc', { headline: 'Let’s talk user experience: Moving away from pixels, to people' }],
    [
      '21__fedramp',
      {
        published: at('2018-01-25T06:30:00Z'),
        slug: 'impact-of-fedramp-for-small-businesses',
        topics: topics('learning-more-about-fedramp'),
      },
    ],
    [
      '22__fedramp',
      {
        headline: 'Engaging with FedRAMP - PART 1, The Intake Process',
        published: at('2022-11-09T06:30:00Z'),
      },
    ],
    [
      '23__18f',
      {
        standfirst: expect.stringMatching(
          /^When asked what it is we do, one quick answer is, “We’re hacking/,
        ),
        topics: topics('culture change', 'how we work', 'culture', 'join us'),
      },
    ],
    [
      '24__18f',
      {
        headline:
          'We asked our design team: what did you learn in 2022, and what are you looking forward to in 2023?',
        published: at('2023-02-13T06:30:00Z'),
      },
    ],
    [
      '25__electron-blog',
      {
        headline: 'A Quiet Place (Dec’21)',
        slug: 'a-quiet-place-21',
        authors: [{ slug: 'groundwater', name: 'groundwater' }],
      },
    ],
    [
      '35__monero',
      { published: at('2019-03-24T06:30:00Z'), topics: topics('dev diaries', 'core', 'crypto') },
    ],
    [
      '45__bitcoinops',
      {
        headline: '承認を待つ: mempoolとリレーポリシーに関するシリーズ',
        slug: '2023-05-17-承認を待つ-ja',
        lang: 'ja',
      },
    ],
    [
      '46__bitcoinops',
      {
        headline: 'Bitcoin Optech Newsletter #385 Recap Podcast',
        published: at('2025-12-23T06:30:00Z'),
      },
    ],
    ['47__nodejs-blog', { published: at('2019-10-20T12:00:00Z'), slug: '10-lts-to-12-lts' }],
    ['48__react-blog', { published: at('2025-04-23T06:30:00Z'), topics: [] }],
  ])('%s is read', (folder, expected) => {
    const { value, problems } = readOdd(folder);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value).toMatchObject(expected);
  });

  test('a page that only owns former addresses lacks a date, and has each address once when it gets one', () => {
    expect(readOdd('11__digitalgov').problems.map(({ code }) => code)).toContain(
      'published-missing',
    );
    const { value } = readOdd('11__digitalgov', (text) =>
      text.replace('layout: redirect', 'date: 2020-01-01'),
    );
    expect(value?.aliases).toHaveLength(1599);
    expect(new Set(value?.aliases).size).toBe(1599);
    expect(value?.aliases[0]).toBe('/2011/06/21/making-mobile-gov-project');
  });

  test('a key of a whole paragraph is kept, and named once in a readable length', () => {
    const { value, problems } = readOdd('23__18f');
    expect(Object.keys(value?.extra ?? {}).some((key) => key.startsWith('<p>In the movies'))).toBe(
      true,
    );
    const messages = problems.map(({ message }) => message.length);
    expect(Math.max(...messages)).toBeLessThan(160);
  });

  test('keys in Hindi are kept, and the missing title is reported', () => {
    const { value, problems } = readOdd('30__cncf-glossary');
    expect(value).toBeNull();
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(
      expect.arrayContaining(['title-missing title', 'key-unknown शीर्षक', 'key-unknown टैग']),
    );
  });

  test.each([
    [
      '31__cncf-glossary',
      { headline: 'অ্যাবস্ট্রাকশন (Abstraction)', topics: [{ slug: 'মৌলিক', name: 'মৌলিক' }] },
    ],
    ['32__cncf-glossary', { draft: false, topics: [{ slug: 'পদ্ধতি', name: 'পদ্ধতি' }] }],
  ])(
    '%s has no empty topics and is no draft, once it has a date and a status',
    (folder, expected) => {
      expect(readOdd(folder).problems.map(({ code }) => code)).toContain('choice-unknown');
      const { value } = readOdd(folder, (text) =>
        text.replace('status: Completed', 'date: 2024-01-01'),
      );
      expect(value).toMatchObject(expected);
    },
  );

  test('a key that stands twice is reported on its second line, each time the file is read', () => {
    for (const { value, problems } of [readOdd('53__digitalgov'), readOdd('53__digitalgov')]) {
      expect(value).toBeNull();
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
        expect.objectContaining({ code: 'frontmatter-broken', line: 34, value: 'event_platform' }),
      ]);
    }
  });

  test('an address in Japanese is encoded once and leads back', () => {
    const { value } = readOdd('45__bitcoinops');
    const address = articleAddress('news', '2023/05/17', value?.slug ?? '');
    expect(address).toBe(
      '/news/2023/05/17/2023-05-17-%E6%89%BF%E8%AA%8D%E3%82%92%E5%BE%85%E3%81%A4-ja',
    );
    expect(parsePath(address)).toMatchObject({ slug: value?.slug });
    expect(openingOf(bodyText(value?.body ?? ''))).not.toMatch(/[{}]/);
  });
});
