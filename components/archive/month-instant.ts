/**
 * An instant inside a month in every zone, for printing the month's name.
 * @param month 1 to 12
 */
export function monthInstant(year: number, month: number): number {
  return Date.UTC(year, month - 1, 15);
}
