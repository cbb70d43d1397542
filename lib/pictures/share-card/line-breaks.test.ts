import { describe, expect, test } from 'vitest';
import { piecesOf } from './line-breaks';
import { inRanges, parseUnicodeRange } from './unicode-range';

const split = (text: string) => piecesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a headline may be broken', () => {
  test.each([
    ['at spaces', 'One two three', ['One', 'two', 'three']],
    ['after a dash, but not within a score', 'Indo-Gangetic 3-2', ['Indo-', 'Gangetic', '3-2']],
    [
      'between Chinese characters, never before their marks',
      '会见，韩国',
      ['会', '见，', '韩', '国'],
    ],
    ['not behind an opening bracket', '氏「年', ['氏', '「年']],
    ['in Korean at spaces alone', '김정은 다시', ['김정은', '다시']],
    ['never within a letter and its marks', 'किम से', ['किम', 'से']],
  ])('%s', (_, text, pieces) => {
    expect(split(text)).toEqual(pieces);
  });

  test('and no letter is lost', () => {
    const text = 'A 会见-b c。';
    const pieces = piecesOf(text);
    expect(pieces[0]?.start).toBe(0);
    expect(pieces.at(-1)?.end).toBe(text.length);
    for (const [index, { next }] of pieces.entries())
      expect(next).toBe(pieces[index + 1]?.start ?? text.length);
  });
});

test('a unicode range is read with its single characters and runs', () => {
  const ranges = parseUnicodeRange('U+0900-097F,U+20B9');
  expect([0x8ff, 0x900, 0x97f, 0x980, 0x20b9].map((one) => inRanges(ranges, one))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});
