import { describe, expect, test } from 'vitest';
import type { Picture } from './picture';
import {
  cutSize,
  FORMATS,
  parseRendition,
  pictureSources,
  RATIOS,
  type Ratio,
  renditionName,
  WIDTHS,
} from './renditions';

const picture = (parts: Partial<Picture> = {}): Picture => ({
  hash: 'abc',
  name: 'map',
  width: 3000,
  height: 2000,
  alt: '',
  caption: '',
  credit: '',
  focus: { x: 50, y: 50 },
  dark: null,
  small: null,
  ...parts,
});

/** The widths a picture is offered in. */
const offered = (of: Picture, widest: number, ratio: Ratio | null = null) =>
  pictureSources(of, { widest, ratio })
    .sources[0]?.srcSet.match(/\d+(?=w(?:,|$))/g)
    ?.map(Number);

describe('a rendition’s name says what it is', () => {
  test.each([
    ['w800.webp', { width: 800, format: 'webp', cut: null }],
    ['w88.avif', { width: 88, format: 'avif', cut: null }],
    [
      '1x1-w176.avif',
      { width: 176, format: 'avif', cut: { ratio: '1x1', focus: { x: 50, y: 50 } } },
    ],
    [
      '1x1-3-10-w176.jpg',
      { width: 176, format: 'jpg', cut: { ratio: '1x1', focus: { x: 30, y: 100 } } },
    ],
    [
      '16x9-w1200.jpg',
      { width: 1200, format: 'jpg', cut: { ratio: '16x9', focus: { x: 50, y: 50 } } },
    ],
    [
      '16x9-0-0-w2000.jpg',
      { width: 2000, format: 'jpg', cut: { ratio: '16x9', focus: { x: 0, y: 0 } } },
    ],
  ] as const)('%s', (name, rendition) => {
    expect(parseRendition(name)).toEqual(rendition);
    expect(renditionName(rendition)).toBe(name);
  });

  test('of every width, format and cut there is', () => {
    for (const width of WIDTHS)
      for (const format of FORMATS)
        for (const ratio of Object.keys(RATIOS) as Ratio[])
          for (const x of [0, 10, 50, 100]) {
            const rendition = { width, format, cut: { ratio, focus: { x, y: 70 } } };
            expect(parseRendition(renditionName(rendition))).toEqual(rendition);
          }
  });

  test('and is the nearest ten where the focal point lies between', () => {
    const cut = { ratio: '4x3', focus: { x: 34.9, y: 35 } } as const;
    expect(renditionName({ width: 320, format: 'jpg', cut })).toBe('4x3-3-4-w320.jpg');
  });
});

test.each([
  'w801.webp',
  'w0.webp',
  'w0800.webp',
  'w-800.webp',
  'w800.png',
  'w800.webp.exe',
  'W800.webp',
  '2x1-w800.webp',
  '1x1-11-0-w176.avif',
  '1x1-3-w176.avif',
  '-w176.avif',
  '../w800.webp',
  `w${'8'.repeat(8000)}.webp`,
  '',
])('a rendition called "%s" is never made', (name) => {
  expect(parseRendition(name)).toBeNull();
});

describe('the widths offered', () => {
  test.each([
    ['go from half the place to twice', 3000, 640, [320, 480, 640, 800, 1040, 1280]],
    ['are few for a small place', 3000, 88, [88, 176]],
    ['end with the largest that is made', 3000, 1280, [640, 800, 1040, 1280, 1600, 2000]],
    ['never pass the picture’s own', 700, 640, [320, 480, 640]],
    ['are the nearest below where the picture is smaller than half the place', 200, 640, [176]],
    ['are the least there is for a tiny picture', 40, 640, [88]],
  ])('%s', (_, width, widest, widths) => {
    expect(offered(picture({ width }), widest)).toEqual(widths);
  });

  test('never pass the width that is left after a cut', () => {
    const tall = picture({ width: 1000, height: 500 });
    expect(offered(tall, 640)).toEqual([320, 480, 640, 800]);
    expect(offered(tall, 640, '1x1')).toEqual([320, 480]);
  });
});

