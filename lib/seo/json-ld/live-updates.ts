import type { Element, RootContent } from 'hast';
import { toString as plainTextOf } from 'hast-util-to-string';
import type { Story } from '@/lib/archive/archive';
import { instantOf, wallTimeAt } from '@/lib/time/zone';
import { treeOf } from '../html';

/** One entry of a live page: what its heading says, when, and its text. */
export interface LiveUpdate {
  /** Of the heading, so that `#id` leads to it. */
  id: string;
  headline: string;
  /** Epoch milliseconds. */
  at: number;
  text: string;
}

/** `14:05`, `9.30`, and whatever sets the words apart from it. */
const TIMED = /^(\d{1,2})[:.](\d{2})(?!\d)[\s.,:;|–—-]*(.*)$/su;
const DAY = 86_400_000;

/**
 * The entries of a live page, in the order of the page: newest first. An entry is a heading that begins with a time,
 * with the text below it. The lowest is of the day of publication; a time that is earlier than that of the entry
 * below it is of the next day.
 * @param zone in which the times are written
 */
export function liveUpdates(
  { html, published }: Pick<Story, 'html' | 'published'>,
  zone: string,
): LiveUpdate[] {
  const entries = entriesOf(treeOf(html).children);
  const { year, month, day } = wallTimeAt(published, zone);
  let midnight = Date.UTC(year, month - 1, day);
  let before = -1;
  return entries
    .reverse()
    .map(({ minutes, ...entry }): LiveUpdate => {
      if (minutes < before) midnight += DAY;
      before = minutes;
      const date = new Date(midnight);
      const at = instantOf(
        {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: Math.floor(minutes / 60),
          minute: minutes % 60,
          second: 0,
        },
        zone,
      );
      return { ...entry, at };
    })
    .reverse();
}

type Entry = Omit<LiveUpdate, 'at'> & { minutes: number };

function entriesOf(nodes: RootContent[]): Entry[] {
  const entries: Entry[] = [];
  let open: Entry | null = null;
  for (const node of nodes) {
    const heading = isHeading(node) ? entryOf(node) : null;
    if (heading) {
      open = heading;
      entries.push(open);
    } else if (isHeading(node) && node.tagName === 'h2') {
      open = null;
    } else if (open) {
      open.text = [open.text, lineOf(node)].filter(Boolean).join('\n');
    }
  }
  return entries;
}

function entryOf(heading: Element): Entry | null {
  const words = lineOf(heading);
  const [, hour, minute, rest = ''] = TIMED.exec(words) ?? [];
  const id = String(heading.properties.id ?? '');
  if (!id || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return { id, headline: rest || words, minutes: Number(hour) * 60 + Number(minute), text: '' };
}

function isHeading(node: RootContent): node is Element {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

function lineOf(node: RootContent): string {
  return 'children' in node || 'value' in node ? plainTextOf(node).replace(/\s+/g, ' ').trim() : '';
}
