const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  copy: '©',
  rarr: '→',
};

const INLINE_TAG =
  /<\/?(?:a|abbr|b|br|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;

/** Controls that XML forbids, line separators that break scripts, zero-width marks at the edges of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const EDGES = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;

/** Turns character references into the characters they name, once: `&amp;lt;` becomes `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    const known = name.toLowerCase();
    if (Object.hasOwn(ENTITIES, known)) return ENTITIES[known] ?? whole;
    if (!name.startsWith('#')) return whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

/** Removes what no output of the site may carry and folds line breaks and NFC variants into one form. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(EDGES, '');
}

/**
 * One line of plain words from a frontmatter text that may hold inline HTML, Markdown emphasis and entities.
 * Tags that only style words are dropped; anything else that looks like a tag is text, and is kept.
 */
export function plainLine(text: string): string {
  const words = decodeEntities(cleanText(text).replace(INLINE_TAG, ''))
    .replace(/\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\s+/g, ' ');
  return unwrapQuotes(words.replace(EDGES, ''));
}

/** A zero-width mark before an opening quote makes YAML keep both quotes; the title never had them. */
function unwrapQuotes(text: string): string {
  const inner = /^"([^"]*)"$/.exec(text)?.[1];
  return inner === undefined || inner === '' ? text : inner;
}

const LONGEST_SLUG = 100;

/**
 * The word a thing is known by in addresses: lower case, letters and digits of any script, hyphens between.
 * At most 100 characters, cut between words, so that an address fits in every log, card and file system.
 */
export function slugify(text: string): string {
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing is a character like any other.
  }
  const slug = decoded
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`ʼ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return cut.includes('-')
    ? cut.slice(0, cut.lastIndexOf('-'))
    : Array.from(slug).slice(0, 60).join('');
}
