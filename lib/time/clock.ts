/** Answers "what time is it" in epoch milliseconds. Everything timed takes one, so tests can set it. */
export type Clock = () => number;

/**
 * The clock a running site uses: the machine's, or a moment fixed by `BROADSHEET_NOW` (an ISO instant),
 * which lets the end-to-end tests see the paper as of one day.
 * @throws RangeError when `BROADSHEET_NOW` is set and is not an instant.
 */
export function siteClock(fixed = process.env.BROADSHEET_NOW): Clock {
  if (!fixed) return Date.now;
  const instant = Date.parse(fixed);
  if (Number.isNaN(instant) || !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(fixed)) {
    throw new RangeError(
      `BROADSHEET_NOW is "${fixed}", which is not an instant. Write it like 2025-10-01T12:00:00Z, or unset it.`,
    );
  }
  return () => instant;
}
