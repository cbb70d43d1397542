import { JSONParser } from '@streamparser/json';
import { Mistake } from '../../mistake';
import { textOf } from '../text-stream';

/** A row of a table of Ghost. */
export type Row = Record<string, unknown>;

/** The tables that an import asks for. All others, with their passwords and keys, are passed over. */
const TABLES = [
  'posts',
  'users',
  'tags',
  'posts_tags',
  'posts_authors',
  'posts_meta',
  'settings',
] as const;
type Table = (typeof TABLES)[number];

/** Where tables stand: in exports of all versions, and in what tools that write imports for Ghost make. */
const PLACES = ['$.db.*.data', '$.data', '$.data.data', '$.result', '$'];

/**
 * The rows of an export, one by one, so that its size does not matter.
 * @throws Mistake when the file is no JSON
 */
export async function* ghostRecords(file: string): AsyncGenerator<{ table: Table; row: Row }> {
  const ready: { table: Table; row: Row }[] = [];
  const parser = new JSONParser({
    paths: PLACES.flatMap((place) => TABLES.map((table) => `${place}.${table}.*`)),
    keepStack: false,
  });
  parser.onValue = ({ value, stack }) => {
    const table = TABLES.find((one) => one === stack.at(-1)?.key);
    if (table && typeof value === 'object' && value !== null && !Array.isArray(value))
      ready.push({ table, row: value as Row });
  };
  try {
    for await (const text of textOf(file)) {
      // JSON has no byte order mark, but files have.
      parser.write(text);
      yield* ready.splice(0);
    }
  } catch (error) {
    if (error instanceof Mistake) throw error;
    throw new Mistake(
      `${file} is not valid JSON: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`,
      'Export it again: Settings → Import/Export → Export content.',
    );
  }
}

/** A field of a row as text; empty where it has none. */
export function textIn(row: Row, ...names: string[]): string {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

export function truthIn(row: Row, name: string): boolean {
  return row[name] === true || row[name] === 1 || row[name] === '1';
}
