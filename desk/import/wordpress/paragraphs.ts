const BLOCKS =
  '(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe)';
const OPENS = new RegExp(`(<${BLOCKS}[\\s/>])`, 'gi');
const CLOSES = new RegExp(`(</${BLOCKS}>)`, 'gi');
const BEGINS = new RegExp(`^\\s*</?${BLOCKS}[\\s/>]`, 'i');
const WHOLE = /<(pre|script|style|textarea|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/**
 * The paragraphs of a text that WordPress's classic editor kept without them: a blank line is a new paragraph, a line
 * end a new line. What WordPress does on each view ("wpautop", wp-includes/formatting.php), without its repairs of
 * HTML, which a parser does better.
 */
export function withParagraphs(text: string): string {
  const kept: string[] = [];
  const apart = text
    .replace(/\r\n?/g, '\n')
    .replace(WHOLE, (whole, name) => {
      kept.push(whole);
      const mark = `\u{f8f2}${kept.length - 1}\u{f8f2}`;
      return name?.toLowerCase() === 'pre' ? `\n\n${mark}\n\n` : mark;
    })
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/\n/g, ' '))
    .replace(OPENS, '\n\n$1')
    .replace(CLOSES, '$1\n\n')
    .replace(/(<hr\s*\/?>)/gi, '$1\n\n');
  const parts = apart.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const marked = parts
    .map((part) => {
      const words = part.trim();
      if (/^\u{f8f2}\d+\u{f8f2}$/u.test(words)) return words;
      const broken = words.replace(/(<br\s*\/?>)?[ \t]*\n/gi, '<br>\n');
      return BEGINS.test(words) ? inBlock(words) : `<p>${broken}</p>`;
    })
    .join('\n');
  return marked.replace(/\u{f8f2}(\d+)\u{f8f2}/gu, (_, index) => kept[Number(index)] ?? '');
}

/** In a block the line ends between its words count as well, but not those around its tags. */
function inBlock(text: string): string {
  return text.replace(/([^>\s])[ \t]*\n(?=\s*[^<\s])/g, '$1<br>\n');
}
