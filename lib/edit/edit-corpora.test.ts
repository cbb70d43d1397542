import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ContentFolder } from '@/lib/archive/keep/folder';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { editArticle, type FieldChange, writtenKey } from './edit-article';
import { Mistake } from './mistake';

/** Real files of other papers; a checkout without them skips these tests. */
const POSTS = '../shared/corpora/posts';
const here = existsSync(POSTS);
if (!here) console.warn(`Skipped: ${POSTS} is not here, so edits are not tried on real files.`);

const texts = here
  ? new ContentFolder(POSTS)
      .scan()
      .stamps.filter(({ kind }) => kind === 'article')
      .map(({ path }) => ({
        path,
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          new ContentFolder(POSTS).read(path),
        ),
      }))
      .filter(({ path, text }) => !readFrontmatter(text, path).problems.length)
  : [];

const CHANGES: [string, FieldChange][] = [
  ['a status', { field: 'status', set: 'withdrawn' }],
  ['another publication date', { field: 'published', set: '2025-10-01 09:40' }],
  ['another headline', { field: 'title', set: 'It said: "no", #1 & [more]' }],
  ['a former address', { field: 'aliases', add: '/news/2020/01/02/a-former:address' }],
  [
    'a correction',
    { field: 'corrections', add: { at: '2025-10-01 09:40', text: 'It said: “7”. It is 8.' } },
  ],
];

/** Where two texts begin and cease to differ: what is outside is the same byte for byte. */
function difference(before: string, after: string): { lines: number; removed: string } {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail += 1;
  const removed = before.slice(head, before.length - tail);
  return { removed, lines: removed.split('\n').length };
}

describe.skipIf(!here)('over a thousand real files', { timeout: 120_000 }, () => {
  test.each(CHANGES)('%s is written without touching anything else', (_, change) => {
    const refused: string[] = [];
    for (const { path, text } of texts) {
      try {
        const after = editArticle(text, path, [change]);
        const { lines } = difference(text, after);
        const key = writtenKey(text, path, change.field);
        // A list in one word or a text over several lines is the most that one value takes.
        if (key === null || 'add' in change) expect(lines, path).toBe(1);
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        refused.push(path);
      }
    }
    expect(texts.length).toBeGreaterThan(1000);
    expect(refused).toEqual([]);
  });

  test('a field that is added and taken away again leaves the file as it was', () => {
    for (const { path, text } of texts.filter(({ text: one }) => /^\ufeff?---/.test(one))) {
      if (writtenKey(text, path, 'status') !== null) continue;
      const added = editArticle(text, path, [{ field: 'status', set: 'withdrawn' }]);
      expect(editArticle(added, path, [{ field: 'status', remove: true }]), path).toBe(text);
    }
  });
});
