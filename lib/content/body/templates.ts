/** Fenced and inline code of a text, in which nothing is a mark. */
export const CODE =
  /(^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![\s\S])))|(?<!`)(`+)(?!`)[\s\S]+?(?<!`)\3(?!`)/gm;
const TAG =
  /\{%-?[^%]{0,500}(?:%(?!\})[^%]{0,500}){0,20}%\}|\{\{[<%]?[^{}]{0,1000}[%>]?\}\}|\{[:#.][^{}\n]{0,200}\}|\{\/\*[^*]{0,1000}(?:\*(?!\/\})[^*]{0,1000}){0,20}\*\/\}/g;

/**
 * Takes the marks of other systems' template languages (Liquid, Hugo's shortcodes, kramdown's attributes, comments of MDX) out
 * of a text: readers of the paper should not see them. Code keeps them, since there they are the subject.
 */
export function withoutTemplates(markdown: string): string {
  if (!markdown.includes('{')) return markdown;
  let kept = '';
  let from = 0;
  for (const code of markdown.matchAll(CODE)) {
    kept += markdown.slice(from, code.index).replace(TAG, '') + code[0];
    from = code.index + code[0].length;
  }
  return kept + markdown.slice(from).replace(TAG, '');
}
