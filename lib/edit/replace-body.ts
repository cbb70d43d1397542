import { nextLine, rawFile } from './raw-frontmatter';

/**
 * A file with another text below its frontmatter, which stays byte for byte, as do the blank lines before and after
 * the text and the way in which the file ends its lines.
 * @param path below the content folder, for messages
 * @throws Mistake when it can not be told where the frontmatter ends
 */
export function replaceBody(text: string, path: string, body: string): string {
  const raw = rawFile(text, path);
  const start = nextLine(raw.text, raw.end);
  const head = raw.text.slice(0, start);
  const before = raw.text.slice(start);
  const lead = /^(?:[ \t]*\r?\n)*/.exec(before)?.[0] ?? '';
  const tail = /(?:\r?\n)*$/.exec(before.slice(lead.length))?.[0] || raw.eol;
  const written = plainBody(body).replaceAll('\n', raw.eol);
  return `${head}${head.endsWith('\n') ? '' : raw.eol}${lead}${written}${written ? tail : ''}`;
}

/** A body without what surrounds it, its lines ended in one way: what two bodies that say the same have in common. */
export function plainBody(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}
