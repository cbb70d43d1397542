import { type DateText, instantOfDate } from './date-text';
import { FieldReport } from './field-report';
import { readFrontmatter } from './frontmatter';
import { foldKey, sortKeys } from './keys';
import { plainLine, slugify } from './plain-words';
import type { Problem } from './problem';
import { readFields } from './read-fields';
import { FIELD_NAMES } from './schema';

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
  draft: boolean;
  /** Epoch milliseconds before which readers may not see it; null for one that was always there. */
  appears: number | null;
  /** Epoch milliseconds from which it is no longer shown; null for one that stays. */
  vanishes: number | null;
  /** Markdown. */
  body: string;
}

/**
 * Reads a file of `authors/`, `topics/` or `pages/`. The file's name is its slug and what it does not say is assumed.
 * Only a frontmatter that can not be read keeps it back, or a slip in what says who may see it: what was meant to
 * stay a draft must not be published by a letter.
 * @param zone the paper's, for dates without one
 */
export function readEntry(
  text: string,
  path: string,
  zone: string,
): { value: Entry | null; problems: Problem[] } {
  const front = readFrontmatter(text, path);
  const report = new FieldReport(path, front);
  const publication = publicationOf(front.data, report, zone);
  const problems = [...front.problems, ...report.problems];
  if (problems.some((problem) => problem.severity === 'error')) return { value: null, problems };
  const fields = new Map(Object.entries(front.data).map(([key, value]) => [foldKey(key), value]));
  const line = (...keys: string[]) => {
    const value = keys.map((key) => fields.get(key)).find((one) => typeof one === 'string');
    return typeof value === 'string' ? plainLine(value) : '';
  };
  const file = (path.split('/').at(-1) ?? '').replace(/\.(?:md|mdx|markdown)$/i, '');
  const value: Entry = {
    path,
    slug: slugify(file),
    name: line('name', 'title') || plainLine(file.replace(/[-_]+/g, ' ')),
    note: line('role', 'description', 'standfirst'),
    kind: line('kind').toLowerCase() === 'desk' ? 'desk' : 'person',
    ...publication,
    body: front.body,
  };
  return { value, problems };
}

/** Who may see it and when, in the words in which articles say it. */
function publicationOf(
  data: Record<string, unknown>,
  report: FieldReport,
  zone: string,
): Pick<Entry, 'draft' | 'appears' | 'vanishes'> {
  const names = ['status', 'draft', 'published', 'publishDate', 'embargo', 'expires'] as const;
  const fields = readFields(sortKeys(data, FIELD_NAMES), names, report);
  const instant = (date: DateText | null) => (date ? instantOfDate(date, zone) : null);
  const begins = [fields.published, fields.publishDate, fields.embargo].flatMap(
    (date) => instant(date) ?? [],
  );
  return {
    draft: fields.draft || fields.status === 'draft',
    appears: begins.length > 0 ? Math.max(...begins) : null,
    vanishes: instant(fields.expires),
  };
}
