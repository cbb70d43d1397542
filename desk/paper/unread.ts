import { FieldReport } from '@/lib/content/field-report';
import type { Frontmatter } from '@/lib/content/frontmatter';
import { sortKeys } from '@/lib/content/keys';
import { readFields } from '@/lib/content/read-fields';
import { referencesOf } from '@/lib/content/references';
import type { UnreadFile } from './paper';

/**
 * What a file names that an error in its frontmatter keeps off the site: whoever mends the error should not find the
 * next fault only then.
 */
export function unreadFile(front: Frontmatter, path: string): UnreadFile {
  const keys = sortKeys(front.data, NAMES);
  // What is wrong with these fields themselves is told by whoever read the file.
  const { image, ...names } = readFields(keys, NAMES, new FieldReport(path, front));
  const src = image && !/^(?:https?:)?\/\//i.test(image.src) ? image.src : null;
  return {
    path,
    ...names,
    image: src === null ? null : { src },
    references: referencesOf(front.body, front.bodyLine),
  };
}

const NAMES = ['image', 'related', 'unrelated', 'translations'] as const;
