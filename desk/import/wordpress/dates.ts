import { isRealWallTime, type WallTime } from '@/lib/time/zone';
import type { Moment } from '../piece';

const FORM = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;

/** What an export says of one moment: in its own zone, in UTC, and once more in the words of a mail. */
interface Written {
  wall: string;
  gmt: string;
  other: string;
}

/**
 * A moment of a post. WordPress writes `0000-00-00 00:00:00` where it knows none, as in the UTC of a draft, and
 * `-0001` for its year in `pubDate`.
 */
export function momentOf({ wall, gmt, other }: Written): Moment | null {
  const inUtc = wallOf(gmt);
  if (inUtc) return utc(inUtc);
  const local = wallOf(wall);
  if (local) return local;
  const read = Date.parse(other);
  return Number.isFinite(read) && new Date(read).getUTCFullYear() > 1970 ? read : null;
}

/** Minutes that the blog's clock was ahead of UTC; null where the export does not say. */
export function offsetOf(wall: string, gmt: string): number | null {
  const [local, inUtc] = [wallOf(wall), wallOf(gmt)];
  return local && inUtc ? (utc(local) - utc(inUtc)) / 60_000 : null;
}

function wallOf(text: string): WallTime | null {
  const [, year, month, day, hour, minute, second] = FORM.exec(text.trim()) ?? [];
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  return year !== undefined && wall.year > 0 && isRealWallTime(wall) ? wall : null;
}

function utc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}
