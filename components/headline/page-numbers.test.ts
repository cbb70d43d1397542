import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers';

test('a short list names all its pages', () => {
  expect(pageNumbers(2, 3)).toEqual([1, 2, 3]);
});

test('a long list names the first, the last and those around the current page', () => {
  expect(pageNumbers(10, 20)).toEqual([1, null, 9, 10, 11, null, 20]);
});

test('at either end there is only one gap', () => {
  expect(pageNumbers(1, 20)).toEqual([1, 2, null, 20]);
  expect(pageNumbers(20, 20)).toEqual([1, null, 19, 20]);
});
