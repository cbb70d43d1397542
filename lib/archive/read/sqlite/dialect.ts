import type { Dialect } from '../dialect';

export const SQLITE: Dialect = {
  greatest: (...numbers) => `max(${numbers.join(', ')})`,
  holds: (text, part) => `instr(${text}, ${part}) > 0`,
  listed: (parameter) => `(SELECT value FROM json_each(${parameter}))`,
  listedNumbers: (parameter) => `(SELECT value FROM json_each(${parameter}))`,
  listedPairs: (parameter) =>
    `(SELECT value ->> 0 AS one, value ->> 1 AS other FROM json_each(${parameter}))`,
  member: (json, name) => `json_extract(${json}, '$.${name}')`,
  membersOf: (json, name) => `(SELECT count(*) FROM json_each(${json}, '$.${name}'))`,
};
