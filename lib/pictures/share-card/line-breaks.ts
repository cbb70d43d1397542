/** A part of a text that stays on one line. */
export interface Piece {
  start: number;
  /** Where its letters end; excluded. */
  end: number;
  /** Where the next piece begins: after the spaces behind this one. */
  next: number;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** What may not begin a line, and what may not end one (JIS X 4051, the part of it that headlines need). */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}、。，．・：；？！ー々〜…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;
const DASH = /[-‐–—/]$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where a headline may be broken: at spaces, after dashes, and between the characters of Chinese and Japanese. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  const close = (next: number) => {
    if (end > start) pieces.push({ start, end, next });
    start = next;
    end = next;
  };
  let before = '';
  for (const { segment, index } of graphemes.segment(text)) {
    if (segment === ' ') {
      close(index + 1);
    } else {
      if (end > start && mayBreak(before, segment)) close(index);
      end = index + segment.length;
    }
    before = segment;
  }
  close(text.length);
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  if (DASH.test(before)) return /^\p{L}/u.test(after);
  return CJK.test(before) || CJK.test(after);
}
