import { readFrontmatter } from './frontmatter';
import { foldKey } from './keys';
import { plainLine, slugify } from './plain-words';
import type { Problem } from './problem';

/** An author, a topic or a standing page: a file that is not tied to a day. */
export interface Entry {
  /** Path below the content folder. */
  path: string;
  slug: string;
  /** Name of an author or topic, title of a page. */
  name: string;
  /** An author's role, a topic's description, a page's standfirst. */
  note: string;
  /** Of an author: whether one person signs or a desk. */
  kind: 'person' | 'desk';
  /** Markdown. */
  body: string;
}

/**
 * Reads a file of `authors/`, `topics/` or `pages/`. The file's name is its slug; what it does not say is
 * assumed, so only a frontmatter that can not be read keeps it back.
 */
export function readEntry(
  text: string,
  path: string,
): { value: Entry | null; problems: Problem[] } {
  const { data, body, problems } = readFrontmatter(text, path);
  const fields = new Map(Object.entries(data).map(([key, value]) => [foldKey(key), value]));
  const line = (...keys: string[]) => {
    const value = keys.map((key) => fields.get(key)).find((one) => typeof one === 'string');
    return typeof value === 'string' ? plainLine(value) : '';
  };
  const file = (path.split('/').at(-1) ?? '').replace(/\.(?:md|mdx|markdown)$/i, '');
  if (problems.some((problem) => problem.severity === 'error')) return { value: null, problems };
  const value: Entry = {
    path,
    slug: slugify(file),
    name: line('name', 'title') || plainLine(file.replace(/[-_]+/g, ' ')),
    note: line('role', 'description', 'standfirst'),
    kind: line('kind').toLowerCase() === 'desk' ? 'desk' : 'person',
    body,
  };
  return { value, problems };
}
