import { expect, test } from '@playwright/test';
import type { OwnPaper } from './own-paper';

/**
 * How long a test waits for what has to happen. The promise of a second is measured by bench/, on a machine that does
 * nothing else; here a site that needs a rebuild or a restart would never show it.
 */
const PATIENCE_MILLISECONDS = 15_000;

/** What the pages at some addresses have to say: texts that stand there, texts that do not, the status. */
export type Expected = Record<
  string,
  { has?: (string | RegExp)[]; hasNot?: (string | RegExp)[]; status?: number }
>;

/**
 * Makes a change and follows it until every page shows it.
 * @param what the change, for the report
 */
export async function seenAfter(
  paper: OwnPaper,
  what: string,
  change: () => Promise<void>,
  expected: Expected,
): Promise<void> {
  const started = Date.now();
  await change();
  await shownSince(paper, what, started, expected);
}

/** @param started when it happened, in milliseconds since 1970 */
export async function shownSince(
  paper: OwnPaper,
  what: string,
  started: number,
  expected: Expected,
): Promise<void> {
  await expect
    .poll(() => missingFrom(paper, expected), {
      intervals: [20],
      timeout: PATIENCE_MILLISECONDS,
      message: what,
    })
    .toEqual([]);
  test.info().annotations.push({ type: what, description: `${Date.now() - started} ms` });
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
