import { type DateText, readDate } from '@/lib/content/date-text';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { sortKeys } from '@/lib/content/keys';
import { FIELD_NAMES } from '@/lib/content/schema';
import { editArticle } from '@/lib/edit/edit-article';
import type { Paper } from '../../paper/paper';
import { meansTheSame } from './meaning';

const DATES = ['published', 'updated', 'embargo', 'expires'] as const;
const PLAIN =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Dates in the one form that everybody reads alike, as in `2025-08-26 09:40`; each stays the same moment. */
export function mendDates(text: string, path: string, paper: Paper): string {
  const { known } = sortKeys(readFrontmatter(text, path).data, FIELD_NAMES);
  let now = text;
  for (const field of DATES) {
    const value = known.get(field)?.value;
    if (typeof value !== 'string' || PLAIN.test(value)) continue;
    const reading = readDate(value);
    if (!reading.ok) continue;
    const after = editArticle(now, path, [{ field, set: plainDate(reading.date) }]);
    if (meansTheSame(now, after, path, paper)) now = after;
  }
  return now;
}

/** A date as this paper writes it, with its zone where it named one. */
function plainDate({ wall, offset, dayOnly }: DateText): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
  if (dayOnly) return day;
  const time = [wall.hour, wall.minute, ...(wall.second ? [wall.second] : [])].map(two).join(':');
  if (offset === null) return `${day} ${time}`;
  const ahead = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return `${day} ${time} ${zone}`;
}
