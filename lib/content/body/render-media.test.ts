import { describe, expect, test } from 'vitest';
import type { Picture } from '@/lib/pictures/picture';
import { renderBody } from './render';

const map: Picture = {
  hash: 'abc',
  name: 'map',
  width: 480,
  height: 270,
  alt: 'of the file',
  caption: 'of the file',
  credit: 'of the file',
  focus: { x: 50, y: 50 },
  dark: null,
  small: null,
};

const render = (markdown: string) =>
  renderBody(markdown, {
    lang: 'en',
    words: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back' },
    picture: (src) => (src === 'map.png' ? map : null),
    link: (href) => (href === 'a-story' ? { href: '/a', headline: 'A' } : null),
  });

const SIZES =
  'sizes="(min-width: 80rem) 48rem, (min-width: 62rem) calc(100vw - 28rem), calc(100vw - 2rem)"';
const picture = (alt: string) =>
  `<picture><source type="image/avif" srcset="/pictures/abc/w480.avif/map 480w" width="480" height="270" ${SIZES}>` +
  `<source type="image/webp" srcset="/pictures/abc/w480.webp/map 480w" width="480" height="270" ${SIZES}>` +
  `<img src="/pictures/abc/w480.jpg/map" width="480" height="270" alt="${alt}" loading="lazy" decoding="async"></picture>`;
const figure = (alt: string, caption = '') =>
  `<figure>${picture(alt)}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;

test('pictures of a gallery say that they share the line', async () => {
  const html = await render(':::gallery\n![A](map.png)\n\n![B](map.png)\n:::');
  expect(html.match(/sizes="\(min-width: 80rem\) 24rem,/g)).toHaveLength(4);
});

test('a gallery of one picture is a gallery still, and the picture keeps its caption', async () => {
  const html = await render(':::gallery\n![A](map.png "The north")\n:::');
  expect(html).toMatch(/^<figure class="gallery"><figure>.*The north.*<\/figure><\/figure>$/s);
});

describe('a picture', () => {
  test.each([
    ['alone in its paragraph is a figure', '![A map](map.png)', figure('A map')],
    [
      'has a caption and a credit',
      '![A map](map.png "The north | Asha Rao")',
      figure('A map', 'The north <span class="credit">Asha Rao</span>'),
    ],
    ['has a caption alone', '![A map](map.png "The north")', figure('A map', 'The north')],
    [
      'has a credit alone',
      '![A map](map.png "| Asha Rao")',
      figure('A map', '<span class="credit">Asha Rao</span>'),
    ],
    ['without alternative text has an empty one', '![](map.png)', figure('')],
    ['in a line of text stays in it', 'a ![A map](map.png) b', `<p>a ${picture('A map')} b</p>`],
    ['in HTML is one too', '<img src="map.png" alt="A map">', picture('A map')],
    [
      'in a figure of HTML keeps the caption',
      '<figure><img src="map.png" alt="A map"><figcaption>The <b>north</b></figcaption></figure>',
      figure('A map', 'The <b>north</b>'),
    ],
    ['that links is a figure', '[![A map](map.png)](https://x.example)', figure('A map')],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test.each([
    ['alone', 'One.\n\n![x](gone.png "Caption")\n\nTwo.', '<p>One.</p>\n\n<p>Two.</p>'],
    ['in a line', 'One ![x](gone.png) two.', '<p>One  two.</p>'],
    ['on another site', '![x](https://x.example/a.png)', ''],
    ['in a figure', '<figure><img src="gone.png"><figcaption>x</figcaption></figure>', ''],
    ['in a link', '[![x](gone.png)](a-story)', ''],
  ])('that is not there is left out: %s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });
});

const link = (href: string, site: string, place: string) =>
  `<a href="${href}" class="embed"><strong>${site}</strong> <span>${place}</span></a>`;
const card = (href: string, site: string, place: string) =>
  `<p class="embed">${link(href, site, place)}</p>`;

describe('a video or post of another site is a link card that loads nothing', () => {
  test.each([
    ['https://www.youtube.com/watch?v=a--b_c', 'YouTube', 'youtube.com/watch?v=a--b_c'],
    ['https://youtu.be/abc', 'YouTube', 'youtu.be/abc'],
    ['https://player.vimeo.com/video/1', 'Vimeo', 'player.vimeo.com/video/1'],
    ['https://x.com/a/status/1', 'X', 'x.com/a/status/1'],
    ['https://bsky.app/profile/a/post/b', 'Bluesky', 'bsky.app/profile/a/post/b'],
    ['https://mastodon.social/@a/1', 'Mastodon', 'mastodon.social/@a/1'],
    ['https://www.instagram.com/', 'Instagram', 'instagram.com'],
  ])('%s', async (address, site, place) => {
    expect(await render(`Before.\n\n${address}\n\nAfter.`)).toBe(
      `<p>Before.</p>\n${card(address, site, place)}\n<p>After.</p>`,
    );
    expect(await render(`<${address}>`)).toBe(card(address, site, place));
  });

  const video = 'https://video.example/v/1';
  const shown = card(video, 'video.example', 'video.example/v/1');
  test.each([
    ['an iframe', `<iframe src="${video}" width="1" allow="autoplay"></iframe>`, shown],
    ['an iframe without a scheme', '<iframe src="//video.example/v/1"></iframe>', shown],
    ['a video', `<video src="${video}" autoplay></video>`, shown],
    ['a video with a source', `<video controls><source src="${video}"></video>`, shown],
    ['an audio', `<audio src="${video}"></audio>`, shown],
    ['an object', `<object data="${video}"></object>`, shown],
    ['an iframe alone in a paragraph', `<p><iframe src="${video}"></iframe></p>`, shown],
    [
      'a video within text',
      `a <video src="${video}"></video> b`,
      `<p>a ${link(video, 'video.example', 'video.example/v/1')} b</p>`,
    ],
    ['an iframe without an address', 'a <iframe></iframe> b', '<p>a  b</p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test.each([
    [
      'a video among words',
      'see https://youtu.be/abc now',
      '<p>see <a href="https://youtu.be/abc">https://youtu.be/abc</a> now</p>',
    ],
    [
      'a video with words',
      '[the film](https://youtu.be/abc)',
      '<p><a href="https://youtu.be/abc">the film</a></p>',
    ],
    [
      'an address that is no video',
      'https://x.example/a',
      '<p><a href="https://x.example/a">https://x.example/a</a></p>',
    ],
    [
      'an address that looks like one',
      'https://notyoutube.com/a',
      '<p><a href="https://notyoutube.com/a">https://notyoutube.com/a</a></p>',
    ],
  ])('but %s is a link', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });
});
