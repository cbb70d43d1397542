/** First and last of a run of characters, both included. */
export type Range = [first: number, last: number];

/** Reads a CSS `unicode-range` without wildcards (CSS Fonts 4, section 4.5): `U+0900-097F,U+20B9`. */
export function parseUnicodeRange(text: string): Range[] {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

export function inRanges(ranges: Range[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
