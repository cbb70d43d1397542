import { describe, expect, test } from 'vitest';
import type { Article } from './article';
import { readArticle } from './read-article';

const PAPER = {
  zone: 'UTC',
  language: 'en',
  sections: [{ slug: 'world', name: 'World', description: '' }],
  sectionsDeclared: true,
};

/** One field of the article that these lines make. */
function field<K extends keyof Article>(name: K, lines: string): Article[K] | undefined {
  const text = `---\ntitle: A\npublished: 2025-08-26\n${lines}\n---\n`;
  return readArticle(text, 'a.md', PAPER).value?.[name];
}

describe('authors are read in every shape that people write', () => {
  const asha = { slug: 'asha-rao', name: 'Asha Rao' };
  const li = { slug: 'li-wei', name: 'Li Wei' };
  test.each([
    ['author: Asha Rao', [asha]],
    ['author: by Asha Rao', [asha]],
    ['byline: Asha Rao and Li Wei', [asha, li]],
    ['author: Asha Rao, Li Wei', [asha, li]],
    ['author: Asha Rao & Li Wei', [asha, li]],
    ['authors: [Asha Rao, Li Wei]', [asha, li]],
    ['authors:\n- Asha Rao\n- Asha Rao\n- ""', [asha]],
    ['authors: [asha-rao]', [{ slug: 'asha-rao', name: 'asha-rao' }]],
    ['author: {name: Asha Rao, url: "https://x.example"}', [asha]],
    ['author: {name: Asha Rao, slug: arao}', [{ slug: 'arao', name: 'Asha Rao' }]],
    ['authors: [{id: arao, display_name: Asha Rao}]', [{ slug: 'arao', name: 'Asha Rao' }]],
    ['authors: [{login: arao}]', [{ slug: 'arao', name: 'arao' }]],
    ['authors: [{url: x}, [Li Wei]]', [li]],
    ['author: 王小明', [{ slug: '王小明', name: '王小明' }]],
    ['author:', []],
    ['authors: []', []],
  ])('%s', (lines, authors) => {
    expect(field('authors', lines)).toEqual(authors);
  });
});

describe('topics are read in every shape that people write', () => {
  const rice = { slug: 'rice', name: 'Rice' };
  test.each([
    ['topics: Rice', [rice]],
    ['tags: Rice, Trade talks', [rice, { slug: 'trade-talks', name: 'Trade talks' }]],
    ['tags: [Rice, "", RICE, rice, ~]', [rice]],
    ['tags:\n- Rice\n-\n- "  "', [rice]],
    ['tags: ["C#", "a/b", "#rice"]', ['C#|c', 'a/b|a-b', '#rice|rice']],
    [
      'tags: [{name: Rice, slug: x}, {title: Tea}, {slug: oil}]',
      ['Rice|rice', 'Tea|tea', 'oil|oil'],
    ],
    ['tags: [2024, yes]', ['2024|2024', 'yes|yes']],
    ['tags: "মৌলিক"', ['মৌলিক|মৌলিক']],
    ['tags: ["E\\u0301te\\u0301", "Été"]', ['Été|été']],
    ['tags: "!!!"', []],
    ['tags:', []],
  ])('%s', (lines, topics) => {
    const expected = topics.map((topic) => {
      if (typeof topic !== 'string') return topic;
      const [name, slug] = topic.split('|');
      return { slug, name };
    });
    expect(field('topics', lines)).toEqual(expected);
  });
});

