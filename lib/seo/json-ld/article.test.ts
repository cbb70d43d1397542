import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { drawing, imprintFor, ORIGIN, storyFor } from '../imprint-fixture';
import { lastChange } from '../last-change';
import { articleGraph } from './pages';

let paper: PaperFixture;
beforeAll(async () => {
  const labelled = (label: string) => ({
    [`articles/${label}.md`]: article({ title: label, published: '2025-09-01', label }),
  });
  paper = await makePaper({
    'site.yaml': SITE,
    'images/map.svg': drawing(1600, 900),
    'images/small.svg': drawing(500, 900),
    'authors/india-desk.md': '---\nname: India desk\nkind: desk\n---\n',
    'articles/full.md': article(
      {
        title: 'The monsoon, explained',
        published: '2025-09-01 09:40',
        updated: '2025-09-01 11:05',
        section: 'business',
        topics: ['Rain', 'India'],
        authors: ['india-desk', 'Ann Onym'],
        series: 'How it works',
        dateline: 'Pune',
        standfirst: 'Where the rain comes from.',
        corrections: [
          { at: '2025-09-03 08:00', text: 'The year was wrong.' },
          { at: '2025-12-24', text: 'A correction still to come.' },
        ],
        image: {
          src: 'map.svg',
          alt: 'A map',
          caption: 'The map.',
          credit: 'Desk',
          focus: '40% 50%',
        },
      },
      'One two three four five six seven eight nine ten.',
    ),
    'articles/count.md': article(
      { title: 'The count', published: '2025-09-01 21:00', label: 'live', authors: ['Ann Onym'] },
      [
        '## 15:30 Not yet: tomorrow',
        'Later than now.',
        '## 00:10 The last seat',
        'It is over.',
        'The chairman *thanked* all.',
        '## 23:05',
        'Ten to go.',
        '## 21:15 – Counting begins',
        'Votes are counted.',
        '## What to know',
        'Belongs to no entry.',
      ].join('\n\n'),
    ),
    'articles/bare.md': article({ title: 'Bare', published: '2025-09-02' }),
    'articles/upright.md': article({
      title: 'Upright',
      published: '2025-09-02',
      image: 'small.svg',
      canonical: 'https://elsewhere.example/original',
    }),
    ...labelled('analysis'),
    ...labelled('opinion'),
    ...labelled('explainer'),
    ...labelled('review'),
    ...labelled('live'),
    ...labelled('sponsored'),
  });
});
afterAll(async () => paper.end());

/** The nodes as a machine reads them. */
async function nodesOf(day: string, slug: string, now?: string) {
  const story = await storyFor(paper.archive, day, slug);
  const imprint = await imprintFor(paper.archive, now);
  const graph = articleGraph(imprint, story, await paper.archive.signatures(story.id));
  return JSON.parse(JSON.stringify(graph))['@graph'] as Record<string, unknown>[];
}

