import { expect, test } from 'vitest';
import { makeErrorPages } from './error-pages';

test.each([
  ['en-GB', '<html lang="en" dir="ltr">', 'The presses are busy'],
  ['ur', '<html lang="ur" dir="rtl">', 'اس وقت بہت ہجوم ہے'],
  ['ko-KR', '<html lang="ko" dir="ltr">', '지금은 접속이 많습니다'],
  // No words in French yet: then all of the page is English, and says so.
  ['fr', '<html lang="en" dir="ltr">', 'The presses are busy'],
])('a page of last resort speaks the language of a paper in %s', (language, open, title) => {
  const { html } = makeErrorPages({ name: 'A & <b>', language })(503);
  expect(html).toContain(open);
  expect(html).toContain(`<h1>${title}</h1>`);
  expect(html).toContain('<a href="/">A &amp; &lt;b></a>');
});

test('a status that has no words of its own has those of a page that failed', () => {
  const page = makeErrorPages({ name: 'A', language: 'en' });
  expect(page(418).html).toBe(page(500).html);
});

test('it is printed in the paper’s colours, light and dark', () => {
  const { html } = makeErrorPages({ name: 'A', language: 'en' })(500);
  expect(html).toContain('background:#fffefb;color:#15161a');
  expect(html).toContain('{body{background:#14151a;color:#eceae4}}');
});
