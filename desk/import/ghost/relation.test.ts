import { expect, test } from 'vitest';
import { Relation } from './relation';

test('a post has its tags in the order that Ghost shows them in, and else in that of the export', () => {
  const tags = new Relation('tag_id');
  tags.add({ post_id: 'p1', tag_id: 'last of all', sort_order: 2 });
  tags.add({ post_id: 'p2', tag_id: 'other' });
  tags.add({ post_id: 'p1', tag_id: 't1', sort_order: 0 });
  tags.add({ post_id: 'p1', tag_id: 't2', sort_order: 1 });
  tags.add({ post_id: 'p2', tag_id: 7 });
  expect(tags.of('p1')).toEqual(['t1', 't2', 'last of all']);
  expect(tags.of('p2')).toEqual(['other', '7']);
  expect(tags.of('p3')).toEqual([]);
});
