/** Pictures in a line of text: no font of ours draws them, and a headline says the same without. */
const PICTOGRAPH =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3|\ufe0f/gu;
/** A text as it is drawn: composed, on one line, without emoji. */
export function drawable(text: string): string {
  const signs = text
    .normalize('NFC')
    .replace(PICTOGRAPH, (sign) => (/[©®™‼⁉ℹ]/u.test(sign) ? sign : ''));
  // A joiner that joined two emoji joins nothing now.
  return signs
    .replace(/\u200d(?=\s|$)|(?<=^|\s)\u200d/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
