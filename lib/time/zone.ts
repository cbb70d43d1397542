/** A calendar day and time of day as a clock on a wall shows it, without saying where the wall is. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      era: 'short',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** True when the runtime knows the IANA zone, as in `Asia/Kolkata`. */
export function isZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The wall time in a zone at an instant.
 * @param instant epoch milliseconds
 * @param zone IANA name
 */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const second = Math.floor(instant / 1000);
  const wall = new Date((second + offsetSecondsAt(second, zone)) * 1000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

/** The wall time as Intl tells it, which takes some forty times as long as reckoning with a known offset. */
function askedWallTime(instant: number, zone: string): WallTime {
  const wall: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const part of formatterFor(zone).formatToParts(instant)) {
    if (part.type in wall) wall[part.type as keyof WallTime] = Number(part.value);
    // The year before the year 1 is 1 BC to Intl and 0 to ISO 8601.
    if (part.type === 'era' && part.value.startsWith('B')) wall.year = 1 - wall.year;
  }
  return wall;
}

const DAY_SECONDS = 86_400;
/** Days of which the offset is remembered: those of a hundred years and more. */
const MOST_DAYS = 40_000;
/** By zone and day (UTC, counted from 1970): seconds that the wall clock is ahead, or null on a day it was moved. */
const offsetsOfDays = new Map<string, Map<number, number | null>>();

/** Seconds that the zone's wall clock is ahead of UTC. On nearly every day it is the same from end to end. */
function offsetSecondsAt(second: number, zone: string): number {
  const day = Math.floor(second / DAY_SECONDS);
  let days = offsetsOfDays.get(zone);
  if (!days || days.size >= MOST_DAYS) {
    days = new Map();
    offsetsOfDays.set(zone, days);
  }
  let offset = days.get(day);
  if (offset === undefined) {
    const first = askedOffset(day * DAY_SECONDS, zone);
    offset = first === askedOffset((day + 1) * DAY_SECONDS, zone) ? first : null;
    days.set(day, offset);
  }
  return offset ?? askedOffset(second, zone);
}

function askedOffset(second: number, zone: string): number {
  return asUtc(askedWallTime(second * 1000, zone)) / 1000 - second;
}

/** Minutes that the zone's wall clock is ahead of UTC at an instant. */
export function offsetMinutesAt(instant: number, zone: string): number {
  return Math.round(offsetSecondsAt(Math.floor(instant / 1000), zone) / 60);
}

function asUtc(wall: WallTime): number {
  // Not Date.UTC alone, which takes the years 0 to 99 for 1900 to 1999.
  const day = new Date(0).setUTCFullYear(wall.year, wall.month - 1, wall.day);
  return day + ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000;
}

/**
 * The instant at which a zone's wall clock shows a time. A time that a clock change skips is read with the
 * offset from before the change (02:30 becomes 03:30 where clocks go forward at two); of a time that comes
 * twice the first is meant. Both as in RFC 5545, section 3.3.5.
 * @returns epoch milliseconds
 */
export function instantOf(wall: WallTime, zone: string): number {
  const utc = asUtc(wall);
  const dayBefore = offsetMinutesAt(utc - 86_400_000, zone);
  const dayAfter = offsetMinutesAt(utc + 86_400_000, zone);
  for (const offset of [dayBefore, dayAfter]) {
    const candidate = utc - offset * 60_000;
    if (offsetMinutesAt(candidate, zone) === offset) return candidate;
  }
  return utc - dayBefore * 60_000;
}

/** False for days no calendar has, such as 30 February, and for hours past 23:59:59. */
export function isRealWallTime(wall: WallTime): boolean {
  if (wall.month < 1 || wall.month > 12 || wall.day < 1) return false;
  const daysInMonth = new Date(new Date(0).setUTCFullYear(wall.year, wall.month, 0)).getUTCDate();
  return wall.day <= daysInMonth && wall.hour <= 23 && wall.minute <= 59 && wall.second <= 59;
}

/** `2025-08-26`, `+05:30` and the like: the machine's form of an instant in a zone. */
export function isoInZone(instant: number, zone: string): string {
  const wall = wallTimeAt(instant, zone);
  const offset = offsetMinutesAt(instant, zone);
  const sign = offset < 0 ? '-' : '+';
  const hours = Math.floor(Math.abs(offset) / 60);
  const two = (n: number) => String(n).padStart(2, '0');
  return (
    `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}` +
    `T${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}` +
    `${sign}${two(hours)}:${two(Math.abs(offset) % 60)}`
  );
}

/** The calendar day in a zone as `yyyy/mm/dd`, the form that addresses carry. */
export function dayPath(instant: number, zone: string): string {
  return isoInZone(instant, zone).slice(0, 10).replaceAll('-', '/');
}
