import { describe, expect, test } from 'vitest';
import { referencesOf } from './references';

/** The references of a body as `kind line target (alt)`. */
function references(body: string, firstLine = 1): string[] {
  return referencesOf(body, firstLine).map(({ kind, line, target, alt }) =>
    kind === 'link' ? `link ${line} ${target}` : `picture ${line} ${target} (${alt})`,
  );
}

describe('a body names pictures and links of the paper', () => {
  test.each([
    ['a link', '[words](a-story)', ['link 1 a-story']],
    ['a link without words', '[](a-story)', ['link 1 a-story']],
    ['a link with a title', '[words](a-story "Title")', ['link 1 a-story']],
    ['a link in angle brackets', '[words](<a-story>)', ['link 1 a-story']],
    ['a link with brackets', '[words](/a_(b))', ['link 1 /a_(b)']],
    ['no link in escaped brackets', String.raw`\[words](a-story)`, []],
    ['a link over two lines', 'One [two\nthree](a-story)', ['link 1 a-story']],
    ['a definition', 'A [b][c].\n\n[c]: a-story "T"', ['link 3 a-story']],
    ['an HTML link', '<a class="x" href="/a/b">c</a>', ['link 1 /a/b']],
    ['a picture', '![A map](map.png "Caption | Credit")', ['picture 1 map.png (A map)']],
    ['a remote picture', '![](https://x.example/a.png)', ['picture 1 https://x.example/a.png ()']],
    ['an HTML picture', '<img alt="A map" src="map.png">', ['picture 1 map.png (A map)']],
    ['a picture in a link', '[![A map](map.png)](a-story)', ['picture 1 map.png (A map)']],
    [
      'several, by line',
      '![a](a.png)\n\n<a href="c">c</a>\n[b](b)',
      ['picture 1 a.png (a)', 'link 3 c', 'link 4 b'],
    ],
  ])('%s', (_, body, expected) => {
    expect(references(body)).toEqual(expected);
  });

  test('on the lines of the file, not of the body', () => {
    expect(references('One\n\n[two](b)', 8)).toEqual(['link 10 b']);
  });
});

test.each([
  '[words](https://x.example/)',
  '[words](HTTP://x.example/)',
  '[words](//x.example/a)',
  '[words](mailto:a@x.example)',
  '[words](#part)',
  '[words]()',
  '[^1]: a footnote',
  '`[words](a-story)`',
  '``a ` [words](a-story)``',
  '```\n[words](a-story)\n```',
  '~~~\n![a](b.png)',
  'A [word] (and more)',
])('%s names nothing of the paper', (body) => {
  expect(references(body)).toEqual([]);
});

test('code does not move the lines of what follows', () => {
  expect(references('```\n[a](b)\n```\n`x` [c](d)')).toEqual(['link 4 d']);
});

test('any noise is looked through in bounded time', { timeout: 60_000 }, () => {
  const start = performance.now();
  for (const unit of ['[', '![', '[a](', '`', '~', '<a ', '<a href'])
    expect(references(`${unit.repeat(200_000 / unit.length)}x`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
});
