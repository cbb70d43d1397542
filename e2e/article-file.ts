import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The text of an article file. JSON is YAML, so every value is written as JSON. */
export function articleFile(
  fields: Record<string, unknown>,
  body = 'One plain paragraph.',
): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** A whole second some seconds from now, or before now, in milliseconds since 1970. Frontmatter knows no parts of seconds. */
export function secondsFromNow(seconds: number): number {
  return Math.ceil(Date.now() / 1000 + seconds) * 1000;
}

/** An article of the demonstration, as its file has it. */
export interface Source {
  title: string;
  /** The words of its text, with typographic quotes. */
  words: string[];
}

/** Reads a file of content/articles by its name, without going through the site. */
export function sourceOf(slug: string): Source {
  const folder = 'content/articles';
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (path) => basename(path) === `${slug}.md`,
  );
  if (!file) throw new Error(`No file in ${folder} is called ${slug}.md.`);
  const [, head = '', ...body] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
  const title = /^title: (.*)$/m.exec(head)?.[1] ?? '';
  const text = body.join('---').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return {
    title: curled(title.replace(/^"(.*)"$/, '$1')),
    words: curled(text).split(/\s+/).filter(Boolean),
  };
}

function curled(text: string): string {
  return text
    .replace(/(^|\s)"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’');
}
