import { describe, expect, test } from 'vitest';
import { readArticle } from './read-article';

const PAPER = {
  zone: 'UTC',
  language: 'en',
  sections: [{ slug: 'world', name: 'World', description: '' }],
  sectionsDeclared: true,
};
const at = (hour: number) => Date.parse('2025-08-26T00:00Z') + hour * 3_600_000;
const read = (lines: string, path = 'a.md') =>
  readArticle(`---\ntitle: A\n${lines}\n---\n`, path, PAPER);

describe('publishDate, in which Hugo says when a piece appears,', () => {
  test.each([
    ['alone is the publication', 'publishDate: 2025-08-26 09:00', at(9), null],
    [
      'holds a piece back that bears an earlier date',
      'date: 2025-08-26 09:00\npublishDate: 2025-08-26 18:00',
      at(9),
      at(18),
    ],
    [
      'never changes the date a piece bears, whichever stands first',
      'publish_date: 2025-08-26 18:00\npublished: 2025-08-26 09:00',
      at(9),
      at(18),
    ],
    [
      'does not show a piece before the date it bears',
      'date: 2025-08-26 18:00\npublishDate: 2025-08-26 09:00',
      at(18),
      at(9),
    ],
    [
      'never lifts a later embargo',
      'date: 2025-08-26 09:00\npublishDate: 2025-08-26 10:00\nembargo: 2025-08-26 12:00',
      at(9),
      at(12),
    ],
    [
      'is not lifted by an earlier embargo',
      'date: 2025-08-26 09:00\npublishDate: 2025-08-26 12:00\nembargo: 2025-08-26 10:00',
      at(9),
      at(12),
    ],
    ['is as good as absent when empty', 'date: 2025-08-26 09:00\npublishDate:', at(9), null],
  ])('%s', (_, lines, published, embargo) => {
    const { value, problems } = read(lines);
    expect(value).toMatchObject({ published, embargo });
    expect(problems).toEqual([]);
  });

  test('that can not be read keeps the piece back beside a good date, and is the one fault', () => {
    const { value, problems } = read('date: 2025-08-26\npublishDate: 2025-02-30');
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: 'date-impossible', field: 'publishDate', line: 4 }]);
  });

  test('that can not be read and stands alone is the one fault', () => {
    expect(read('publishDate: soon').problems.map(({ code }) => code)).toEqual(['date-unreadable']);
  });

  test('that can not be read gives way to the day in the file’s name, with a warning', () => {
    const { value, problems } = read('publishDate: soon', '2025-08-26-a.md');
    expect(value?.published).toBe(at(12));
    expect(problems).toMatchObject([{ code: 'date-unreadable', severity: 'warning' }]);
  });
});
