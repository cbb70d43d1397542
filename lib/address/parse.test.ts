import { describe, expect, test } from 'vitest';
import { addressOf, pictureAddress } from './addresses';
import { parsePath } from './parse';
import type { Place } from './place';

const article = (section: string, day: string, slug: string): Place => ({
  kind: 'article',
  section,
  day,
  slug,
});
const named = (name: string, page = 1): Place => ({ kind: 'named', name, page });
const topic = (name: string, page = 1): Place => ({ kind: 'topic', topic: name, page });
const author = (name: string, page = 1): Place => ({ kind: 'author', author: name, page });
const month = (year: number, number: number, page = 1): Place => ({
  kind: 'month',
  year,
  month: number,
  page,
});

describe('every place has one address, and the address names the place', () => {
  test.each<[string, Place]>([
    ['/', { kind: 'front' }],
    ['/world/2025/08/26/a-story', article('world', '2025/08/26', 'a-story')],
    ['/world/2025/08/26/2025', article('world', '2025/08/26', '2025')],
    ['/%E0%A4%A6%E0%A5%87%E0%A4%B6/2025/08/26/%E0%A4%A8', article('देश', '2025/08/26', 'न')],
    ['/world', named('world')],
    ['/world/page/2', named('world', 2)],
    ['/world/page/9999999', named('world', 9_999_999)],
    ['/about', named('about')],
    ['/page', named('page')],
    ['/2025', named('2025')],
    ['/topics', { kind: 'topics' }],
    ['/topics/rice', topic('rice')],
    ['/topics/rice/page/3', topic('rice', 3)],
    ['/topics/page', topic('page')],
    ['/topics/%EC%84%9C%EC%9A%B8', topic('서울')],
    ['/topics/a%20b%3Fc%23d%25e%26f', topic('a b?c#d%e&f')],
    ['/authors/asha-rao', author('asha-rao')],
    ['/authors/asha-rao/page/2', author('asha-rao', 2)],
    ['/archive', { kind: 'archive' }],
    ['/archive/2025', { kind: 'year', year: 2025 }],
    ['/archive/2025/08', month(2025, 8)],
    ['/archive/2025/12/page/4', month(2025, 12, 4)],
    ['/search', { kind: 'search' }],
    ['/s/0a1b2c3d', { kind: 'short', code: '0a1b2c3d' }],
    ['/s', named('s')],
    ['/s/page/2', named('s', 2)],
    ['/s/2025/08/26/a-story', article('s', '2025/08/26', 'a-story')],
  ])('%s', (address, place) => {
    expect(parsePath(address)).toEqual(place);
    expect(addressOf(place)).toBe(address);
  });
});

describe('other spellings name the same place, and its address is where the reader is sent', () => {
  test.each([
    ['upper case', '/World/2025/08/26/A-Story', '/world/2025/08/26/a-story'],
    ['a trailing slash', '/world/', '/world'],
    ['doubled slashes', '//topics///rice//', '/topics/rice'],
    ['only slashes', '////', '/'],
    ['no slash', 'world', '/world'],
    ['the first page', '/world/page/1', '/world'],
    ['the first page of a month', '/archive/2025/08/page/1', '/archive/2025/08'],
    ['Unicode not in NFC', '/topics/cafe%CC%81', '/topics/caf%C3%A9'],
    ['Unicode that is not encoded', '/topics/서울', '/topics/%EC%84%9C%EC%9A%B8'],
    ['letters encoded for nothing', '/%77orld', '/world'],
    ['encoding in lower case', '/topics/%ec%84%9c%ec%9a%b8', '/topics/%EC%84%9C%EC%9A%B8'],
    ['dot segments', '/world/./2025/../about/../page/2', '/world/page/2'],
    ['dot segments above the root', '/../../world', '/world'],
    ['a short address in capitals', '/S/0A1B2C3D/', '/s/0a1b2c3d'],
    ['upper case of other scripts', '/topics/%D0%9C%D0%98%D0%A0', '/topics/%D0%BC%D0%B8%D1%80'],
  ])('%s: %s → %s', (_, path, address) => {
    const place = parsePath(path);
    expect(place && addressOf(place)).toBe(address);
  });
});

describe('a path that no page can have names none', () => {
  test.each([
    '/world/page/0',
    '/world/page/01',
    '/world/page/-1',
    '/world/page/1.5',
    '/world/page/two',
    '/world/page/99999999',
    '/world/page',
    '/world/page/2/3',
    '/world/pages/2',
    '/world/2025',
    '/world/2025/08/26',
    '/world/2025/8/26/a-story',
    '/world/25/08/26/a-story',
    '/world/2025/08/26/a-story/page/2',
    '/topics/rice/tea',
    '/topics/page/2',
    '/authors',
    '/archive/25',
    '/archive/20255',
    '/archive/2025/8',
    '/archive/2025/13',
    '/archive/2025/00',
    '/archive/2025/page/2',
    '/archive/2025/08/26',
    '/search/rice',
    '/s/short',
    '/s/more-than-letters',
    '/search/page/2',
    '/%00',
    '/world%00',
    '/world%0a',
    '/world%7f',
    '/a%2fb',
    '/a%5Cb',
    '/a\\b',
    '/%2e%2e',
    '/%2E%2E/%2E%2E/etc',
    '/world/%2e%2e/about',
    '/%zz',
    '/%',
    '/%e0%a4',
    '/%c0%af',
  ])('%s', (path) => {
    expect(parsePath(path)).toBeNull();
  });
});

describe('a path of eight kilobytes', () => {
  test.each([
    ['of one word is that word', `/${'a'.repeat(8192)}`, named('a'.repeat(8192))],
    ['of slashes is the front page', '/'.repeat(8192), { kind: 'front' }],
    ['of many words is none', '/a'.repeat(4096), null],
    ['of nines is no page', `/world/page/${'9'.repeat(8192)}`, null],
    ['of dots upwards is the front page', '/..'.repeat(2731), { kind: 'front' }],
  ])('%s', (_, path, place) => {
    expect(parsePath(path)).toEqual(place);
  });
});

test('a picture’s address carries its content, its rendition and a name that can be read', () => {
  expect(pictureAddress('0a1b', 'w800.webp', 'map of कोरिया')).toBe(
    '/pictures/0a1b/w800.webp/map%20of%20%E0%A4%95%E0%A5%8B%E0%A4%B0%E0%A4%BF%E0%A4%AF%E0%A4%BE',
  );
});
