import { expect, test } from 'vitest';
import type { Pinpointed } from '@/lib/content/pinpoint';
import { overlayHtml } from './overlay';

const problem: Pinpointed = {
  severity: 'error',
  code: 'date-unreadable',
  path: 'articles/<b>.md',
  line: 3,
  column: 12,
  length: 7,
  field: 'published',
  value: '31 Juni',
  source: 'published: 31 Juni # <script>',
  message: 'This is not a date that can be read.',
  mend: 'Write it like 2025-08-26.',
};

test('an editor who makes the paper sees where, what and how to mend it, and no markup of the file is markup', () => {
  const html = overlayHtml([problem]);
  expect(html).toContain('<summary>1 problem in the content</summary>');
  expect(html).toContain('<b>articles/&lt;b&gt;.md</b>, line 3');
  expect(html).toContain('<pre>published: <mark>31 Juni</mark> # &lt;script&gt;</pre>');
  expect(html).toContain('<p>published: This is not a date that can be read.</p>');
  expect(html).toContain('<p>→ Write it like 2025-08-26.</p>');
  expect(html).toContain('<details open>');
});

test('a warning alone stays folded, and a hint is no reason to disturb', () => {
  expect(overlayHtml([{ ...problem, severity: 'warning' }])).toContain('<details>');
  expect(overlayHtml([{ ...problem, severity: 'hint' }])).toBe('');
  expect(overlayHtml([])).toBe('');
});