describe('the graph of an article', () => {
  test('says who, what, where and when, by value', async () => {
    const [node] = await nodesOf('2025/09/01', 'full');
    const url = `${ORIGIN}/business/2025/09/01/full`;
    expect(node).toMatchObject({
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      url,
      mainEntityOfPage: url,
      headline: 'The monsoon, explained',
      description: 'Where the rain comes from.',
      datePublished: '2025-09-01T09:40:00+05:30',
      dateModified: '2025-09-03T08:00:00+05:30',
      inLanguage: 'en-GB',
      articleSection: 'Business',
      keywords: ['Rain', 'India'],
      wordCount: 10,
      isAccessibleForFree: true,
      dateline: 'Pune',
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'How it works' },
    });
  });

  test('has one author for each name of the byline: a desk is an organisation, anyone else a person', async () => {
    const [node] = await nodesOf('2025/09/01', 'full');
    const desk = `${ORIGIN}/authors/india-desk`;
    const ann = `${ORIGIN}/authors/ann-onym`;
    expect(node?.author).toEqual([
      {
        '@type': 'Organization',
        '@id': `${desk}#author`,
        name: 'India desk',
        url: desk,
        parentOrganization: { '@id': `${ORIGIN}/#organisation` },
      },
      { '@type': 'Person', '@id': `${ann}#author`, name: 'Ann Onym', url: ann },
    ]);
  });

  test('names the paper as publisher, with a logo of at least 112 pixels', async () => {
    const [node] = await nodesOf('2025/09/02', 'bare');
    expect(node?.publisher).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': `${ORIGIN}/#organisation`,
      name: 'The Test',
      url: `${ORIGIN}/`,
      logo: {
        '@type': 'ImageObject',
        url: `${ORIGIN}/icon-512.png`,
        contentUrl: `${ORIGIN}/icon-512.png`,
        width: '512',
        height: '512',
      },
    });
  });

  test('has the picture in three true cuts around its focal point, with caption and credit', async () => {
    const [node] = await nodesOf('2025/09/01', 'full');
    const images = node?.image as Record<string, string>[];
    const { hash } = (await storyFor(paper.archive, '2025/09/01', 'full')).picture ?? {};
    expect(images.map(({ url, width, height }) => [url, width, height])).toEqual([
      [`${ORIGIN}/pictures/${hash}/16x9-4-5-w1200.jpg/map`, '1200', '675'],
      [`${ORIGIN}/pictures/${hash}/4x3-4-5-w1040.jpg/map`, '1040', '780'],
      [`${ORIGIN}/pictures/${hash}/1x1-4-5-w800.jpg/map`, '800', '800'],
    ]);
    expect(images[0]).toMatchObject({ caption: 'The map.', creditText: 'Desk' });
  });

  test('never promises a picture larger than the file', async () => {
    const [node] = await nodesOf('2025/09/02', 'upright');
    const images = node?.image as Record<string, string>[];
    expect(images.map(({ width, height }) => `${width}x${height}`)).toEqual([
      '480x270',
      '480x360',
      '480x480',
    ]);
  });

  test('carries each correction with its day, and none before its time', async () => {
    const [node] = await nodesOf('2025/09/01', 'full');
    expect(node?.correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'The year was wrong.',
        datePublished: '2025-09-03T08:00:00+05:30',
      },
    ]);
  });

  test('leaves out what the piece does not have, and says opening words for a standfirst', async () => {
    const [node] = await nodesOf('2025/09/02', 'bare');
    for (const absent of ['image', 'keywords', 'correction', 'dateline', 'isPartOf'])
      expect(node).not.toHaveProperty(absent);
    expect(node?.description).toBe('The first paragraph says what happened in enough words.');
    expect(node?.author).toEqual([]);
    expect(node?.dateModified).toBe(node?.datePublished);
  });

  test('of a piece first published elsewhere names the original as its page', async () => {
    const [node] = await nodesOf('2025/09/02', 'upright');
    expect(node?.mainEntityOfPage).toBe('https://elsewhere.example/original');
    expect(node?.url).toBe(`${ORIGIN}/world/2025/09/02/upright`);
  });

  test.each([
    ['analysis', ['NewsArticle', 'AnalysisNewsArticle']],
    ['opinion', ['NewsArticle', 'OpinionNewsArticle']],
    ['explainer', ['NewsArticle', 'BackgroundNewsArticle']],
    ['review', ['NewsArticle', 'ReviewNewsArticle']],
    ['live', 'LiveBlogPosting'],
    ['sponsored', ['Article', 'AdvertiserContentArticle']],
  ])('labelled %s is of the type %j', async (slug, type) => {
    expect((await nodesOf('2025/09/01', slug))[0]?.['@type']).toEqual(type);
  });

  test('that is live has its entries, newest first, each with its time and a place to link to', async () => {
    const [node] = await nodesOf('2025/09/01', 'count', '2025-09-02T08:00:00Z');
    const url = `${ORIGIN}/world/2025/09/01/count`;
    const author = node?.author;
    expect(node).toMatchObject({
      '@type': 'LiveBlogPosting',
      coverageStartTime: '2025-09-01T21:00:00+05:30',
    });
    expect(node?.liveBlogUpdate).toEqual([
      {
        '@type': 'BlogPosting',
        url: `${url}#00-10-the-last-seat`,
        headline: 'The last seat',
        datePublished: '2025-09-02T00:10:00+05:30',
        articleBody: 'It is over.\nThe chairman thanked all.',
        author,
      },
      {
        '@type': 'BlogPosting',
        url: `${url}#23-05`,
        headline: '23:05',
        datePublished: '2025-09-01T23:05:00+05:30',
        articleBody: 'Ten to go.',
        author,
      },
      expect.objectContaining({
        headline: 'Counting begins',
        datePublished: '2025-09-01T21:15:00+05:30',
        articleBody: 'Votes are counted.',
      }),
    ]);
  });

  test('has the breadcrumb that the page shows', async () => {
    const [, breadcrumb] = await nodesOf('2025/09/01', 'full');
    expect(breadcrumb).toEqual({
      '@type': 'BreadcrumbList',
      '@id': `${ORIGIN}/business/2025/09/01/full#breadcrumb`,
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Home', item: `${ORIGIN}/` },
        { '@type': 'ListItem', position: 2, name: 'Business', item: `${ORIGIN}/business` },
      ],
    });
  });
});

describe('the last change of a piece', () => {
  const at = (day: number) => Date.UTC(2025, 8, day);
  test.each([
    ['publication, where nothing changed', { updated: null, corrections: [] }, at(1)],
    ['its update', { updated: at(2), corrections: [] }, at(2)],
    [
      'a correction after the update',
      { updated: at(2), corrections: [{ at: at(3), text: '' }] },
      at(3),
    ],
    [
      'an update after the correction',
      { updated: at(4), corrections: [{ at: at(3), text: '' }] },
      at(4),
    ],
    ['never a day to come', { updated: at(20), corrections: [{ at: at(30), text: '' }] }, at(1)],
    ['never before publication', { updated: null, corrections: [{ at: at(0), text: '' }] }, at(1)],
  ])('is %s', (_, changes, expected) => {
    expect(lastChange({ published: at(1), ...changes }, at(10))).toBe(expected);
  });
});
