import { afterEach, describe, expect, test, vi } from 'vitest';
import { siteClock } from './clock';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the clock of a running site', () => {
  test('is the machine’s when nothing is set', () => {
    vi.stubEnv('BROADSHEET_NOW', undefined);
    const before = Date.now();
    const now = siteClock()();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test('is the machine’s when BROADSHEET_NOW is empty', () => {
    vi.stubEnv('BROADSHEET_NOW', '');
    expect(siteClock()).toBe(Date.now);
  });

  test('stands still at the instant of BROADSHEET_NOW', () => {
    vi.stubEnv('BROADSHEET_NOW', '2025-10-01T12:00:00Z');
    const clock = siteClock();
    expect([clock(), clock()]).toEqual([1_759_320_000_000, 1_759_320_000_000]);
  });

  test('knows an instant with an offset', () => {
    expect(siteClock('2025-10-01T17:30:00+05:30')()).toBe(Date.parse('2025-10-01T12:00:00Z'));
  });

  test.each([
    'tomorrow',
    '2025-13-01T12:00:00Z',
    // Without a zone the answer would depend on where the machine stands.
    '2025-10-01T12:00:00',
    '2025-10-01',
    'banana 1',
  ])('refuses "%s" and says how to write it', (value) => {
    expect(() => siteClock(value)).toThrow(
      new RangeError(
        `BROADSHEET_NOW is "${value}", which is not an instant. Write it like 2025-10-01T12:00:00Z, or unset it.`,
      ),
    );
  });
});
