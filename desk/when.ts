import { type DateText, instantOfDate, readDate } from '@/lib/content/date-text';
import { dateAndTime } from '@/lib/time/format';
import { instantOf, isoInZone, type WallTime, wallTimeAt } from '@/lib/time/zone';
import { Mistake } from './mistake';

/** A moment as somebody at the desk named it. */
export interface When {
  /** Epoch milliseconds. */
  instant: number;
  /** Of a bare day the first moment, else the same. Epoch milliseconds. */
  from: number;
  /** As it is written into a file. */
  written: string;
}

const HOUR = /^(?:(today|tomorrow)(?:\s+|$))?(?:at\s+)?(\d{1,2}):(\d{2})$/i;

/**
 * Reads a moment: `now`, `18:30`, `tomorrow 06:00`, or any form of date a file may hold. Without a zone it is in the
 * paper's.
 * @param now epoch milliseconds
 * @param zone the paper's
 * @throws Mistake when it is no date, or an hour that the clocks of the zone skip on that day
 */
export function readWhen(text: string, now: number, zone: string): When {
  const asked = text.trim().replace(/\s+/g, ' ');
  if (/^now$/i.test(asked)) return atMinute(now - (now % 60_000), zone);
  const reading = readDate(spelledOut(asked, now, zone));
  if (!reading.ok)
    throw new Mistake(
      reading.why === 'calendar'
        ? `There is no such day or hour as "${asked}".`
        : `"${asked}" is not a date that can be read.`,
      'Write it like 2025-10-01 09:40, 18:30, tomorrow 06:00 or now.',
    );
  const instant = instantOfDate(reading.date, zone);
  refuseSkipped(reading.date, instant, zone);
  if (reading.date.dayOnly) {
    const from = instantOf({ ...reading.date.wall, hour: 0 }, zone);
    return { instant, from, written: isoInZone(instant, zone).slice(0, 10) };
  }
  return atMinute(instant, zone);
}

/** `today`, `tomorrow` and a bare hour as the date they mean. */
function spelledOut(asked: string, now: number, zone: string): string {
  const bare = /^(today|tomorrow)$/i.exec(asked);
  const hour = HOUR.exec(asked);
  const word = (bare?.[1] ?? hour?.[1] ?? 'today').toLowerCase();
  if (!bare && !hour) return asked;
  const { year, month, day } = wallTimeAt(now, zone);
  const date = new Date(Date.UTC(year, month - 1, day + (word === 'tomorrow' ? 1 : 0)));
  const text = date.toISOString().slice(0, 10);
  return hour ? `${text} ${hour[2]}:${hour[3]}` : text;
}

/** When clocks go forward an hour is missing; a file that names it would mean another one. */
function refuseSkipped({ wall, offset }: DateText, instant: number, zone: string): void {
  if (offset !== null || sameClock(wallTimeAt(instant, zone), wall)) return;
  throw new Mistake(
    `On that day the clocks of ${zone} go forward, and this hour does not come.`,
    `Name an hour before or after it; the next one there is ${isoInZone(instant, zone).slice(11, 16)}.`,
  );
}

function sameClock(a: WallTime, b: WallTime): boolean {
  return a.day === b.day && a.hour === b.hour && a.minute === b.minute;
}

/** A moment as a wall clock of the zone shows it, with its offset where the clock shows that hour twice. */
function atMinute(instant: number, zone: string): When {
  const iso = isoInZone(instant, zone);
  const plain = `${iso.slice(0, 10)} ${iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19)}`;
  const reading = readDate(plain);
  const whole = instant - (instant % 1000);
  const isPlain = reading.ok && instantOfDate(reading.date, zone) === whole;
  return { instant: whole, from: whole, written: isPlain ? plain : iso };
}

/** A moment in words, with the zone's name: `1 October 2025, 09:40 IST`. */
export function momentText(instant: number, zone: string): string {
  return dateAndTime(instant, { lang: 'en-GB', zone });
}
