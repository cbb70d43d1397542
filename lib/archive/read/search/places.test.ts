import { expect, test } from 'vitest';
import { Places } from './places';

const named = (...names: string[]) => names.map((name) => ({ slug: name.toLowerCase(), name }));

test('the commonest places of some articles come first, those with as many by name', () => {
  const places = new Places();
  places.put(1, named('River', 'Coast'));
  places.put(2, named('Bridge', 'Coast'));
  places.put(3, named('Airport'));
  places.put(4, named('River'));
  expect(places.commonest([2, 1, 4], 2)).toEqual([
    { name: 'coast', count: 2, id: 2 },
    { name: 'river', count: 2, id: 1 },
  ]);
  expect(places.commonest([3, 2], 9).map(({ name }) => name)).toEqual([
    'airport',
    'bridge',
    'coast',
  ]);
});

test('an article is counted where it was put last', () => {
  const places = new Places();
  places.put(1, named('River'));
  places.put(1, named('Coast'));
  expect(places.commonest([1], 9)).toEqual([{ name: 'coast', count: 1, id: 1 }]);
  expect(places.has(1, 'river')).toBe(false);
});

test('a place is called what all its articles call it, and nothing where they differ', () => {
  const places = new Places();
  places.put(1, [{ slug: 'nato', name: 'NATO' }]);
  expect(places.spelling('nato')).toBe('NATO');
  places.put(2, [{ slug: 'nato', name: 'Nato' }]);
  expect(places.spelling('nato')).toBeNull();
  expect(places.spelling('river')).toBeNull();
});
