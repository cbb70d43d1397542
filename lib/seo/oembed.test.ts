import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { drawing, HOSTILE, imprintFor, ORIGIN, storyFor } from './imprint-fixture';
import { type Box, oEmbedText, readOEmbedRequest } from './oembed';

let paper: PaperFixture;
beforeAll(async () => {
  paper = await makePaper({
    'site.yaml': SITE,
    'images/map.svg': drawing(1600, 900),
    'articles/rain.md': article({
      title: JSON.stringify(`Rain ${HOSTILE}`),
      slug: 'rain',
      published: '2025-09-01 09:40',
      authors: ['Ann', 'Cy'],
      image: 'map.svg',
    }),
    'articles/bare.md': article({ title: 'Bare', published: '2025-09-01' }),
  });
});
afterAll(async () => paper.end());

const WITHOUT_LIMIT: Box = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
const text = async (slug: string, box = WITHOUT_LIMIT) =>
  oEmbedText(
    await imprintFor(paper.archive),
    await storyFor(paper.archive, '2025/09/01', slug),
    box,
  );

describe('an article as oEmbed', () => {
  test('is a link with headline, authors, paper and picture', async () => {
    expect(JSON.parse(await text('rain'))).toEqual({
      version: '1.0',
      type: 'link',
      title: (await storyFor(paper.archive, '2025/09/01', 'rain')).headline,
      author_name: 'Ann, Cy',
      author_url: `${ORIGIN}/authors/ann`,
      provider_name: 'The Test',
      provider_url: `${ORIGIN}/`,
      cache_age: 3600,
      thumbnail_url: expect.stringMatching(/\/pictures\/\w+\/16x9-w1280\.jpg\/map$/),
      thumbnail_width: 1280,
      thumbnail_height: 720,
    });
  });

  test.each([
    [{ width: 500, height: 1000 }, 480, 270],
    [{ width: 5000, height: 100 }, 176, 99],
    [{ width: 88, height: 50 }, 88, 50],
  ])('has a picture no larger than %j', async (box, width, height) => {
    expect(JSON.parse(await text('rain', box))).toMatchObject({
      thumbnail_width: width,
      thumbnail_height: height,
    });
  });

  test('has no picture where none fits or there is none, and no author where nobody signed', async () => {
    const tiny = JSON.parse(await text('rain', { width: 80, height: 80 }));
    expect(Object.keys(tiny).filter((key) => key.startsWith('thumbnail'))).toEqual([]);
    expect(Object.keys(JSON.parse(await text('bare')))).toEqual([
      'version',
      'type',
      'title',
      'provider_name',
      'provider_url',
      'cache_age',
    ]);
  });

  test('holds nothing that ends the script a careless consumer puts it in', async () => {
    expect(await text('rain')).not.toMatch(/[<>&\u2028]/);
  });
});

describe('a request for oEmbed', () => {
  const SITE_URL = new URL(ORIGIN);
  test.each<[what: string, query: Record<string, string>, answer: object]>([
    ['an article', { url: `${ORIGIN}/a?b#c` }, { kind: 'page', path: '/a', box: WITHOUT_LIMIT }],
    ['one over http', { url: 'http://paper.example/a', format: 'json' }, { kind: 'page' }],
    [
      'one in a box',
      { url: `${ORIGIN}/a`, maxwidth: '300', maxheight: 'x' },
      { box: { width: 300, height: Number.POSITIVE_INFINITY } },
    ],
    ['XML', { url: `${ORIGIN}/a`, format: 'xml' }, { kind: 'refused', status: 501 }],
    ['no address', {}, { kind: 'refused', status: 400 }],
    ['what is no address', { url: '/a' }, { kind: 'refused', status: 400 }],
    ['another site', { url: 'https://other.example/a' }, { kind: 'refused', status: 404 }],
    ['another port', { url: `${ORIGIN}:8080/a` }, { kind: 'refused', status: 404 }],
    ['a script', { url: 'javascript:alert(1)' }, { kind: 'refused', status: 404 }],
  ])('for %s', (_, query, answer) => {
    expect(readOEmbedRequest(new URLSearchParams(query), SITE_URL)).toMatchObject(answer);
  });
});
