import { secondsFromNow } from './article-file';
import { everywhere, FILE, nowhere, story } from './kite-story';
import type { OwnPaper } from './own-paper';
import { type Expected, missingFrom, shownSince } from './seen';
import { expect, test } from './test';

/** What happens by itself at a moment is set this far ahead: the site has read the file by then, even when busy. */
const AHEAD_SECONDS = 4;

/** Watches the site until a moment, and tells what was not as expected before it. */
async function wrongUntil(paper: OwnPaper, moment: number, expected: Expected): Promise<string[]> {
  const wrong: string[] = [];
  await expect
    .poll(
      async () => {
        const missing = await missingFrom(paper, expected);
        if (Date.now() < moment) wrong.push(...missing);
        return Date.now();
      },
      { intervals: [20], timeout: AHEAD_SECONDS * 3000 },
    )
    .toBeGreaterThanOrEqual(moment);
  return wrong;
}

function written(moment: number): string {
  return new Date(moment).toISOString();
}

test('when an embargo ends its story appears everywhere, not before and without a restart @once', async ({
  paper,
}) => {
  const expected = everywhere('Kites at last');
  const end = secondsFromNow(AHEAD_SECONDS);
  await paper.write(FILE, story('Kites at last', { embargo: written(end) }));
  expect(await wrongUntil(paper, end, nowhere('Kites at last'))).toEqual([]);
  await shownSince(paper, 'the end of an embargo', end, expected);
});

test('when the moment of publication comes the story appears everywhere, not before and without a restart @once', async ({
  paper,
}) => {
  const moment = secondsFromNow(AHEAD_SECONDS);
  const day = new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' });
  const expected = everywhere('Kites today', [], day.replaceAll('-', '/'));
  await paper.write(FILE, story('Kites today', { published: written(moment) }));
  expect(await wrongUntil(paper, moment, nowhere('Kites today'))).toEqual([]);
  await shownSince(paper, 'the moment of publication', moment, expected);
});

test('when a story expires it is gone everywhere, not before and without a restart, and its address says so @once', async ({
  paper,
}) => {
  const expected = nowhere('Kites until noon', 410);
  const end = secondsFromNow(AHEAD_SECONDS);
  await paper.write(FILE, story('Kites until noon', { expires: written(end) }));
  await expect.poll(() => missingFrom(paper, everywhere('Kites until noon'))).toEqual([]);
  expect(await wrongUntil(paper, end, everywhere('Kites until noon'))).toEqual([]);
  await shownSince(paper, 'an expiry', end, expected);
});
