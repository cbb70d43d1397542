import { DIMENSIONS, type Dimension } from '@/lib/address/search';
import type { Facet } from '../../found';
import { entriesOf } from '../entries';
import { sectionNamed } from '../headlines';
import type { Reading } from '../reading';
import type { Counted } from './places';
import type { Shelf } from './shelf';

/** Values of one dimension that are offered; the list of a thousand topics would narrow nothing. */
const OFFERED = 8;

/** What hits can be narrowed by, with how many would be left; the commonest first, and years from the newest. */
export async function facetsOf(
  reading: Reading,
  shelf: Shelf,
  ids: number[],
): Promise<Record<Dimension, Facet[]>> {
  const facets = await Promise.all(
    DIMENSIONS.map(async (dimension) => {
      const values = counted(shelf, ids, dimension);
      const names = await namesOf(reading, shelf, dimension, values);
      return [
        dimension,
        values.map(({ name: value, count }, at) => ({ value, count, name: names[at] ?? value })),
      ] as const;
    }),
  );
  return Object.fromEntries(facets) as Record<Dimension, Facet[]>;
}

function counted(shelf: Shelf, ids: number[], dimension: Dimension): Counted[] {
  if (dimension !== 'year') return shelf.commonest(ids, dimension, OFFERED);
  const years = shelf.commonest(ids, dimension, Number.POSITIVE_INFINITY);
  return years.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/**
 * What values of a dimension are called.
 * @param values each with an article that readers can see, whose own spelling of a name is the one that is shown
 */
export async function namesOf(
  reading: Reading,
  shelf: Shelf,
  dimension: Dimension,
  values: { name: string; id: number }[],
): Promise<string[]> {
  switch (dimension) {
    case 'year':
      return values.map(({ name }) => name);
    case 'section':
      return values.map(({ name }) => sectionNamed(reading, name).name);
    default: {
      const slugs = values.map(({ name }) => name);
      const [entries, own] = await Promise.all([
        entriesOf(reading, { [dimension]: slugs }),
        spellings(
          reading,
          dimension,
          values.filter(({ name }) => shelf.spelling(dimension, name) === null),
        ),
      ]);
      return values.map(
        ({ name, id }) =>
          entries[dimension].get(name)?.name ??
          shelf.spelling(dimension, name) ??
          own.get(`${id} ${name}`) ??
          name,
      );
    }
  }
}

/** What articles call their topics or authors, by the article's id and the slug. */
async function spellings(
  reading: Reading,
  dimension: 'topic' | 'author',
  values: { name: string; id: number }[],
): Promise<ReadonlyMap<string, string>> {
  if (values.length === 0) return new Map();
  const rows = await reading.all(
    `SELECT article, ${dimension} AS slug, name FROM ${dimension === 'topic' ? 'article_topics' : 'article_authors'}
     WHERE article IN ${reading.sql.listedNumbers('@ids')}`,
    { ids: JSON.stringify([...new Set(values.map(({ id }) => id))]) },
  );
  return new Map(rows.map(({ article, slug, name }) => [`${article} ${slug}`, String(name)]));
}
