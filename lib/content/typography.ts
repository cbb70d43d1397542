/** Languages whose quotation marks are “ ” ‘ ’; in others a straight quote is left as it was written. */
const CURLY = /^(en|hi|ko|bn|ta|te|mr|gu)\b/i;

/**
 * True quotes, apostrophes, dashes and ellipses for the ones typewriters have. A quote opens where it follows
 * nothing, a space, an opening bracket or a dash, and closes elsewhere; an apostrophe is a closing quote.
 * @param before the character that stands before the text, for texts that continue others
 * @param after the character that stands after it, for texts that others continue
 */
export function trueTypography(text: string, lang: string, before = '', after = ''): string {
  if (!CURLY.test(lang) || !/["'.-]/.test(text)) return text;
  const joined = text
    .replace(/(^|[^.])\.\.\.(?!\.)/g, '$1…')
    .replace(/(^|[^-])---(?!-)/g, '$1—')
    .replace(/(^|[^-])--(?!-)/g, '$1–');
  return joined.replace(/["']/g, (quote, index: number) => {
    const previous = index > 0 ? (joined[index - 1] ?? '') : before;
    const next = joined.slice(index + 1) + after;
    // After another quote only a word is still to come when this one opens: "'No'" but ('No').
    const opens = /^["'“‘]$/.test(previous)
      ? /^[^\s"'”’.,;:!?)\]}]/.test(next)
      : /^[\s([{<—–\-/]?$/u.test(previous) && /^\S/.test(next);
    if (quote === '"') return opens ? '“' : '”';
    // ’90s and ’tis leave letters out; everywhere else a quote after a space opens.
    const leavesOut = /^(\d\ds\b|tis\b|twas\b|em\b)/i.test(next);
    return opens && !leavesOut ? '‘' : '’';
  });
}
