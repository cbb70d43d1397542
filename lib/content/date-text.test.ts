import { describe, expect, test } from 'vitest';
import { dateInFileName, instantOfDate, readDate, withoutDate } from './date-text';

/** The instant of a date text in Kolkata, or why there is none. */
function inKolkata(text: string): string {
  const reading = readDate(text);
  return reading.ok
    ? new Date(instantOfDate(reading.date, 'Asia/Kolkata')).toISOString().replace('.000Z', 'Z')
    : reading.why;
}

describe('a bare day is noon in the paper’s zone', () => {
  test.each([
    '2025-08-26',
    '2025/08/26',
    '2025.08.26',
    '2025/8/26',
    '20250826',
    ' 2025-08-26 ',
    'August 26, 2025',
    'August 26 2025',
    'August 26th, 2025',
    'Aug 26 2025',
    'Aug. 26, 2025',
    'AUGUST 26TH 2025',
    '26 August 2025',
    '26th August 2025',
    '26 Aug. 2025',
    '26 aug, 2025',
    'Tuesday, August 26, 2025',
    'Tue, 26 Aug 2025',
    'Tues 26 August 2025',
  ])('%s', (text) => {
    expect(inKolkata(text)).toBe('2025-08-26T06:30:00Z');
  });

  test('and a zone behind a bare day says nothing', () => {
    expect(inKolkata('2025-08-26 +09:00')).toBe('2025-08-26T06:30:00Z');
  });

  test.each([
    ['March 1st 2022', '2022-03-01T06:30:00Z'],
    ['March 2nd 2022', '2022-03-02T06:30:00Z'],
    ['March 3rd 2022', '2022-03-03T06:30:00Z'],
    ['March 4th 2022', '2022-03-04T06:30:00Z'],
    ['Sept. 4, 2022', '2022-09-04T06:30:00Z'],
    ['4 may 2022', '2022-05-04T06:30:00Z'],
    ['20190806', '2019-08-06T06:30:00Z'],
    ['2024-02-29', '2024-02-29T06:30:00Z'],
  ])('%s', (text, instant) => {
    expect(inKolkata(text)).toBe(instant);
  });
});

describe('an hour without a zone is in the paper’s zone', () => {
  test.each([
    ['2025-08-26 09:40', '2025-08-26T04:10:00Z'],
    ['2025-08-26T09:40', '2025-08-26T04:10:00Z'],
    ['2025-08-26 9:40', '2025-08-26T04:10:00Z'],
    ['2025-08-26 09:40:30', '2025-08-26T04:10:30Z'],
    ['2025-08-26T09:40:30.123', '2025-08-26T04:10:30Z'],
    ['2025-08-26 00:00', '2025-08-25T18:30:00Z'],
    ['2025-12-31 23:59:59', '2025-12-31T18:29:59Z'],
    ['4 March 2022, 9:30 am', '2022-03-04T04:00:00Z'],
    ['March 4, 2022 9:30 p.m.', '2022-03-04T16:00:00Z'],
    ['2022-03-04 12:00 AM', '2022-03-03T18:30:00Z'],
    ['2022-03-04 12:30am', '2022-03-03T19:00:00Z'],
    ['2022-03-04 12:30 PM', '2022-03-04T07:00:00Z'],
    ['2022-03-04 1:05 pm', '2022-03-04T07:35:00Z'],
  ])('%s', (text, instant) => {
    expect(inKolkata(text)).toBe(instant);
  });
});

describe('an hour with a zone is in that zone', () => {
  test.each([
    ['2016-05-04 09:00:00 -0400', '2016-05-04T13:00:00Z'],
    ['2015-03-17 14:00:00 -4', '2015-03-17T18:00:00Z'],
    ['2015-03-17 14:00 +05', '2015-03-17T09:00:00Z'],
    ['2014-02-20 9:01:19 -0400', '2014-02-20T13:01:19Z'],
    ['2014-05-14T11:02:00-04:00', '2014-05-14T15:02:00Z'],
    ['2025-08-26T09:40:00+05:30', '2025-08-26T04:10:00Z'],
    ['2025-08-26 09:40 +05:30', '2025-08-26T04:10:00Z'],
    ['2025-08-26 09:40 +09', '2025-08-26T00:40:00Z'],
    ['2022-10-13T16:00:00.000Z', '2022-10-13T16:00:00Z'],
    ['2022-10-13T16:00:00z', '2022-10-13T16:00:00Z'],
    ['2022-10-13 16:00 UTC', '2022-10-13T16:00:00Z'],
    ['Tue, 15 Mar 2022 10:00:00 +0000', '2022-03-15T10:00:00Z'],
    ['Tue, 15 Mar 2022 10:00:00 GMT', '2022-03-15T10:00:00Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['2025-01-01 00:30 +0900', '2024-12-31T15:30:00Z'],
  ])('%s', (text, instant) => {
    expect(inKolkata(text)).toBe(instant);
  });
});

describe('a day or an hour that does not exist is refused, and not rolled over', () => {
  test.each([
    '2016-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-01',
    '2025-04-31',
    '20250231',
    'February 30, 2025',
    '31 April 2025',
    '2025-08-26 24:00',
    '2025-08-26 09:60',
    '2025-08-26 13:00 pm',
  ])('%s', (text) => {
    expect(inKolkata(text)).toBe('calendar');
  });
});

describe('what is no date is said to be none', () => {
  test.each([
    '',
    'soon',
    'yesterday',
    '2025',
    '2025-08',
    '26-08-2025',
    '08/26/2025',
    'Marble 4 2022',
    'Ma 4 2022',
    '4 Decoration 2022',
    '2025-08-26 at noon',
    '2025-08-26 9 am',
    '2025-08-26x',
    '124062',
  ])('"%s"', (text) => {
    expect(inKolkata(text)).toBe('form');
  });
});

describe('the day at the head of a file’s name', () => {
  test.each([
    ['2021-05-06-newsletter', '2021-05-06', 'newsletter'],
    ['2018-1-25-small-businesses', '2018-01-25', 'small-businesses'],
    ['2021-05-6-newsletter', '2021-05-06', 'newsletter'],
    ['2021-05-06_newsletter', '2021-05-06', 'newsletter'],
    ['2021-05-06 newsletter', '2021-05-06', 'newsletter'],
    ['2021-05-06', '2021-05-06', ''],
    ['2023-05-17-承認を待つ', '2023-05-17', '承認を待つ'],
  ])('%s is %s', (name, day, rest) => {
    expect(dateInFileName(name)).toEqual(readDate(day));
    expect(withoutDate(name)).toBe(rest);
  });

  test.each(['newsletter', '10-lts-to-12-lts', '20210506-newsletter', 'notes-2021-05-06', '301'])(
    '%s has none and keeps its whole name',
    (name) => {
      expect(dateInFileName(name)).toBeNull();
      expect(withoutDate(name)).toBe(name);
    },
  );

  test('is refused where no calendar has it', () => {
    expect(dateInFileName('2021-02-30-newsletter')).toEqual({ ok: false, why: 'calendar' });
  });
});
