import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { mendLineEnds } from './line-ends';

/** A comment of TOML, alone on its line or behind a value; a text with the sign in it may be taken for one as well. */
const COMMENT = /(?:^|\s)(#[^\n]*)$/gm;

/**
 * Frontmatter in TOML or JSON as YAML, which the desk can change line by line. Every value stays the text it is, and
 * comments of TOML stand at the head. A file that would not say the same is left as it is.
 */
export function mendForm(text: string, path: string): string {
  const plain = mendLineEnds(text);
  const isToml = /^\s*(?:\+\+\+|---[ \t]*toml)/i.test(plain);
  if (!isToml && !/^\s*(?:\{|---[ \t]*json)/i.test(plain)) return text;
  const { data: read, body, source, problems } = readFrontmatter(plain, path);
  if (problems.length > 0 || Object.keys(read).length === 0) return text;
  const data = withoutNulls(read);
  const comments = isToml ? [...source.matchAll(COMMENT)].map(([, comment]) => `${comment}\n`) : [];
  // Of this schema every value is text, and none needs quotation marks to be one.
  const yaml = stringify(data, { schema: 'failsafe', lineWidth: 0 });
  const after = `---\n${comments.join('')}${yaml}---\n${body}`;
  const now = readFrontmatter(after, path);
  return now.body === body && isDeepStrictEqual(withoutNulls(now.data), data) ? after : text;
}

/** An empty text and nothing at all are one to the paper, and YAML writes both alike. */
function withoutNulls(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data, (_, value: unknown) => value ?? ''));
}
