import { expect, test } from 'vitest';
import { htmlBlocks } from './html-blocks';

test('the words of HTML come as a reader sees them, a text for each paragraph, item and row', () => {
  const html =
    '<p>One <em>and</em>\n two &amp; three.</p><ul><li>First</li><li>Second</li></ul><table><tr><td>a</td><td>b</td></tr></table>Loose';
  expect(htmlBlocks(html)).toEqual(['One and two & three.', 'First', 'Second', 'a b', 'Loose']);
});

test('nothing is told that is not shown', () => {
  expect(
    htmlBlocks(
      '<p>Seen.<!-- not --></p><style>.not{}</style><svg><title>not</title></svg><img alt="not">',
    ),
  ).toEqual(['Seen.']);
});
