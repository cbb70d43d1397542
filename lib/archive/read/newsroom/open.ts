import { basename } from 'node:path';
import type { Clock } from '@/lib/time/clock';
import type { Location } from '../../location';
import type { Newsroom, Preview } from '../../newsroom';
import { RELATED_COUNT } from '../../related-count';
import { Kept } from '../kept';
import { problemsOf } from '../problems';
import type { ReadStore } from '../read-store';
import { Memory, type Reading, readingAt } from '../reading';
import { relatedToRow } from '../related';
import { openSqlite } from '../sqlite/read-store';
import { renderText, STORY_COLUMNS, storyOf } from '../story';
import { withMeant } from './meant';
import { pageIn } from './page';
import { countsOf, pieceAt, piecesOf, piecesWith } from './pieces';
import { pinpointed } from './problems';

/**
 * Opens an index for those who make the paper.
 * @param clock what time it is, asked at every verb
 * @throws Error from the database when there is no index
 */
export function openNewsroom({ index, content }: Location, clock: Clock): Newsroom {
  return newsroomOn(openSqlite(index), content, clock);
}

/**
 * The paper as its makers see it, from an index that is open, whichever engine keeps it.
 * @param content the content folder, absolute
 */
export function newsroomOn(store: ReadStore, content: string, clock: Clock): Newsroom {
  const memory = new Memory();
  const reading = () => readingAt(store, clock, basename(content), memory);
  /** To find them is dear in a large paper, and the desk is looked at more often than the paper changes. */
  const found = new Kept<Awaited<ReturnType<typeof problemsOf>>>(1);
  return {
    has: async (path) => (await pieceAt(await reading(), path)) !== null,
    preview: async (path) => previewOf(await reading(), path),
    counts: async () => countsOf(await reading()),
    pieces: async (state, asked) => piecesOf(await reading(), state, asked),
    find: async (words, asked) => piecesWith(await reading(), words, asked),
    problems: async (asked) => {
      const now = await reading();
      const problems = await found.of(now.version, () => problemsOf(now));
      const { from, ...page } = pageIn(problems.length, asked);
      const shown = await withMeant(now, problems.slice(from, from + asked.size));
      return { problems: pinpointed(shown, content), ...page };
    },
    close: () => store.close(),
  };
}

async function previewOf(reading: Reading, path: string): Promise<Preview | null> {
  const piece = await pieceAt(reading, path);
  // The one place that reads a piece by the columns of `live` without its rule.
  const row = await reading.one(
    `SELECT ${STORY_COLUMNS} FROM articles AS live JOIN bodies ON bodies.article = live.id WHERE live.path = @path`,
    { path },
  );
  if (!piece || !row) return null;
  const story = await storyOf(reading, row, (_, markdown, file, lang) =>
    renderText(reading, markdown, file, lang),
  );
  // The page of its history is there for readers, or not at all.
  const hasHistory = piece.state === 'live' && story.hasHistory;
  return {
    piece,
    story: { ...story, hasHistory },
    related: await relatedToRow(reading, row, RELATED_COUNT),
  };
}
