import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { element, printable, xmlDocument } from './xml';

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
const TEXTS: [what: string, text: string, kept: string][] = [
  ['the five signs of markup', `&<>"'`, `&<>"'`],
  ['the end of a CDATA section', 'a ]]> b', 'a ]]> b'],
  ['a reference', '&amp; &#0; &lt;', '&amp; &#0; &lt;'],
  ['a comment and an instruction', '<!-- a --> <?xml?>', '<!-- a --> <?xml?>'],
  ['all controls', `a${CONTROLS}b`, 'a\t\n\rb'],
  ['line separators', 'a\u2028b\u2029c', 'a\u2028b\u2029c'],
  ['emoji', '👍🏽👩‍👩‍👧', '👍🏽👩‍👩‍👧'],
  ['half an emoji', 'a\ud83db\udc4dc', 'abc'],
  ['text from right to left', 'اردو עברית', 'اردو עברית'],
  ['what is no character', 'a\ufffe\uffffb', 'ab'],
];

test.each(TEXTS)(
  '%s is text in an element and an attribute, to a parser',
  async (_, text, kept) => {
    const xml = xmlDocument(element('root', { name: text }, text, element('inner', {}, text)));
    const { errors, normalized } = await validateXML({ xml, normalization: 'c14n' });
    expect(errors).toEqual([]);
    // Canonical XML (W3C, section 2.3) writes every text in one way.
    const content = kept
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#xD;');
    expect(normalized).toContain(`>${content}<inner>${content}</inner></root>`);
    expect(printable(text)).toBe(kept);
  },
);

test('an attribute that is null and content that is null or false are left out', () => {
  expect(element('a', { b: null, c: 1 }, null, false).markup).toBe('<a c="1"/>');
});
