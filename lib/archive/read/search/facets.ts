import { DIMENSIONS, type Dimension } from '@/lib/address/search';
import type { Facet } from '../../found';
import { entryOf, sectionNamed } from '../headlines';
import type { Reading } from '../reading';
import type { Shelf } from './shelf';

/** Values of one dimension that are offered; the list of a thousand topics would narrow nothing. */
const OFFERED = 8;

/** What hits can be narrowed by, with how many would be left; the commonest first, and years from the newest. */
export function facetsOf(
  reading: Reading,
  shelf: Shelf,
  ids: number[],
): Record<Dimension, Facet[]> {
  const offered = (dimension: Dimension): Facet[] =>
    counted(shelf, ids, dimension).map(({ name: value, count, id }) => ({
      value,
      count,
      name: nameOf(reading, dimension, value, id),
    }));
  return Object.fromEntries(DIMENSIONS.map((one) => [one, offered(one)])) as Record<
    Dimension,
    Facet[]
  >;
}

function counted(shelf: Shelf, ids: number[], dimension: Dimension) {
  const counts = shelf.counts(ids, dimension);
  if (dimension === 'year') return counts.sort((a, b) => (a.name < b.name ? 1 : -1));
  return counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, OFFERED);
}

/** @param id of an article that readers can see, whose own spelling of a name is the one that is shown */
export function nameOf(reading: Reading, dimension: Dimension, value: string, id: number): string {
  switch (dimension) {
    case 'year':
      return value;
    case 'section':
      return sectionNamed(reading, value).name;
    default: {
      const own = reading.one(
        `SELECT name FROM ${dimension === 'topic' ? 'article_topics' : 'article_authors'} WHERE article = @id AND ${dimension} = @value`,
        { id, value },
      );
      return entryOf(reading, dimension, value)?.name ?? String(own?.name ?? value);
    }
  }
}
