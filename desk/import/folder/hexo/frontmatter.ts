import { parseYaml } from '@/lib/content/yaml';

/** Frontmatter as Hexo also reads it: without a first line, and JSON without braces before three semicolons. */
const OPEN = /^([\s\S]*?)\n(-{3,}|;{3,})[ \t]*(?:\n|$)/;
const FENCED = /^(-{3,}|;{3,})[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/;
const BEGINS_WITH_KEY = /^\s*(?:#[^\n]*\n\s*)*["']?[\p{L}_][\p{L}\p{N}_ -]*["']?\s*:(?:\s|$)/u;

/**
 * A text of Hexo with its frontmatter between the lines that all other systems write (hexo.io/docs/front-matter).
 * Tabs, which Hexo takes for two spaces, are two spaces.
 */
export function withFences(text: string): string {
  const normal = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const fenced = FENCED.exec(normal);
  const open = fenced || /^[-;]{3}/.test(normal) ? null : OPEN.exec(normal);
  const [whole = '', fence = '', data = ''] = fenced ?? (open ? [open[0], open[2], open[1]] : []);
  if (whole === '' || !BEGINS_WITH_KEY.test(data)) return text;
  // Words with a colon above a line of hyphens are a text.
  if (open && fence.startsWith('-') && parseYaml(data).faults.length > 0) return text;
  const body = normal.slice(whole.length);
  if (fence.startsWith(';')) return `---json\n{${data.trim().replace(/,$/, '')}}\n---\n${body}`;
  const spaced = `\n${data}`.replace(/\n\t+/g, (tabs) => `\n${'  '.repeat(tabs.length - 1)}`);
  return `---${spaced}\n---\n${body}`;
}
