import { describe, expect, test } from 'vitest';
import { readWhen } from './when';

const NOW = Date.parse('2025-10-01T20:45:30Z');

test.each([
  ['now', 'Asia/Kolkata', '2025-10-02 02:15', '2025-10-01T20:45:00Z'],
  ['18:30', 'Asia/Kolkata', '2025-10-02 18:30', '2025-10-02T13:00:00Z'],
  ['today 6:05', 'America/New_York', '2025-10-01 06:05', '2025-10-01T10:05:00Z'],
  ['Tomorrow at 06:00', 'Asia/Kolkata', '2025-10-03 06:00', '2025-10-03T00:30:00Z'],
  ['tomorrow', 'Europe/London', '2025-10-02', '2025-10-02T11:00:00Z'],
  ['2025-12-24 09:40', 'Asia/Kolkata', '2025-12-24 09:40', '2025-12-24T04:10:00Z'],
  ['24 December 2025, 9:40 pm', 'Asia/Kolkata', '2025-12-24 21:40', '2025-12-24T16:10:00Z'],
  ['2025-12-24T09:40:15Z', 'Asia/Kolkata', '2025-12-24 15:10:15', '2025-12-24T09:40:15Z'],
  ['2024-02-29', 'UTC', '2024-02-29', '2024-02-29T12:00:00Z'],
])('%s in %s is %s', (text, zone, written, instant) => {
  expect(readWhen(text, NOW, zone)).toMatchObject({ written, instant: Date.parse(instant) });
});

describe('when clocks change', () => {
  test('an hour that does not come is refused, with the one that does', () => {
    expect(() => readWhen('2026-03-29 01:30', NOW, 'Europe/London')).toThrow(
      'this hour does not come',
    );
  });

  test('an hour that comes twice is the first, and the second is written with its offset', () => {
    const zone = 'Europe/London';
    expect(readWhen('2025-10-26 01:30', NOW, zone)).toMatchObject({
      written: '2025-10-26 01:30',
      instant: Date.parse('2025-10-26T00:30:00Z'),
    });
    expect(readWhen('2025-10-26T01:30:00Z', NOW, zone)).toMatchObject({
      written: '2025-10-26T01:30:00+00:00',
      instant: Date.parse('2025-10-26T01:30:00Z'),
    });
  });

  test('tomorrow is the next day of the calendar also when a day has 23 hours', () => {
    const eve = Date.parse('2026-03-28T23:30:00Z');
    expect(readWhen('tomorrow 00:15', eve, 'Europe/London').written).toBe('2026-03-29 00:15');
  });
});

test.each(['', 'soon', 'tomorrow soon', '25:00', '2025-02-30', '2025-13-01', 'now 18:00'])(
  '"%s" is refused with what to write',
  (text) => {
    expect(() => readWhen(text, NOW, 'Asia/Kolkata')).toThrow();
  },
);
