import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, makePaper, type PaperFixture, SITE } from '@/lib/archive/paper-fixture';
import { drawing, imprintFor, ORIGIN, storyFor } from '../imprint-fixture';
import { articleHead } from './article-head';

const STANDFIRST = 'Where it comes from, why it comes when it does, and who waits for it.';
const LIVE = { base: new URL(ORIGIN), published: true };

let paper: PaperFixture;
beforeAll(async () => {
  paper = await makePaper({
    'site.yaml': `${SITE}social:\n  - name: Mastodon\n    address: https://social.example/@test\n`,
    'images/map.svg': drawing(1600, 900),
    'articles/rain.md': article({
      title: 'Rain',
      published: '2025-09-01 09:40',
      updated: '2025-09-01 11:05',
      standfirst: STANDFIRST,
      topics: ['Monsoon', 'India'],
      authors: ['Zoë', 'news-desk'],
      translations: { hi: 'baarish', ur: 'not-there' },
      image: { src: 'map.svg', alt: 'A map' },
    }),
    'articles/baarish.md': article({
      title: 'बारिश',
      slug: 'baarish',
      published: '2025-09-01 10:00',
      lang: 'hi',
      translations: { en: 'rain' },
      noindex: 'yes',
    }),
    'articles/bare.md': article({
      title: 'Bare and plain',
      published: '2025-09-02',
      label: 'opinion',
    }),
    'articles/original.md': article({
      title: 'Original',
      published: '2025-09-01',
      canonical: 'https://elsewhere.example/original',
      translations: { hi: 'baarish' },
      image: 'map.svg',
    }),
  });
});
afterAll(async () => paper.end());

async function headOf(slug: string, day = '2025/09/01') {
  const story = await storyFor(paper.archive, day, slug);
  return { story, head: articleHead(await imprintFor(paper.archive), story, LIVE) };
}

describe('the head of an article', () => {
  test('says when, where, about what and by whom, by value', async () => {
    const { head } = await headOf('rain');
    expect(head.title).toBe('Rain | The Test');
    expect(head.openGraph).toMatchObject({
      type: 'article',
      title: 'Rain',
      description: STANDFIRST,
      url: '/world/2025/09/01/rain',
      siteName: 'The Test',
      locale: 'en_GB',
      alternateLocale: ['hi_IN'],
      publishedTime: '2025-09-01T09:40:00+05:30',
      modifiedTime: '2025-09-01T11:05:00+05:30',
      section: 'World',
      tags: ['Monsoon', 'India'],
      authors: [`${ORIGIN}/authors/zo%C3%AB`, `${ORIGIN}/authors/news-desk`],
    });
  });

  test('shows its picture cut wide, in its true size', async () => {
    const { head, story } = await headOf('rain');
    const url = `/pictures/${story.picture?.hash}/16x9-w1200.jpg/map`;
    expect(head.openGraph?.images).toEqual([
      { url, width: 1200, height: 675, type: 'image/jpeg', alt: 'A map' },
    ]);
    expect(head.twitter).toEqual({
      card: 'summary_large_image',
      title: 'Rain',
      description: STANDFIRST,
      images: [{ url, alt: 'A map' }],
    });
  });

  test('names the paper’s account in the fediverse', async () => {
    const { head } = await headOf('rain');
    expect(head.other).toEqual({ 'fediverse:creator': '@test@social.example' });
  });

  test('says how the text begins where there is no standfirst', async () => {
    const { head } = await headOf('bare', '2025/09/02');
    expect(head.description).toBe('The first paragraph says what happened in enough words.');
  });

  test('shows its headline, drawn, where it has no picture, and large', async () => {
    const story = await storyFor(paper.archive, '2025/09/02', 'bare');
    const { head } = await headOf('bare', '2025/09/02');
    const [image] = [head.openGraph?.images ?? []].flat();
    expect(image).toMatchObject({
      width: 1200,
      height: 675,
      type: 'image/jpeg',
      alt: story.headline,
    });
    expect(Object(image).url).toMatch(
      /^\/pictures\/cards\/world\/2025\/09\/02\/bare\/[0-9a-f]{16}\.jpg$/,
    );
    expect(head.twitter).toMatchObject({ card: 'summary_large_image' });
  });

  test('says the headline where a picture has no words of its own', async () => {
    const { head } = await headOf('original');
    expect(head.openGraph?.images).toMatchObject([{ alt: 'Original' }]);
  });

  test('lists itself, its translations that can be seen, and the one for everybody else', async () => {
    const { head } = await headOf('rain');
    expect(head.alternates).toMatchObject({
      canonical: '/world/2025/09/01/rain',
      languages: {
        'en-GB': '/world/2025/09/01/rain',
        hi: '/world/2025/09/01/baarish',
        'x-default': '/world/2025/09/01/rain',
      },
    });
  });

  test('leads to the feeds of the paper and of its section, and to its oEmbed', async () => {
    const { head } = await headOf('rain');
    expect(head.alternates?.types).toMatchObject({
      'application/rss+xml': [{ url: '/world/rss.xml' }, { url: '/rss.xml' }],
      'application/json+oembed': [{ title: 'Rain' }],
    });
  });

  test('of a translation lists the same addresses, in the language of the piece', async () => {
    const { head } = await headOf('baarish');
    expect(head.alternates?.languages).toMatchObject({
      'en-GB': '/world/2025/09/01/rain',
      hi: '/world/2025/09/01/baarish',
      'x-default': '/world/2025/09/01/rain',
    });
    expect(head.openGraph).toMatchObject({ locale: 'hi_IN' });
    expect(head.robots).toEqual({ index: false, follow: true });
  });

  test('of a piece first published elsewhere points there, and to no language', async () => {
    const { head } = await headOf('original');
    expect(head.alternates).toMatchObject({
      canonical: 'https://elsewhere.example/original',
      languages: undefined,
    });
  });
});
