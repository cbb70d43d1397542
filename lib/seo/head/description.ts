/** What a page of search results has room for. */
const LONGEST = 170;

/** A description in the length that search results show, cut between words. */
export function shortDescription(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '');
  const end = text[head.length] === ' ' ? head.length : head.lastIndexOf(' ');
  // A script without spaces is cut between characters.
  const cut = end > LONGEST / 2 ? head.slice(0, end) : head;
  return `${cut.replace(/[\s,;:.!?…–—।॥،؛؟۔、。，-]+$/u, '')}…`;
}
