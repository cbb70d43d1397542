import { describe, expect, test } from 'vitest';
import { cleanText, decodeEntities, plainLine, slugify } from './plain-words';

describe('a line of frontmatter becomes plain words', () => {
  test.each([
    ['HTML that styles', 'Hello, <strike>World</strike> Canada', 'Hello, World Canada'],
    ['HTML with attributes', '<b class="x">Engaging</b> - <a href="/x">one</a>', 'Engaging - one'],
    ['an angle bracket that is a word', 'Less is < more', 'Less is < more'],
    ['a tag that is a word', 'The <dEBRUYNE> log', 'The <dEBRUYNE> log'],
    [
      'Markdown emphasis',
      'Let’s talk **user** and *other* and __more__ _here_',
      'Let’s talk user and other and more here',
    ],
    ['Markdown code', 'Use `npm start` now', 'Use npm start now'],
    ['Markdown strikes', 'having the ~~honor~~ honour', 'having the honor honour'],
    ['a Markdown link', 'See [the list](https://x.example/a) now', 'See the list now'],
    ['a link with brackets', 'See [it](https://x.example/a_(b)) now', 'See it now'],
    ['stars that are none', '2 * 3 * 4 and f*ck and a*b', '2 * 3 * 4 and f*ck and a*b'],
    ['lines below in names', 'snake_case_name stays', 'snake_case_name stays'],
    [
      'entities',
      'IRS Offers &#8216;IRS2Go&#x2019; &amp; more&nbsp;&hellip;',
      'IRS Offers ‘IRS2Go’ & more …',
    ],
    ['entities twice', 'a &amp;lt; b', 'a &lt; b'],
    [
      'a tag written with entities',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '<script>alert(1)</script>',
    ],
    ['lines and spaces', '  two \n\t lines  ', 'two lines'],
    ['a no-break space', '\u00a0a\u00a0b\u00a0', 'a b'],
    ['a zero-width space before quotes', '\u200b"Want to Expand?"', 'Want to Expand?'],
    ['quotes within', '"A" and "B"', '"A" and "B"'],
    ['control characters', 'a\u0000b\u0008c\u000bd', 'abcd'],
    ['a line separator', 'a\u2028b', 'a b'],
    ['another normal form', 'Cafe\u0301', 'Café'],
    ['the marks of a joined script', 'क्\u200dष', 'क्\u200dष'],
    ['only marks', '\u200b\ufeff ', ''],
  ])('%s', (_, text, words) => {
    expect(plainLine(text)).toBe(words);
  });

  test('hundreds of thousands of brackets are read in bounded time', { timeout: 60_000 }, () => {
    const start = performance.now();
    for (const unit of ['[', '![', '[a](', '::a[']) plainLine(unit.repeat(250_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

test.each([
  ['&lt;&gt;&quot;&apos;&NBSP;', '<>"\' '],
  ['&#65;&#x41;&#X41;&#128512;', 'AAA😀'],
  ['&unknown; &constructor; &toString; & &; AT&T', '&unknown; &constructor; &toString; & &; AT&T'],
  ['&#0; &#31; &#xd800; &#x110000; &#9999999;', '&#0; &#31; &#xd800; &#x110000; &#9999999;'],
])('the references %s name %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test('a text is freed of what no output may carry, and keeps its lines', () => {
  expect(cleanText('\ufeffa\u0000\nb\ud83d\ude00\u2029c\uffff \u200f')).toBe('a\nb😀 c');
});

describe('a slug', () => {
  test.each([
    ['Sensex and Nifty Open Higher!', 'sensex-and-nifty-open-higher'],
    ['  -- a -- b --  ', 'a-b'],
    ['It’s the paper\'s "best"', 'its-the-papers-best'],
    ['C# / C++', 'c-c'],
    ['50% off', '50-off'],
    ['100%', '100'],
    ['snake_case', 'snake-case'],
    ['Ünïcödé', 'ünïcödé'],
    ['Cafe\u0301', 'café'],
    ['मुंबई में बारिश', 'मुंबई-में-बारिश'],
    ['承認を待つ: mempool', '承認を待つ-mempool'],
    ['서울 뉴스', '서울-뉴스'],
    ['کراچی کی خبر', 'کراچی-کی-خبر'],
    ['mining for ideas\u00a0', 'mining-for-ideas'],
    ['-‘a-percentage-of-perfection’:-incident', 'a-percentage-of-perfection-incident'],
    ['sin%e2%80%8a-%e2%80%8aready', 'sin-ready'],
    ['%E6%89%BF%E8%AA%8D', '承認'],
    ['..%2f..%2fetc', 'etc'],
    ['are-you-ready?', 'are-you-ready'],
    ['😀', ''],
    ['', ''],
  ])('of "%s" is "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('of 158 characters is cut between words to at most 100', () => {
    const name =
      'the-justice-department-recognizes-anniversary-of-executive-order-13166-improving-access-to-services-for-persons-with-limited-english-proficiency';
    expect(slugify(name)).toBe(
      'the-justice-department-recognizes-anniversary-of-executive-order-13166-improving-access-to-services',
    );
  });

  test('of exactly 100 characters is whole', () => {
    const name = `${'a'.repeat(49)}-${'b'.repeat(50)}`;
    expect(slugify(name)).toBe(name);
    expect(slugify(`${name}-c`)).toBe(name);
    expect(slugify(`${name}c`)).toBe('a'.repeat(49));
  });

  test('of one very long word is its first 60 characters, none of them halved', () => {
    expect(slugify('字'.repeat(200))).toBe('字'.repeat(60));
    expect(slugify('𠮷'.repeat(200))).toBe('𠮷'.repeat(60));
  });

  test.each(['Sensex & Nifty', 'मुंबई', 'Cafe\u0301 %41', 'İstanbul', 'ẞ ß', 'a'.repeat(300)])(
    'of the slug of "%s" is that slug',
    (text) => {
      expect(slugify(slugify(text))).toBe(slugify(text));
    },
  );
});
