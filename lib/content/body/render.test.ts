import { describe, expect, test } from 'vitest';
import { renderBody } from './render';
import type { BodySurroundings } from './surroundings';

const STORY = '/world/2025/08/26/a-story';

const surroundings: BodySurroundings = {
  lang: 'en',
  words: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back to the text' },
  picture: () => null,
  link: (href) =>
    href === 'a-story' || href === '../08/a-story.md'
      ? { href: STORY, headline: 'A headline' }
      : null,
};

const render = (markdown: string, parts: Partial<BodySurroundings> = {}) =>
  renderBody(markdown, { ...surroundings, ...parts });

describe('headings', () => {
  test.each([
    ['begin below the headline of the page', '# One', '<h2 id="one">One</h2>'],
    ['begin there from any level', '#### One', '<h2 id="one">One</h2>'],
    [
      'skip no level on the way down',
      '## One\n\n##### Two',
      '<h2 id="one">One</h2>\n<h3 id="two">Two</h3>',
    ],
    [
      'come back to their level',
      '# A\n\n### B\n\n# C',
      '<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h2 id="c">C</h2>',
    ],
    ['written in HTML too', '<h1>One</h1>', '<h2 id="one">One</h2>'],
    [
      'keep their marks out of their address',
      '## *One* & `two`',
      '<h2 id="one-two"><em>One</em> &#x26; <code>two</code></h2>',
    ],
    ['have addresses in any script', '## मुंबई में', '<h2 id="मुंबई-में">मुंबई में</h2>'],
    ['have an address without words', '## !!!', '<h2 id="part">!!!</h2>'],
    [
      'lose an address of their own',
      '<h2 id="main" class="x">One</h2>',
      '<h2 class="" id="one">One</h2>',
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test('of the same words have addresses of their own', async () => {
    const html = await render('# A\n\n# A\n\n# A 2\n\n# A\n\n# a-2');
    const ids = [...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'a-2-3']);
  });
});

describe('a cross-link', () => {
  const link = (href: string, words: string, label = 'Also read') =>
    `<p class="also-read"><span class="also-read-label">${label}</span> <a href="${href}">${words}</a></p>`;
  test.each([
    ['has the words of the writer', 'Also read: [words](a-story)', link(STORY, 'words')],
    [
      'has the headline where there are no words',
      'Also read: [](a-story)',
      link(STORY, 'A headline'),
    ],
    ['names a file', 'Read also: [words](../08/a-story.md)', link(STORY, 'words')],
    ['can be in Hindi', 'यह भी पढ़ें: [words](a-story)', link(STORY, 'words')],
    ['can be in Urdu', 'یہ بھی پڑھیں: [words](a-story)', link(STORY, 'words')],
    ['can be in Korean', '함께 읽기：[words](a-story)', link(STORY, 'words')],
    [
      'can lead to another site',
      'Also read: [words](https://x.example/a)',
      link('https://x.example/a', 'words'),
    ],
    [
      'goes when its target is not to be seen',
      'One.\n\nAlso read: [words](draft)\n\nTwo.',
      '<p>One.</p>\n<p>Two.</p>',
    ],
    [
      'is only a whole paragraph',
      'Also read: [words](a-story), please',
      `<p>Also read: <a href="${STORY}">words</a>, please</p>`,
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test('says its label in the language of the page', async () => {
    const words = { ...surroundings.words, alsoRead: '함께 읽기' };
    expect(await render('Also read: [x](a-story)', { words })).toBe(link(STORY, 'x', '함께 읽기'));
  });
});

describe('a link', () => {
  test.each([
    [
      'to a piece of the paper has its one address',
      '[x](../08/a-story.md)',
      `<p><a href="${STORY}">x</a></p>`,
    ],
    ['without words has the headline', '[](a-story)', `<p><a href="${STORY}">A headline</a></p>`],
    ['to nowhere keeps its words', 'a [x *y*](nowhere) b', '<p>a x <em>y</em> b</p>'],
    [
      'to another site stays',
      '[x](https://x.example/a?b=c#d)',
      '<p><a href="https://x.example/a?b=c#d">x</a></p>',
    ],
    ['to another site without a scheme keeps its words', '[x](//x.example)', '<p>x</p>'],
    ['within the page stays', '[x](#part)', '<p><a href="#part">x</a></p>'],
    ['to a mailbox stays', '[x](mailto:a@x.example)', '<p><a href="mailto:a@x.example">x</a></p>'],
    ['to another programme keeps its words', '[x](skype:me)', '<p>x</p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });
});

describe('a block', () => {
  test.each([
    ['pull quote', ':::pullquote\nWords.\n:::', '<aside class="pullquote"><p>Words.</p></aside>'],
    ['note', ':::note\nWords.\n:::', '<aside class="note"><p>Words.</p></aside>'],
    [
      'timeline',
      ':::timeline\n- **1999** One\n:::',
      '<div class="timeline"><ul>\n<li><strong>1999</strong> One</li>\n</ul></div>',
    ],
    ['gallery', ':::gallery\nWords.\n:::', '<figure class="gallery"><p>Words.</p></figure>'],
    ['in capitals', ':::Note\nWords.\n:::', '<aside class="note"><p>Words.</p></aside>'],
    [
      'of another system, as a note',
      ':::strange{.x #y z=1}\nWords.\n:::',
      '<aside class="note"><p>Words.</p></aside>',
    ],
    [
      'with the name of a part of every object',
      ':::constructor\nWords.\n:::',
      '<aside class="note"><p>Words.</p></aside>',
    ],
    ['that is never closed', ':::note\nWords.', '<aside class="note"><p>Words.</p></aside>'],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });
});

test.each([
  'at 10:am and 10:30',
  'Act 1 ::Scene',
  'a :smile: and :text and Note:this:that',
  'ratio 3:1, a::b',
  ':text[with]{marks=1} here',
])('%s is words and no mark', async (text) => {
  expect(await render(text)).toBe(`<p>${text}</p>`);
});

test('a line with two colons is a paragraph of words', async () => {
  expect(await render('::leaf[a]{b=c}')).toBe('<p>::leaf[a]{b=c}</p>');
});

test('a wide table scrolls in a box that the keyboard can reach', async () => {
  const html = await render('| a | b |\n|:--|--:|\n| 1 | 2 |');
  expect(html.replaceAll('\n', '')).toBe(
    '<div class="table" tabindex="0"><table><thead><tr><th class="align-left">a</th><th class="align-right">b</th></tr></thead>' +
      '<tbody><tr><td class="align-left">1</td><td class="align-right">2</td></tr></tbody></table></div>',
  );
});

test('a footnote and its mark lead to each other, with the words of the page', async () => {
  const html = await render('One[^a].\n\n[^a]: The *note*.');
  expect(html.replaceAll('\n', '')).toBe(
    '<p>One<sup><a href="#note-fn-a" id="note-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>' +
      '<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Notes</h2><ol><li id="note-fn-a">' +
      '<p>The <em>note</em>. <a href="#note-fnref-a" data-footnote-backref="" aria-label="Back to the text" class="data-footnote-backref">↩</a></p>' +
      '</li></ol></section>',
  );
});

test('a task list loses its boxes and keeps its words', async () => {
  expect((await render('- [x] done')).replace(/\s+/g, ' ')).toBe('<ul> <li> done</li> </ul>');
});
