/**
 * What the engines say in different words. Everything else the archive asks is in the part of SQL that SQLite and
 * PostgreSQL have in common. Arguments are pieces of SQL, such as the name of a column; so is what comes back.
 */
export interface Dialect {
  /** The largest of several numbers, none of which is null. */
  greatest(...numbers: string[]): string;
  /** A condition: whether a text has another one in it, letter by letter. */
  holds(text: string, part: string): string;
  /** A subquery in brackets: its column `value` has the texts of a parameter that is a JSON array of texts. */
  listed(parameter: string): string;
  /** The same of whole numbers. */
  listedNumbers(parameter: string): string;
  /** The same of pairs of texts, as in `[["a", "b"]]`, in the columns `one` and `other`. */
  listedPairs(parameter: string): string;
  /** A member of a JSON object that a column holds as text: a text as it is, everything else as JSON. */
  member(json: string, name: string): string;
  /** How many members an object has that is itself a member of such an object. */
  membersOf(json: string, name: string): string;
}
