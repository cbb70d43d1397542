import { describe, expect, test } from 'vitest';
import { dateAndTime, fullDate, longDate, monthAndYear, monthName } from './format';

const zone = 'Asia/Kolkata';
/** 09:40 on Tuesday 26 August 2025 in Kolkata, and still the 26th at 00:10 in New York. */
const morning = Date.parse('2025-08-26T04:10:00Z');

describe('dates as readers of each language write them', () => {
  test.each([
    ['en', '26 August 2025', 'Tuesday 26 August 2025', 'August 2025', 'August'],
    ['en-GB', '26 August 2025', 'Tuesday 26 August 2025', 'August 2025', 'August'],
    ['en-US', 'August 26, 2025', 'Tuesday August 26, 2025', 'August 2025', 'August'],
    ['hi', '26 अगस्त 2025', 'मंगलवार 26 अगस्त 2025', 'अगस्त 2025', 'अगस्त'],
    ['ur', '26 اگست، 2025', 'منگل 26 اگست، 2025', 'اگست 2025', 'اگست'],
    ['ko', '2025년 8월 26일', '2025년 8월 26일 화요일', '2025년 8월', '8월'],
  ])('%s', (lang, long, full, month, name) => {
    const reading = { lang, zone };
    expect(longDate(morning, reading)).toBe(long);
    expect(fullDate(morning, reading)).toBe(full);
    expect(monthAndYear(morning, reading)).toBe(month);
    expect(monthName(morning, reading)).toBe(name);
  });
});

describe('a moment is printed with its zone', () => {
  test.each([
    ['en-GB', 'Asia/Kolkata', '26 August 2025, 09:40 IST'],
    ['hi', 'Asia/Kolkata', '26 अगस्त 2025, 09:40 IST'],
    ['ko', 'Asia/Kolkata', '2025년 8월 26일, 09:40 IST'],
    ['en-GB', 'Asia/Calcutta', '26 August 2025, 09:40 IST'],
    ['en-GB', 'UTC', '26 August 2025, 04:10 UTC'],
    ['en-GB', 'Europe/London', '26 August 2025, 05:10 BST'],
    ['en-US', 'America/New_York', 'August 26, 2025, 00:10 EDT'],
    ['en-GB', 'America/New_York', '26 August 2025, 00:10 GMT-4'],
    ['ko', 'Asia/Seoul', '2025년 8월 26일, 13:10 GMT+9'],
  ])('%s in %s: %s', (lang, place, text) => {
    expect(dateAndTime(morning, { lang, zone: place })).toBe(text);
  });

  test('and London’s letters follow the season', () => {
    const winter = Date.parse('2025-01-15T12:00:00Z');
    expect(dateAndTime(winter, { lang: 'en-GB', zone: 'Europe/London' })).toBe(
      '15 January 2025, 12:00 GMT',
    );
  });

  test('and midnight is 00:00, not 24:00', () => {
    const midnight = Date.parse('2025-08-25T18:30:00Z');
    expect(dateAndTime(midnight, { lang: 'en-GB', zone })).toBe('26 August 2025, 00:00 IST');
  });
});

test.each([
  ['2024-12-31T18:29:59Z', '31 December 2024'],
  ['2024-12-31T18:30:00Z', '1 January 2025'],
  ['2024-02-28T18:30:00Z', '29 February 2024'],
])('the day is the paper’s and not the host’s: %s is %s in Kolkata', (instant, day) => {
  expect(longDate(Date.parse(instant), { lang: 'en-GB', zone })).toBe(day);
});
