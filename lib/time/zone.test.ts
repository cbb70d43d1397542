import { describe, expect, test } from 'vitest';
import {
  dayPath,
  instantOf,
  isoInZone,
  isRealWallTime,
  isZone,
  offsetMinutesAt,
  type WallTime,
  wallTimeAt,
} from './zone';

/** `2025-08-26 09:40:00` as a wall time. */
function wall(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
    .split(/\D/)
    .map(Number);
  return { year, month, day, hour, minute, second };
}

test('these tests run on a host that is not in the zone of the paper', () => {
  expect(process.env.TZ).toBe('America/New_York');
});

describe('a wall time becomes the instant that its zone means', () => {
  test.each([
    ['Kolkata, half an hour off', 'Asia/Kolkata', '2025-08-26 09:40:00', '2025-08-26T04:10:00Z'],
    ['Kathmandu, 45 minutes off', 'Asia/Kathmandu', '2025-08-26 09:40:00', '2025-08-26T03:55:00Z'],
    ['New York in winter', 'America/New_York', '2025-01-15 12:00:00', '2025-01-15T17:00:00Z'],
    ['New York in summer', 'America/New_York', '2025-07-15 12:00:00', '2025-07-15T16:00:00Z'],
    ['London in winter', 'Europe/London', '2025-12-31 23:59:59', '2025-12-31T23:59:59Z'],
    ['London in summer', 'Europe/London', '2025-06-01 00:30:00', '2025-05-31T23:30:00Z'],
    ['Lord Howe in winter', 'Australia/Lord_Howe', '2025-07-01 12:00:00', '2025-07-01T01:30:00Z'],
    ['Lord Howe in summer', 'Australia/Lord_Howe', '2025-01-01 12:00:00', '2025-01-01T01:00:00Z'],
    ['Apia before it moved', 'Pacific/Apia', '2011-12-29 12:00:00', '2011-12-29T22:00:00Z'],
    ['Apia after it moved', 'Pacific/Apia', '2011-12-31 12:00:00', '2011-12-30T22:00:00Z'],
    ['a leap day', 'Asia/Kolkata', '2024-02-29 00:00:00', '2024-02-28T18:30:00Z'],
    ['a new year east of UTC', 'Asia/Seoul', '2025-01-01 00:00:00', '2024-12-31T15:00:00Z'],
    ['a new year west of UTC', 'America/New_York', '2024-12-31 23:00:00', '2025-01-01T04:00:00Z'],
    ['the first day of the year 1', 'UTC', '0001-01-01 00:00:00', '0001-01-01T00:00:00Z'],
  ])('%s', (_, zone, text, instant) => {
    expect(new Date(instantOf(wall(text), zone)).toISOString()).toBe(
      new Date(instant).toISOString(),
    );
    expect(wallTimeAt(Date.parse(instant), zone)).toEqual(wall(text));
  });
});

describe('a time that the clocks skip is read with the offset from before the change', () => {
  test.each([
    ['America/New_York', '2025-03-09 02:30:00', '2025-03-09T03:30:00-04:00'],
    ['Europe/London', '2025-03-30 01:15:00', '2025-03-30T02:15:00+01:00'],
    ['Australia/Lord_Howe', '2025-10-05 02:15:00', '2025-10-05T02:45:00+11:00'],
    ['Pacific/Apia', '2011-12-30 12:00:00', '2011-12-31T12:00:00+14:00'],
  ])('%s %s', (zone, text, iso) => {
    expect(isoInZone(instantOf(wall(text), zone), zone)).toBe(iso);
  });
});

describe('of a time that comes twice the first is meant', () => {
  test.each([
    ['America/New_York', '2025-11-02 01:30:00', '2025-11-02T01:30:00-04:00'],
    ['Europe/London', '2025-10-26 01:30:00', '2025-10-26T01:30:00+01:00'],
    ['Australia/Lord_Howe', '2025-04-06 01:45:00', '2025-04-06T01:45:00+11:00'],
  ])('%s %s', (zone, text, iso) => {
    expect(isoInZone(instantOf(wall(text), zone), zone)).toBe(iso);
  });
});

test.each([
  ['2025-08-26T04:10:00.999Z', 'Asia/Kolkata', '2025-08-26T09:40:00+05:30'],
  ['2025-08-26T04:10:00Z', 'America/New_York', '2025-08-26T00:10:00-04:00'],
  ['2025-08-26T04:10:00Z', 'UTC', '2025-08-26T04:10:00+00:00'],
  ['2025-01-01T02:00:00Z', 'America/St_Johns', '2024-12-31T22:30:00-03:30'],
  ['0024-02-29T00:00:00Z', 'UTC', '0024-02-29T00:00:00+00:00'],
])('the machine’s form of %s in %s is %s', (instant, zone, iso) => {
  expect(isoInZone(Date.parse(instant), zone)).toBe(iso);
});

test.each([
  ['2025-08-26T18:29:59Z', 'Asia/Kolkata', '2025/08/26'],
  ['2025-08-26T18:30:00Z', 'Asia/Kolkata', '2025/08/27'],
  ['2025-01-01T04:59:59Z', 'America/New_York', '2024/12/31'],
  ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011/12/29'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011/12/31'],
])('the address of %s in %s carries the day %s', (instant, zone, day) => {
  expect(dayPath(Date.parse(instant), zone)).toBe(day);
});

test.each([
  ['1969-07-20T20:17:40.500Z', 'America/New_York', -240],
  ['2025-08-26T00:00:00Z', 'Asia/Kolkata', 330],
  ['2025-08-26T00:00:00Z', 'Pacific/Kiritimati', 840],
])('at %s the clocks of %s are %i minutes ahead of UTC', (instant, zone, minutes) => {
  expect(offsetMinutesAt(Date.parse(instant), zone)).toBe(minutes);
});

test.each([
  ['2024-02-29 23:59:59', true],
  ['2000-02-29 00:00:00', true],
  ['0024-02-29 00:00:00', true],
  ['2025-02-29 00:00:00', false],
  ['1900-02-29 00:00:00', false],
  ['2025-02-30 00:00:00', false],
  ['2025-04-31 00:00:00', false],
  ['2025-13-01 00:00:00', false],
  ['2025-00-10 00:00:00', false],
  ['2025-01-00 00:00:00', false],
  ['2025-01-01 24:00:00', false],
  ['2025-01-01 10:60:00', false],
  ['2025-01-01 10:00:60', false],
])('a calendar and a clock can show %s: %s', (text, real) => {
  expect(isRealWallTime(wall(text))).toBe(real);
});

test.each([
  ['Asia/Kolkata', true],
  ['UTC', true],
  ['Mars/Phobos', false],
  ['IST of India', false],
  ['', false],
])('the zone "%s" is known: %s', (zone, known) => {
  expect(isZone(zone)).toBe(known);
});
