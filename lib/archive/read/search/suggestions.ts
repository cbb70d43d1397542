import { authorAddress, topicAddress } from '@/lib/address/addresses';
import type { Suggestion } from '../../found';
import { addressOfRow } from '../headlines';
import { rowsOfHits } from '../hits';
import type { Reading } from '../reading';
import { wordsOf } from '../terms';
import { type Asked, readQuery } from './asked';
import { namesOf } from './facets';
import { Finder } from './finder';
import type { Shelf } from './shelf';

const STORIES = 5;
/** Topics, and as many authors. */
const NAMES = 2;
/** Topics or authors whose names are read. */
const LOOKED_AT = 20;
/** More than anybody types who waits for suggestions. */
const LONGEST = 80;

/**
 * Where a reader may want to go who has typed so much: topics and authors of that name, then the newest stories that
 * have it in their headline or are filed under it.
 */
export async function suggestionsFor(
  reading: Reading,
  shelf: Shelf,
  query: string,
): Promise<Suggestion[]> {
  const asked = readQuery(query);
  if (query.length > LONGEST || asked.parts.length === 0) return [];
  const ids = await new Finder(reading, await shelf.at(reading)).named(asked);
  const newest = await shelf.newest(reading, ids, 0, STORIES);
  const hits = newest.map((id) => ({ id, score: shelf.published(id) }));
  const [topics, authors, stories] = await Promise.all([
    named(reading, shelf, ids, asked, 'topic'),
    named(reading, shelf, ids, asked, 'author'),
    rowsOfHits(reading, hits, 0, hits.length),
  ]);
  return [
    ...topics,
    ...authors,
    ...stories.map((row) => ({
      kind: 'story' as const,
      name: String(row.headline),
      address: addressOfRow(row),
    })),
  ];
}

async function named(
  reading: Reading,
  shelf: Shelf,
  ids: number[],
  asked: Asked,
  kind: 'topic' | 'author',
): Promise<Suggestion[]> {
  const typed = asked.parts.flatMap(({ words }) => words);
  const values = shelf.commonest(ids, kind, LOOKED_AT);
  const names = await namesOf(reading, shelf, kind, values);
  return values
    .map(({ name: slug }, at) => ({ slug, name: names[at] ?? slug }))
    .filter(({ name }) => {
      const words = wordsOf(name);
      return typed.every((word) => words.some((one) => one.startsWith(word)));
    })
    .slice(0, NAMES)
    .map(({ slug, name }) => ({
      kind,
      name,
      address: kind === 'topic' ? topicAddress(slug) : authorAddress(slug),
    }));
}