describe('the sources of a picture', () => {
  test('are AVIF, then WebP, with a JPEG for everyone else', () => {
    expect(pictureSources(picture(), { widest: 88, ratio: null })).toEqual({
      sources: [
        {
          type: 'image/avif',
          media: null,
          srcSet: '/pictures/abc/w88.avif/map 88w, /pictures/abc/w176.avif/map 176w',
          width: 88,
          height: 59,
        },
        {
          type: 'image/webp',
          media: null,
          srcSet: '/pictures/abc/w88.webp/map 88w, /pictures/abc/w176.webp/map 176w',
          width: 88,
          height: 59,
        },
      ],
      src: '/pictures/abc/w88.jpg/map',
      width: 88,
      height: 59,
    });
  });

  test('are cut around the focal point where the place has a ratio', () => {
    const { sources, src, width, height } = pictureSources(picture({ focus: { x: 20, y: 80 } }), {
      widest: 176,
      ratio: '1x1',
    });
    expect(sources[0]?.srcSet).toBe(
      '/pictures/abc/1x1-2-8-w88.avif/map 88w, /pictures/abc/1x1-2-8-w176.avif/map 176w, /pictures/abc/1x1-2-8-w320.avif/map 320w',
    );
    expect([src, width, height]).toEqual(['/pictures/abc/1x1-2-8-w176.jpg/map', 176, 176]);
  });

  test('come first in dark where there is a dark drawing', () => {
    const { sources } = pictureSources(picture({ dark: { hash: 'def', name: 'map-dark' } }), {
      widest: 88,
      ratio: null,
    });
    expect(sources.map(({ type, media }) => [type, media])).toEqual([
      ['image/avif', '(prefers-color-scheme: dark)'],
      ['image/webp', '(prefers-color-scheme: dark)'],
      ['image/avif', null],
      ['image/webp', null],
    ]);
    expect(sources[0]?.srcSet).toContain('/pictures/def/w88.avif/map-dark 88w');
    expect(sources[2]?.srcSet).toContain('/pictures/abc/w88.avif/map 88w');
  });

  const withSmall = picture({
    focus: { x: 20, y: 80 },
    dark: { hash: 'def', name: 'map-dark' },
    small: {
      hash: '123',
      name: 'map-small',
      width: 900,
      height: 600,
      dark: { hash: '456', name: 'map-small-dark' },
    },
  });

  test('begin with a small drawing for phones, in its own proportions', () => {
    const { sources, src, width, height } = pictureSources(withSmall, {
      widest: 928,
      ratio: '16x9',
    });
    expect(sources.map(({ media, srcSet }) => [media, srcSet.split('/')[2]])).toEqual([
      ['(max-width: 39.99rem) and (prefers-color-scheme: dark)', '456'],
      ['(max-width: 39.99rem) and (prefers-color-scheme: dark)', '456'],
      ['(max-width: 39.99rem)', '123'],
      ['(max-width: 39.99rem)', '123'],
      ['(prefers-color-scheme: dark)', 'def'],
      ['(prefers-color-scheme: dark)', 'def'],
      [null, 'abc'],
      [null, 'abc'],
    ]);
    expect(sources[0]).toMatchObject({ width: 640, height: 427 });
    expect(sources[0]?.srcSet).toContain('/w640.avif/map-small-dark 640w');
    expect(sources[7]).toMatchObject({ width: 1040, height: 585 });
    expect([src, width, height]).toEqual(['/pictures/abc/16x9-2-8-w1040.jpg/map', 1040, 585]);
  });

  test('are the small drawing alone, whole, in a card', () => {
    const { sources, src } = pictureSources(withSmall, { widest: 320, ratio: '3x2', card: true });
    expect(sources.map(({ media, srcSet }) => [media, srcSet.split('/')[2]])).toEqual([
      ['(prefers-color-scheme: dark)', '456'],
      ['(prefers-color-scheme: dark)', '456'],
      [null, '123'],
      [null, '123'],
    ]);
    expect(src).toBe('/pictures/123/w320.jpg/map-small');
  });

  test('are the middle of the small drawing in a square', () => {
    const { src } = pictureSources(withSmall, { widest: 88, ratio: '1x1', card: true });
    expect(src).toBe('/pictures/123/1x1-w88.jpg/map-small');
  });

  test('are a photograph’s own in a card', () => {
    const { src } = pictureSources(picture(), { widest: 320, ratio: '3x2', card: true });
    expect(src).toBe('/pictures/abc/3x2-w320.jpg/map');
  });

  test('fall back to the first that fills the place, or to the largest there is', () => {
    expect(pictureSources(picture(), { widest: 700, ratio: null }).width).toBe(800);
    expect(pictureSources(picture({ width: 700 }), { widest: 1280, ratio: null })).toMatchObject({
      src: '/pictures/abc/w640.jpg/map',
      width: 640,
    });
  });
});

test.each([
  [1600, 900, null, 1600, 900],
  [1600, 900, '16x9', 1600, 900],
  [1600, 900, '1x1', 900, 900],
  [1600, 900, '4x3', 1200, 900],
  [900, 1600, '16x9', 900, 506],
  [900, 1600, '4x3', 900, 675],
  [1, 1000, '16x9', 1, 1],
  [1000, 1, '16x9', 2, 1],
] as const)(
  'of %i × %i the largest part with the ratio %s is %i × %i',
  (width, height, ratio, w, h) => {
    expect(cutSize({ width, height }, ratio)).toEqual({ width: w, height: h });
  },
);
