import type { Piece } from '../../found';
import { isUnspaced, sameLetters } from '../../indexed-text';
import { wordsOf } from '../terms';
import type { Asked } from './asked';
import { formsOf } from './forms';

const ASCII = /^[ -~]+$/;
/** Space that is more than one plain space. */
const SPACES = /[^\S ]\s*| \s+/g;
/** The last code of ASCII. */
const LAST_PLAIN = 127;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Characters of a passage, and of it before what was looked for: two lines of a list. */
const SPACED = { length: 220, before: 40 };
const UNSPACED = { length: 90, before: 15 };
/** Places in a text at which a passage may begin. A common word stands in hundreds. */
const ANCHORS = 60;

/** What to mark in a text. */
export class Needles {
  private readonly words = new Map<string, string>();
  private readonly beginnings: string[] = [];
  private readonly runs: string[] = [];
  /** By its code, 1 for a plain letter or digit with which something begins that was asked for. */
  private readonly firsts = new Uint8Array(LAST_PLAIN + 1);

  /** How many things were asked for. */
  readonly size: number;

  constructor(asked: Asked) {
    this.size = asked.parts.length;
    const last = asked.parts.at(-1);
    for (const part of asked.parts) {
      for (const word of part.words) {
        const forms = part.exact ? { words: [word], beginnings: [] } : formsOf(word, part === last);
        for (const form of forms.words) this.words.set(form, word);
        this.beginnings.push(...forms.beginnings);
      }
      if (part.words.some(isUnspaced)) this.runs.push(sameLetters(part.typed.replaceAll('"', '')));
    }
    for (const [first] of [...this.words.keys(), ...this.beginnings])
      if (first && first.charCodeAt(0) <= LAST_PLAIN)
        for (const one of [first, first.toUpperCase()]) this.firsts[one.charCodeAt(0)] = 1;
  }

  /**
   * Whether a word may have something that was asked for, by its first letter where that is plain: a page of results has
   * ten thousand words, and nearly all begin with another one.
   */
  mayBegin(word: string): boolean {
    const first = word.charCodeAt(0);
    return first > LAST_PLAIN || this.firsts[first] === 1 || this.runs.length > 0;
  }

  /** What a word of a text was asked for as, or null. */
  asked(word: string): string | null {
    // Most words need nothing but their case taken away.
    const folded = ASCII.test(word) ? word.toLowerCase() : wordsOf(word).join('');
    const known = this.words.get(folded);
    if (known !== undefined) return known;
    return this.beginnings.find((beginning) => folded.startsWith(beginning)) ?? null;
  }

  /** Where in a word of a script without spaces something stands that was asked for. */
  within(word: string): [from: number, to: number] | null {
    for (const run of this.runs) {
      const from = word.indexOf(run);
      if (from >= 0) return [from, from + run.length];
    }
    return null;
  }
}

interface Token {
  from: number;
  to: number;
  asked: string | null;
}

function tokensOf(text: string, needles: Needles): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) tokens.push(tokenOf(word, index, needles));
  return tokens;
}

function tokenOf(word: string, from: number, needles: Needles): Token {
  const to = from + word.length;
  if (!needles.mayBegin(word)) return { from, to, asked: null };
  if (ASCII.test(word) || !isUnspaced(word)) return { from, to, asked: needles.asked(word) };
  const at = needles.within(word);
  return at
    ? { from: from + at[0], to: from + at[1], asked: word.slice(...at) }
    : { from, to, asked: null };
}

/** A text in pieces, those marked that were looked for. */
export function marked(text: string, needles: Needles): Piece[] {
  return piecesOf(text, tokensOf(text, needles), 0, text.length);
}

/** How many different things that were looked for a text has. */
function variety(tokens: Token[]): number {
  return new Set(tokens.flatMap(({ asked }) => asked ?? [])).size;
}

/**
 * What to show of an article below its headline: the standfirst, or the passage of the text that has more of what was
 * looked for.
 * @param text asked for only where the standfirst does not have it all
 */
export async function passageOf(
  standfirst: string,
  text: () => Promise<string>,
  needles: Needles,
): Promise<Piece[]> {
  const own = tokensOf(standfirst, needles);
  if (standfirst && variety(own) >= needles.size)
    return piecesOf(standfirst, own, 0, standfirst.length);
  const body = (await text()).replace(SPACES, ' ');
  const tokens = tokensOf(body, needles);
  const { from, to, has } = bestPassage(body, tokens);
  if (standfirst && variety(own) >= has) return piecesOf(standfirst, own, 0, standfirst.length);
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...piecesOf(body, tokens, from, to),
    ...(to < body.length ? [{ text: ' …', found: false }] : []),
  ];
}

interface Passage {
  from: number;
  to: number;
  /** How much of what was looked for it has. */
  has: number;
}

/** The passage that has most of what was looked for; the first of them where several have as much. */
function bestPassage(text: string, tokens: Token[]): Passage {
  const asked = tokens.filter((token) => token.asked !== null);
  return asked
    .slice(0, ANCHORS)
    .map(({ from }) => passageFrom(text, tokens, asked, from))
    .reduce((best, one) => (one.has > best.has ? one : best), passageFrom(text, tokens, asked, 0));
}

function passageFrom(text: string, tokens: Token[], asked: Token[], anchor: number): Passage {
  const isParted = !isUnspaced(text.slice(anchor, anchor + 1));
  const { length, before } = isParted ? SPACED : UNSPACED;
  let from = Math.max(0, anchor - before);
  if (from > 0 && isParted)
    from = tokens[firstOf(tokens, (token) => token.from >= from)]?.from ?? from;
  let to = Math.min(text.length, from + length);
  if (to < text.length && isParted)
    to = tokens[firstOf(tokens, (token) => token.to > to) - 1]?.to ?? to;
  const within = asked.slice(
    firstOf(asked, (token) => token.from >= from),
    firstOf(asked, (token) => token.to > to),
  );
  return { from, to, has: variety(within) };
}

/** The place of the first token that fulfils what all after it fulfil as well: a text has thousands. */
function firstOf(tokens: Token[], isThere: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && !isThere(token)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piecesOf(text: string, tokens: Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const token of tokens) {
    if (token.asked === null || token.from < from || token.to > to) continue;
    if (token.from > at) pieces.push({ text: text.slice(at, token.from), found: false });
    pieces.push({ text: text.slice(token.from, token.to), found: true });
    at = token.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), found: false });
  return pieces;
}
