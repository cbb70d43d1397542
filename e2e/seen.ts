import { availableParallelism, loadavg } from 'node:os';
import { expect, test } from '@playwright/test';
import type { OwnPaper } from './own-paper';

/** The promise of the product: whatever an editor saves is on every page it touches within this time. */
const PROMISED_MILLISECONDS = 1000;

/**
 * What it may take on a machine that has no time for us: one where more than three programs wait for each core, or
 * that needs this long to show pages on which nothing changes.
 */
const PROMISED_WHEN_BUSY = 3000;
const WAITING_FOR_EACH_CORE = 3;
const AT_REST_MILLISECONDS = 150;

/** What the pages at some addresses have to say: texts that stand there, texts that do not, the status. */
export type Expected = Record<
  string,
  { has?: (string | RegExp)[]; hasNot?: (string | RegExp)[]; status?: number }
>;

/**
 * Makes a change and follows it until every page shows it.
 * @param what the change, for the report
 */
export async function seenInTime(
  paper: OwnPaper,
  what: string,
  change: () => Promise<void>,
  expected: Expected,
): Promise<void> {
  const allowed = await timeAllowed(paper, expected);
  const started = Date.now();
  await change();
  await shownInTime(paper, what, started, expected, allowed);
}

/**
 * @param started when it happened, in milliseconds since 1970
 * @param allowed how long it may take
 */
export async function shownInTime(
  paper: OwnPaper,
  what: string,
  started: number,
  expected: Expected,
  allowed: number,
): Promise<void> {
  let took = 0;
  await expect
    .poll(
      async () => {
        const missing = await missingFrom(paper, expected);
        took = Date.now() - started;
        return missing;
      },
      { intervals: [20], timeout: allowed, message: what },
    )
    .toEqual([]);
  test.info().annotations.push({ type: what, description: `${took} of ${allowed} ms` });
  expect(took, what).toBeLessThan(allowed);
}

/** One second, or more where the machine needs long to answer although nothing has changed. */
export async function timeAllowed(paper: OwnPaper, expected: Expected): Promise<number> {
  const started = performance.now();
  await missingFrom(paper, expected);
  const waiting = (loadavg()[0] ?? 0) / availableParallelism();
  const busy =
    waiting > WAITING_FOR_EACH_CORE || performance.now() - started > AT_REST_MILLISECONDS;
  return busy ? PROMISED_WHEN_BUSY : PROMISED_MILLISECONDS;
}

/** What is not yet as expected, in words. */
export async function missingFrom(paper: OwnPaper, expected: Expected): Promise<string[]> {
  const lists = await Promise.all(
    Object.entries(expected).map(async ([address, { has = [], hasNot = [], status = 200 }]) => {
      const answer = await paper.get(address);
      const says = (text: string | RegExp) =>
        typeof text === 'string' ? answer.html.includes(text) : text.test(answer.html);
      return [
        ...(answer.status === status ? [] : [`${address} answers ${answer.status}`]),
        ...has.filter((text) => !says(text)).map((text) => `${address} lacks ${text}`),
        ...hasNot.filter(says).map((text) => `${address} has ${text}`),
      ];
    }),
  );
  return lists.flat();
}
