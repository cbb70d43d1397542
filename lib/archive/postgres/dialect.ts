import type { Dialect } from '../read/dialect';

export const POSTGRES: Dialect = {
  greatest: (...numbers) => `greatest(${numbers.join(', ')})`,
  holds: (text, part) => `strpos(${text}, ${part}) > 0`,
  listed: (parameter) =>
    `(SELECT value COLLATE "C" AS value FROM json_array_elements_text(${parameter}::json) AS value)`,
  listedNumbers: (parameter) =>
    `(SELECT value::bigint AS value FROM json_array_elements_text(${parameter}::json) AS value)`,
  listedPairs: (parameter) =>
    `(SELECT (pair ->> 0) COLLATE "C" AS one, (pair ->> 1) COLLATE "C" AS other FROM json_array_elements(${parameter}::json) AS pair)`,
  member: (json, name) => `(${json}::json ->> '${name}')`,
  membersOf: (json, name) =>
    `(SELECT count(*) FROM json_object_keys(coalesce(${json}::json -> '${name}', '{}'::json)))`,
};
