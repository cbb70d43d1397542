import { describe, expect, test } from 'vitest';
import { didYouMean, foldKey, sortKeys } from './keys';
import { FIELD_NAMES } from './schema';

/** Which field a key is read as. */
function fieldOf(key: string): string | undefined {
  return [...sortKeys({ [key]: 'x' }, FIELD_NAMES).known.keys()][0];
}

describe('words of other systems mean our fields', () => {
  test.each([
    ['title', ['headline']],
    [
      'published',
      [...['date', 'datePublished', 'pubDate', 'publishedAt'], ...['published-on', 'createdAt']],
    ],
    [
      'updated',
      [
        ...['lastmod', 'lastModified', 'last-modified', 'modified', 'modifiedAt', 'updatedAt'],
        ...['dateModified', 'updateDate'],
      ],
    ],
    ['standfirst', ['description', 'excerpt', 'summary', 'subtitle', 'deck', 'dek']],
    ['topics', ['tags', 'tag', 'keywords']],
    ['authors', ['author', 'byline']],
    [
      'image',
      [
        ...['cover', 'coverImage', 'featured_image', 'featureImage', 'heroImage', 'thumbnail'],
        'picture',
      ],
    ],
    ['expires', ['expirydate', 'expiryDate', 'expirationDate', 'unpublishDate']],
    ['embargo', ['embargoUntil']],
    ['publishDate', ['publishdate', 'publish_date']],
    ['lang', ['language', 'locale']],
    ['aliases', ['redirect_from', 'redirectFrom', 'alias']],
    ['canonical', ['canonicalUrl', 'canonical_url']],
    ['updateReason', ['updateNote', 'update-reason', 'UPDATE_REASON']],
    ['keyPoints', ['key_points', 'key-points', 'Key Points']],
  ])('%s', (field, keys) => {
    expect(keys.map(fieldOf)).toEqual(keys.map(() => field));
  });

  test.each(FIELD_NAMES)('%s is read in any case and with any hyphens', (field) => {
    const spelled = field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    expect([fieldOf(field), fieldOf(spelled), fieldOf(` ${field} `)]).toEqual([
      field,
      field,
      field,
    ]);
  });

  test.each(['layout', 'constructor', 'toString', '__proto__', 'शीर्षक'])(
    '%s means none of them and is kept as it was written',
    (key) => {
      const { known, unknown } = sortKeys(Object.fromEntries([[key, 'x']]), FIELD_NAMES);
      expect(known.size).toBe(0);
      expect(Object.entries(unknown)).toEqual([[key, 'x']]);
    },
  );
});

describe('of several words for one field', () => {
  test.each([
    ['our own goes before another, whatever the order', { date: '1', published: '2' }, '2'],
    ['our own goes before another, whatever the order', { published: '2', date: '1' }, '2'],
    ['the first of two others is taken', { date: '1', pubDate: '2' }, '1'],
    ['an empty one gives way to the next', { date: '', pubDate: '2' }, '2'],
    ['our own gives way when it is empty', { published: '', date: '1' }, '1'],
    ['our own gives way when it is empty', { date: '1', published: null }, '1'],
    ['an empty one is still known', { published: '' }, ''],
  ])('%s: %j', (_, data, value) => {
    expect(sortKeys(data, FIELD_NAMES).known.get('published')?.value).toBe(value);
  });

  test('the key is remembered as it was written', () => {
    expect(sortKeys({ 'Pub-Date': 'x' }, FIELD_NAMES).known.get('published')).toEqual({
      key: 'Pub-Date',
      value: 'x',
    });
  });
});

test('a key in another normal form is the same key', () => {
  expect(foldKey('E\u0301te\u0301')).toBe(foldKey('Été'));
});

test.each([
  ['titel', 'title'],
  ['titl', 'title'],
  ['tilte', 'title'],
  ['staus', 'status'],
  ['pubished', 'published'],
  ['publishd_', 'published'],
  ['standfrist', 'standfirst'],
  ['corections', 'corrections'],
  ['layout', null],
  ['foo', null],
  ['x', null],
])('for "%s" the field that was probably meant is %s', (key, field) => {
  expect(didYouMean(key, FIELD_NAMES)).toBe(field);
});
