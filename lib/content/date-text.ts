import { instantOf, isRealWallTime, type WallTime } from '@/lib/time/zone';

/** A date as an editor writes it, before anyone asks in which zone. */
export interface DateText {
  wall: WallTime;
  /** Minutes ahead of UTC where the text names a zone, else null. */
  offset: number | null;
  /** True where the text names a day and no hour. */
  dayOnly: boolean;
}

export type DateReading = { ok: true; date: DateText } | { ok: false; why: 'form' | 'calendar' };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const TIME = String.raw`(?:[T\s,]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?)?`;
const ZONE = String.raw`\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;

/** The forms found in thirty thousand real files, the usual ones first. */
const FORMS = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`${WEEKDAY}(?<name>[a-z]+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>[a-z]+)\.?,?\s+(?<year>\d{4})`,
].map((day) => new RegExp(`^${day}${TIME}${ZONE}$`, 'i'));

/**
 * Reads a date in the forms people really write: `2025-08-26`, `2025-08-26 09:40 +05:30`, `2019/03/07`,
 * `20190806`, `March 4th 2022`, `4 March 2022, 9:30 am`, `Tue, 15 Mar 2022 10:00:00 +0000`.
 * A day no calendar has, such as 30 February, is refused and not rolled over.
 */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  for (const form of FORMS) {
    const groups = form.exec(trimmed)?.groups;
    if (groups) return fromGroups(groups);
  }
  return { ok: false, why: 'form' };
}

function fromGroups(groups: Record<string, string | undefined>): DateReading {
  const month = groups.name ? monthByName(groups.name) : Number(groups.month);
  if (month === null) return { ok: false, why: 'form' };
  const dayOnly = groups.hour === undefined;
  const wall: WallTime = {
    year: Number(groups.year),
    month,
    day: Number(groups.day),
    hour: dayOnly ? 12 : hourOf(Number(groups.hour), groups.half),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
  };
  if (!isRealWallTime(wall)) return { ok: false, why: 'calendar' };
  return { ok: true, date: { wall, offset: dayOnly ? null : offsetOf(groups.zone), dayOnly } };
}

function monthByName(name: string): number | null {
  const index =
    name.length >= 3 ? MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) : -1;
  return index < 0 ? null : index + 1;
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  const afternoon = half.toLowerCase().startsWith('p');
  if (hour === 12) return afternoon ? 12 : 0;
  return afternoon ? hour + 12 : hour;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (!/^[+-]/.test(zone)) return 0;
  const hours = zone.slice(1).replace(':', '');
  const digits = hours.length > 2 ? hours : `${hours.padStart(2, '0')}00`;
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * The instant a date text means. One without a zone is in the paper's; a bare day is noon there, so that it
 * stays the same day in nearly every zone it is read in.
 * @returns epoch milliseconds
 */
export function instantOfDate(date: DateText, zone: string): number {
  if (date.offset === null) return instantOf(date.wall, zone);
  return instantOf(date.wall, 'UTC') - date.offset * 60_000;
}

const IN_NAME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_. ]|$)/;

/** The day at the head of a file name such as `2021-05-6-newsletter.md`, as Jekyll names its posts. */
export function dateInFileName(name: string): DateReading | null {
  const found = IN_NAME.exec(name);
  return found ? readDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}

/** A file name without the day at its head. */
export function withoutDate(name: string): string {
  return name.replace(IN_NAME, '');
}
