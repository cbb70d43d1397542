/** What a page of search results has room for. */
const LONGEST = 170;

/** Shorter ones tell a searcher too little, and search engines look for other words. */
const SHORTEST = 50;

/**
 * A description that is long enough, as far as there are words for it.
 * @param more sentences to add while it is not, best first
 */
export function longEnough(text: string, more: string[]): string {
  return more
    .filter((sentence) => sentence !== '' && sentence !== text)
    .reduce((said, sentence) => (said.length < SHORTEST ? joined(said, sentence) : said), text);
}

function joined(said: string, sentence: string): string {
  if (said === '') return sentence;
  const ends = /[.!?…।。؟۔”"’]$/u.test(said);
  return `${said}${ends ? ' ' : '. '}${sentence}`;
}

/** A description in the length that search results show, cut between words. */
export function shortDescription(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '');
  const end = text[head.length] === ' ' ? head.length : head.lastIndexOf(' ');
  // A script without spaces is cut between characters.
  const cut = end > LONGEST / 2 ? head.slice(0, end) : head;
  return `${cut.replace(/[\s,;:.!?…–—।॥،؛؟۔、。，-]+$/u, '')}…`;
}