describe('a lead picture is read in every shape that people write', () => {
  const picture = (rest: object) => ({
    src: 'a.png',
    alt: '',
    caption: '',
    credit: '',
    focus: { x: 50, y: 50 },
    ...rest,
  });
  test.each([
    ['image: a.png', {}],
    ['cover: " a.png "', {}],
    [
      'image: {src: a.png, alt: "A *map*", caption: C, credit: D}',
      { alt: 'A map', caption: 'C', credit: 'D' },
    ],
    ['image: {url: a.png, copyright: D}', { credit: 'D' }],
    ['cover: {image: a.png}', {}],
    ['image: {path: a.png}', {}],
    ['image: [{src: a.png}, b.png]', {}],
    ['image: {src: a.png, focus: 30% 60%}', { focus: { x: 30, y: 60 } }],
    ['image: {src: a.png, focus: "30, 60"}', { focus: { x: 30, y: 60 } }],
    ['image: {src: a.png, focus: [0.25, 0.75]}', { focus: { x: 25, y: 75 } }],
    ['image: {src: a.png, focus: 0 1.0}', { focus: { x: 0, y: 100 } }],
    ['image: {src: a.png, focus: left top}', { focus: { x: 0, y: 0 } }],
    ['image: {src: a.png, focus: Right}', { focus: { x: 100, y: 50 } }],
    ['image: {src: a.png, focal: 120% -5%}', { focus: { x: 100, y: 0 } }],
    ['image: {src: a.png, focus: ""}', {}],
  ])('%s', (lines, rest) => {
    expect(field('image', lines)).toEqual(picture(rest));
  });

  test.each([
    'image:',
    'image: ""',
    'image: []',
    'image: {alt: x}',
    'image: https://x.example/a.png',
  ])('%s is no picture', (lines) => {
    expect(field('image', lines)).toBeNull();
  });

  test.each(['focus: nowhere', 'focal: "a b"', 'focus: 10% nowhere'])(
    'a focal point that can not be read (%s) costs the focal point and not the picture',
    (focus) => {
      const lines = `image: {src: a.png, alt: x, ${focus}}`;
      expect(field('image', lines)).toEqual(picture({ alt: 'x' }));
      const text = `---\ntitle: A\npublished: 2025-08-26\n${lines}\n---\n`;
      expect(
        readArticle(text, 'a.md', PAPER).problems.map(({ severity, code }) => [severity, code]),
      ).toEqual([['warning', 'focus-unreadable']]);
    },
  );
});

describe('only a clear yes makes a draft', () => {
  test.each([
    ['draft:', false],
    ['draft: null', false],
    ['draft: false', false],
    ['draft: no', false],
    ['draft: ""', false],
    ['draft: true', true],
    ['draft: True', true],
    ['draft: yes', true],
    ['status: draft', true],
    ['status: DRAFT', true],
    ['status: pending', true],
    ['status: private', true],
    ['status: published', false],
    ['status: publish', false],
    ['status:', false],
    ['status: published\ndraft: true', true],
  ])('%s: %s', (lines, draft) => {
    expect(field('draft', lines)).toBe(draft);
  });
});

test.each<[keyof Article, string, unknown]>([
  [
    'aliases',
    'aliases: [/old/, old/two, /old, "https://x.example/three?a=b#c"]',
    ['/old', '/old/two', '/three'],
  ],
  ['aliases', 'redirect_from: /a/index.html', ['/a']],
  ['aliases', 'alias: "/a, /b"', ['/a', '/b']],
  ['aliases', 'aliases: [/, ""]', []],
  [
    'corrections',
    'corrections: [{at: 2025-08-27, text: "The *month* was wrong."}]',
    [{ at: Date.parse('2025-08-27T12:00:00Z'), text: 'The month was wrong.' }],
  ],
  [
    'corrections',
    'corrections: {date: 2025-08-27 09:00, text: X}',
    [{ at: Date.parse('2025-08-27T09:00:00Z'), text: 'X' }],
  ],
  ['corrections', 'corrections:', []],
  ['translations', 'translations: {hi: " naya ", ko: 3, xx: [a]}', { hi: 'naya', ko: '3' }],
  ['keyPoints', 'keyPoints: One, with a comma', ['One, with a comma']],
  ['keyPoints', 'key_points: [One, "", "Two **bold**"]', ['One', 'Two bold']],
  ['related', 'related: [a-story, 2025/08/b.md]', ['a-story', '2025/08/b.md']],
  ['unrelated', 'unrelated: old', ['old']],
  ['series', 'series: How markets work', { slug: 'how-markets-work', name: 'How markets work' }],
  ['label', 'label: Opinion', 'opinion'],
  ['lang', 'lang: pt_br', 'pt-BR'],
  ['dir', 'lang: ur', 'rtl'],
  ['dir', 'lang: ur\ndir: LTR', 'ltr'],
  ['dir', 'dir: auto', 'ltr'],
  ['canonical', 'canonical_url: https://example.org/original', 'https://example.org/original'],
  ['noindex', 'noindex: yes', true],
  ['dateline', 'dateline: Washington', 'Washington'],
  ['extra', 'layout: post\nconstructor: x', { layout: 'post', constructor: 'x' }],
])('%s of "%s"', (name, lines, value) => {
  expect(field(name, lines)).toEqual(value);
});
