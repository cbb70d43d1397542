import { decodeEntities } from './plain-words';

const FENCE =
  /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm;
const TEMPLATE =
  /\{%[\s\S]{0,2000}?%\}|\{\{[\s\S]{0,2000}?\}\}|\{\/\*[\s\S]{0,2000}?\*\/\}|\{[:#.][^{}\n]{0,200}\}/g;
/** Words in square brackets with a target in round ones; no part of it is looked through twice. */
const LINK = /(!?)\[([^[\]]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g;
const MARKS = /[*_]{1,3}|`+|~~/g;
const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
const WORDLESS_BLOCKS = /<(script|style|iframe|svg|noscript)\b[\s\S]*?(?:<\/\1\s*>|(?![\s\S]))/gi;

/**
 * The plain words of a Markdown body, paragraphs a blank line apart. Made for indexing and counting: some
 * twenty times as fast as a full parse, it may keep a stray mark that a parser would not.
 */
export function bodyText(markdown: string): string {
  return decodeEntities(withoutMarkdown(markdown))
    .replace(/[ \t\u00a0]{2,}|[\t\u00a0]/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Each step looks only where its sign stands at all: most texts have few of them, and there are many texts. */
function withoutMarkdown(markdown: string): string {
  let text = markdown;
  const where = (sign: string, step: (found: string) => string) => {
    if (text.includes(sign)) text = step(text);
  };
  where('<', (found) =>
    found.replace(/<!--[\s\S]*?(?:-->|(?![\s\S]))/g, ' ').replace(WORDLESS_BLOCKS, ' '),
  );
  const unfenced = (found: string) =>
    found.replace(FENCE, (block) => block.replace(/^ {0,3}[`~]{3,}.*$/gm, ''));
  if (text.includes('```') || text.includes('~~~')) text = unfenced(text);
  where('{', (found) => found.replace(TEMPLATE, ' '));
  where('[', (found) =>
    found
      .replace(/^\[\^?[^\]\n]+\]:[^\n]*$/gm, '')
      .replace(/\[\^[^[\]\n]+\]/g, '')
      .replace(LINK, (_, picture, words) => (picture ? ' ' : words))
      .replace(LINK, '$2')
      .replace(/\[([^[\]]*)\]\[[^[\]\n]*\]/g, '$1'),
  );
  where('<', (found) => found.replace(/(?<!\\)<\/?[a-z][^<>\n]*>/gi, ' '));
  where(':::', (found) => found.replace(/^ {0,3}:::.*$/gm, ''));
  text = text
    .replace(/^[ \t]*(?:[-*_=|:][ \t]*){3,}$/gm, '')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+|\|)/gm, '')
    .replace(MARKS, withoutMark);
  where('\\', (found) => found.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  return text;
}

/** Takes emphasis, code and strikes away; a line below within a word, as in snake_case, is a letter of it. */
function withoutMark(mark: string, index: number, text: string): string {
  const before = text[index - 1] ?? ' ';
  const after = text[index + mark.length] ?? ' ';
  if (before === '\\') return mark;
  if (/^[`~]/.test(mark)) return '';
  if (SPACE.test(before) && SPACE.test(after)) return mark;
  return mark.startsWith('_') && LETTER.test(before) && LETTER.test(after) ? mark : '';
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a text has; in scripts without spaces a word is what Unicode's rules (UAX 29) call one. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return countSpacedWords(text);
  let count = 0;
  // The segmenter slows down with the square of a run without spaces, so it is given pieces.
  for (const [part] of text.matchAll(/[\s\S]{1,2000}/gu)) {
    for (const piece of WORDS.segment(part)) if (piece.isWordLike) count += 1;
  }
  return count;
}

/** Runs between spaces that hold a letter or a digit. In a loop, since it is asked of every text of the paper. */
function countSpacedWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : SPACE.test(text[at] ?? '')) {
      counted = false;
    } else if (!counted && isWordly(code, text, at)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

function isWordly(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code | 32) >= 97 ? (code | 32) <= 122 : code >= 48 && code <= 57;
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? code));
}

/** Whole minutes of reading at 220 words a minute, never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 220));
}

/** How many words of a story's opening stand under its headline in a list. */
export const OPENING_WORDS = 15;

/**
 * The opening of a story cut after so many words, with an ellipsis only where words were cut. Punctuation
 * that would stand before the ellipsis is dropped.
 * @param text plain words, as from {@link bodyText}
 */
export function openingOf(text: string, words = OPENING_WORDS): string {
  const paragraph = firstParagraph(text).replace(/\s+/g, ' ').trim();
  const end = endOfWord(paragraph, words);
  if (end >= paragraph.length) return paragraph;
  return `${paragraph.slice(0, end).replace(/[\s,;:.!?…–—\-।॥،؛؟۔、。，．：；！？・]+$/u, '')}…`;
}

/** The first paragraph that is a sentence and not a heading, a label or a date. */
function firstParagraph(text: string): string {
  const paragraphs = text.split(/\n{2,}/);
  return paragraphs.find((paragraph) => countWords(paragraph) >= 8) ?? paragraphs[0] ?? '';
}

function endOfWord(text: string, words: number): number {
  if (UNSPACED.test(text)) return endOfSegment(text, words);
  const matcher = /\S*[\p{L}\p{N}]\S*/gu;
  for (let count = 1; ; count += 1) {
    const match = matcher.exec(text);
    if (!match) return text.length;
    if (count === words) {
      const rest = text.slice(matcher.lastIndex);
      return /[\p{L}\p{N}]/u.test(rest) ? matcher.lastIndex : text.length;
    }
  }
}

function endOfSegment(text: string, words: number): number {
  let count = 0;
  for (const piece of WORDS.segment(text.slice(0, 200 * words))) {
    if (!piece.isWordLike) continue;
    count += 1;
    if (count > words) return piece.index;
  }
  return text.length;
}
