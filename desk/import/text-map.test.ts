import { expect, test } from 'vitest';
import { TextMap } from './text-map';

test('what an import keeps of ten thousand pieces is found again, in the order in which it was kept', () => {
  const map = new TextMap();
  const entry = (n: number): [string, string] => [`/2012/गाँव-${n}/`, `articles/${n}.md`];
  for (let n = 0; n < 10_000; n += 1) map.set(...entry(n));
  expect(map.get('/2012/गाँव-9999/')).toBe('articles/9999.md');
  expect([map.get('/2012/गाँव-10000/'), map.has('')]).toEqual([undefined, false]);
  expect([...map.entries()]).toEqual(Array.from({ length: 10_000 }, (_, n) => entry(n)));
});

test('a value that is set again takes the place of the one before', () => {
  const map = new TextMap();
  map.set('a', '1');
  map.set('b', '2');
  map.set('a', '');
  expect([...map.entries()]).toEqual([
    ['b', '2'],
    ['a', ''],
  ]);
  expect([map.get('a'), map.has('a')]).toEqual(['', true]);
});

test('entries that are longer than a block of its memory are whole', () => {
  const map = new TextMap();
  const long = 'x'.repeat(3_000_000);
  map.set('short', '1');
  map.set(long, long);
  map.set('after', '2');
  expect(map.get(long) === long).toBe(true);
  expect([map.get('short'), map.get('after')]).toEqual(['1', '2']);
});

test('a map that was emptied can be filled again', () => {
  const map = new TextMap();
  map.set('a', '1');
  map.clear();
  expect([map.get('a'), [...map.entries()]]).toEqual([undefined, []]);
  map.set('b', '2');
  expect([...map.entries()]).toEqual([['b', '2']]);
});
