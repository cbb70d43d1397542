import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dark, light, type Palette } from '@/desk/graphics/palette';
import { INK_COLOURS, PAPER_COLOURS } from '@/lib/seo/theme-colours';

const TOKENS = 'app/tokens.css';

/** What gives a page its looks. */
const sheets = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.(css|tsx)$/.test(file) && file !== TOKENS);

/** Every place where something stands that should be a token, as `file:line what`. */
function places(literal: RegExp, files = sheets): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
      .split('\n')
      .flatMap((line, i) => [...line.matchAll(literal)].map(([at]) => `${file}:${i + 1} ${at}`)),
  );
}

const HEX = /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b/gi;
const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/g;
const NAMED =
  /(?:color|background|border(?:-[a-z-]+)?|fill|stroke|outline):[^;]*\b(?:black|white|red|blue|green|gr[ae]y|silver|maroon|navy|teal|orange|gold|brown|ivory|beige)\b/g;
const SIZE = /font-size:(?!\s*(?:var\(--text-|inherit))[^;]+/g;
const SHORTHAND = /\bfont:\s*[^;]+/g;
const FACE = /font-family:(?!\s*(?:var\(|inherit))[^;]+/g;
const ARBITRARY = /\b(?:text|bg|border|fill|stroke|font|outline|decoration)-\[[^\]]*\]/g;
/** Tailwind's own scale, which app/tokens.css takes away: such a class would do nothing. */
const UNKNOWN_SIZE = /\btext-(?:xs|sm|base|lg|[2-9]?xl)\b/g;
const INLINE = /\bstyle=\{\{/g;

describe('app/tokens.css is the whole vocabulary: no other file has', () => {
  test.each([
    ['a colour in figures', HEX],
    ['a colour made by a function', FUNCTION],
    ['a colour by its name', NAMED],
    ['a size of letters', SIZE],
    ['a face and a size in one', SHORTHAND],
    ['a face', FACE],
    ['a value of its own in a class', ARBITRARY],
    ['a size of another scale', UNKNOWN_SIZE],
    ['a style written into an element', INLINE],
  ])('%s', (_, literal) => {
    expect(sheets.length).toBeGreaterThan(60);
    expect(places(literal)).toEqual([]);
  });
});

test('what the search looks for can be found', () => {
  expect(places(HEX, [TOKENS]).length).toBeGreaterThan(10);
  expect(places(FUNCTION, [TOKENS]).length).toBeGreaterThan(5);
  expect('font-size: 0.9rem;'.match(SIZE)).toHaveLength(1);
  expect('font-size: var(--text-fine);'.match(SIZE)).toBeNull();
  expect('color: white;'.match(NAMED)).toHaveLength(1);
  expect('className="text-[13px] bg-[#fff]"'.match(ARBITRARY)).toHaveLength(2);
});

test('every size and colour that a class or a rule names is in it', () => {
  const known = new Set(
    [...readFileSync(TOKENS, 'utf8').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name),
  );
  const named = sheets.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/var\((--(?:text|color|font|container|radius)-[\w-]+)/g),
  ]);
  expect(named.length).toBeGreaterThan(50);
  expect(named.map(([, name]) => name ?? '').filter((name) => !known.has(name))).toEqual([]);
});

const tokens = readFileSync(TOKENS, 'utf8');

/** A colour of app/tokens.css for light paper and for dark. */
function colour(name: string): string[] {
  const [, onLight = '', onDark = ''] =
    new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  return [onLight, onDark];
}

test.each<[part: keyof Palette, token: string]>([
  ['paper', 'paper'],
  ['tint', 'tint'],
  ['ink', 'ink'],
  ['ink2', 'ink-soft'],
  ['rule', 'rule'],
  ['brand', 'brand'],
])('graphics are drawn in the page’s own colours: %s is --color-%s', (part, token) => {
  expect([light[part], dark[part]]).toEqual(colour(token));
});

test('the browser’s frame and the pages of last resort have the colours of the paper', () => {
  expect([PAPER_COLOURS.light, PAPER_COLOURS.dark]).toEqual(colour('paper'));
  expect([INK_COLOURS.light, INK_COLOURS.dark]).toEqual(colour('ink'));
});
