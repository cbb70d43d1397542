import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** A room of docs/ARCHITECTURE.md, and which others it may import, of some their types alone. */
interface Room {
  name: string;
  whole: string[];
  types: string[];
}

const TABLE = /^\| `([\w/]+)\/`\s*\|[^|]*\| ([^|]*?)\s*\|/gm;
const IMPORT = /^(?:import|export) (type )?([^;']*?)from '([^']+)'|\bimport\('([^']+)'\)/gm;

const ROOMS: Room[] = [...readFileSync('docs/ARCHITECTURE.md', 'utf8').matchAll(TABLE)].map(
  ([, name = '', uses = '']) => ({
    name,
    whole: [...uses.matchAll(/(?<!types of )`([\w/]+?)\/?`/g)].map(([, room = '']) => room),
    types: [...uses.matchAll(/types of `([\w/]+)`/g)].map(([, room = '']) => room),
  }),
);

/** The code of a room without its tests, which may use whatever they need. */
function filesOf(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|fixture)\.tsx?$/.test(file))
    .map((file) => join(room, file));
}

/** The imports of a text that its room may not have, as `room`, or `room, not its types alone`. */
function trespasses(text: string, file: string, { name, whole, types }: Room): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, type, names = '', from, dynamic]) => {
    const what = (from ?? dynamic ?? '').replace(/^\.{1,2}\//, (up) => `@/${dirname(file)}/${up}`);
    const path = what.startsWith('@/') ? join(what.slice(2)) : null;
    const room = ROOMS.find((one) => path?.startsWith(`${one.name}/`))?.name;
    if (!room || room === name) return [];
    if (whole.some((one) => room === one || room.startsWith(`${one}/`))) return [];
    const inner = /\{([^}]*)\}/.exec(names)?.[1] ?? names;
    const onlyTypes = type || inner.split(',').every((one) => /^\s*(?:type |$)/.test(one));
    if (!types.includes(room)) return [`${file} uses ${room}`];
    return onlyTypes ? [] : [`${file} uses more of ${room} than types`];
  });
}

test('an import that the table of rooms does not name is found, and one that it names is not', () => {
  const [time, language] = ['lib/time', 'lib/language'].map((name) =>
    ROOMS.find((room) => room.name === name),
  );
  if (!time || !language) throw new Error('docs/ARCHITECTURE.md has lost a row of its table.');
  const found = (text: string, room: Room) => trespasses(text, `${room.name}/a.ts`, room);
  expect(found("import { paper } from '@/lib/archive/index';", time)).toHaveLength(1);
  expect(found("import { paper } from '../archive/index';", time)).toHaveLength(1);
  expect(found("import { readSite } from '@/lib/content/read-site';", language)).toHaveLength(1);
  expect(found("import { type Site } from '@/lib/content/site';", language)).toEqual([]);
});

test.each(ROOMS.filter(({ name }) => name !== 'content'))(
  '$name uses the rooms that docs/ARCHITECTURE.md says, and no other',
  (room) => {
    const found = filesOf(room.name).flatMap((file) =>
      trespasses(readFileSync(file, 'utf8'), file, room),
    );
    expect(found).toEqual([]);
  },
);
