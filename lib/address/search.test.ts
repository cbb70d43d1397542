import { expect, test } from 'vitest';
import { readSearch, type SearchRequest, searchAddress } from './search';

const ASKED: [SearchRequest, string][] = [
  [{ query: '' }, '/search'],
  [{ query: '', page: 2 }, '/search?page=2'],
  [{ query: 'rice & tea' }, '/search?q=rice+%26+tea'],
  [{ query: 'बारिश', page: 3 }, '/search?q=%E0%A4%AC%E0%A4%BE%E0%A4%B0%E0%A4%BF%E0%A4%B6&page=3'],
  [
    { query: 'rice', page: 2, sort: 'date', narrowing: { year: '2025', section: 'world' } },
    '/search?q=rice&section=world&year=2025&sort=date&page=2',
  ],
];

test.each(ASKED)('the search %j is at %s, and is read there', (asked, address) => {
  expect(searchAddress(asked)).toBe(address);
  expect(readSearch(new URLSearchParams(address.split('?')[1]))).toEqual({
    page: 1,
    narrowing: {},
    sort: 'relevance',
    ...asked,
  });
});

test.each(['page=0', 'page=-1', 'page=two', 'page=1.5', 'page=1e400'])(
  'there is no page of a search at %s',
  (query) => {
    expect(readSearch(new URLSearchParams(query))).toBeNull();
  },
);

test('what nobody can sort by is left to relevance, and of a word said twice the first counts', () => {
  expect(readSearch(new URLSearchParams('q=+a+&q=b&sort=price&topic='))).toEqual({
    query: 'a',
    page: 1,
    narrowing: {},
    sort: 'relevance',
  });
});
