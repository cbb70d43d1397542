/** A thing that a body names and that may or may not be there. */
export interface Reference {
  kind: 'picture' | 'link';
  /** As written. */
  target: string;
  /** Line of the file, counted from 1. */
  line: number;
  /** Of a picture: the alternative text. */
  alt: string;
}

const CODE =
  /(^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![\s\S])))|(?<!`)(`+)(?!`)[^\n]+?(?<!`)\3(?!`)/gm;
const MARK =
  /(?<!\\)(!?)\[([^[\]]*)\]\(\s*<?((?!\))[^()\s>]*(?:\([^()\s>]*\)[^()\s>]*)*)>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;
const DEFINITION = /^ {0,3}\[[^\]^\n][^\]\n]*\]:\s*<?(\S+?)>?(?:\s|$)/gm;
const HTML = /<(a|img)\b[^<>]*?\s(?:href|src)\s*=\s*["']?([^"'\s<>]+)[^<>]*>/gi;

/**
 * The pictures and the links within the paper that a body names. Addresses of other sites are left out.
 * @param firstLine line of the file on which the body begins
 */
export function referencesOf(body: string, firstLine: number): Reference[] {
  // Each rule looks only where its sign stands at all: most texts have few of them, and there are many texts.
  const text = /[`~]/.test(body) ? body.replace(CODE, (code) => code.replace(/[^\n]/g, ' ')) : body;
  const references: Reference[] = [];
  const add = (kind: Reference['kind'], target: string, index: number, alt: string) => {
    if (kind === 'link' && (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target) || target === ''))
      return;
    references.push({ kind, target, alt, line: firstLine + lineBreaks(text, index) });
  };
  for (const found of text.matchAll(MARK))
    add(found[1] ? 'picture' : 'link', found[3] ?? '', found.index, found[2] ?? '');
  for (const found of text.includes(']:') ? text.matchAll(DEFINITION) : [])
    add('link', found[1] ?? '', found.index, '');
  for (const found of text.includes('<') ? text.matchAll(HTML) : []) {
    const alt = /\salt\s*=\s*["']([^"']*)/i.exec(found[0])?.[1] ?? '';
    add(found[1]?.toLowerCase() === 'img' ? 'picture' : 'link', found[2] ?? '', found.index, alt);
  }
  return references.sort((a, b) => a.line - b.line);
}

function lineBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
