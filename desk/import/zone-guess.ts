import { offsetMinutesAt } from '@/lib/time/zone';

/** A moment, and how many minutes the former system's clock was ahead of UTC then. */
export interface ZoneSample {
  instant: number;
  offset: number;
}

/** Zones of many readers, which are tried first: the same clock is kept in many places. */
const USUAL = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Europe/Moscow',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Asia/Dubai',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/**
 * A zone whose clocks stood as the samples say, or null. WordPress writes each moment twice, in its own zone and in
 * UTC, and never the zone's name.
 */
export function zoneOf(samples: readonly ZoneSample[]): string | null {
  if (samples.length === 0) return null;
  const zones = [...USUAL, ...Intl.supportedValuesOf('timeZone')];
  const fits = (zone: string) =>
    samples.every(({ instant, offset }) => offsetMinutesAt(instant, zone) === offset);
  return zones.find(fits) ?? null;
}
