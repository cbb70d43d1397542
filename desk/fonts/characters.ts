/** Every character from one to another, both included. */
function between(first: string, last: string): string {
  const from = first.codePointAt(0) ?? 0;
  const to = last.codePointAt(0) ?? 0;
  return Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join(
    '',
  );
}

/** Characters without some of them. */
function without(characters: string, some: string): string {
  return [...characters].filter((one) => !some.includes(one)).join('');
}

/** What words are made of in the languages of Western Europe. */
const WORDS = [
  between(' ', '~'),
  '\u00a0\u00ad¡£§©«°·»¿',
  without(between('À', 'ÿ'), '×÷'),
  'ŒœŸ–—‘’‚“”„†‡•…‹›€™',
].join('');

/** What every page in English is set with. Most pages need no more, and this is what they wait for. */
export const PLAIN = `${between(' ', '~')}\u00a0\u00ad£§©«·»–—‘’“”•…€`;

/** The accents of Western Europe, as they stand in italics too. */
export const ACCENTS = without(WORDS, PLAIN);

/** The accents, and the fractions, arrows and rarer signs of news. */
export const ACCENTS_AND_SIGNS = `${ACCENTS}¢¥®±²³¼½¾×÷ı‰′″⁄−←↑→↓`;

/** Money of the countries the paper writes about that Latin 1 has no sign for: the rupee before all others. */
export const SIGNS = '₹₨₩₫₱₺₽₪';

/** Letters of names from Prague to Istanbul, and the long vowels of Indian words. */
export const NAMES = 'ĀāĂăĄąĆćČčĎďĐđĒēĘęĚěĞğĪīİŁłŃńŇňŌōŐőŘřŚśŞşŠšŤťŪūŮůŰűŹźŻżŽžȘșȚț';

/** Other letters beyond Latin 1, and Indian words in scholars' spelling. */
export const LETTERS = without(
  `${between('Ā', 'ž')}ḌḍḤḥḶḷṀṁṂṃṄṅṆṇṚṛṢṣṬṭ`,
  PLAIN + ACCENTS_AND_SIGNS + NAMES,
);

/** Characters as the CSS `unicode-range` descriptor lists them, neighbours drawn together. */
export function unicodeRange(characters: string): string {
  const codes = [...new Set([...characters].map((one) => one.codePointAt(0) ?? 0))];
  const runs: [number, number][] = [];
  for (const code of codes.sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  return runs
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}
