import { basename } from 'node:path';
import type { Problem } from '@/lib/content/problem';
import type { Clock } from '@/lib/time/clock';
import { openToRead } from '../../database';
import type { Location } from '../../location';
import type { Newsroom, Preview } from '../../newsroom';
import { RELATED_COUNT } from '../../related-count';
import { problemsOf } from '../problems';
import { Memory, type Reading, readingAt } from '../reading';
import { relatedToRow } from '../related';
import { renderText, STORY_COLUMNS, storyOf } from '../story';
import { countsOf, pieceAt, piecesOf, piecesWith } from './pieces';
import { pinpointed } from './problems';

/**
 * Opens an index for those who make the paper.
 * @param clock what time it is, asked at every verb
 * @throws Error from the database when there is no index
 */
export function openNewsroom({ index, content }: Location, clock: Clock): Newsroom {
  const store = openToRead(index);
  const memory = new Memory();
  const reading = () => readingAt(store, clock, basename(content), memory);
  /** To find them is dear in a large paper, and the desk is looked at more often than the paper changes. */
  let known: { version: string; problems: Problem[] } | null = null;
  return {
    has: async (path) => pieceAt(reading(), path) !== null,
    preview: async (path) => previewOf(reading(), path),
    counts: async () => countsOf(reading()),
    pieces: async (state, count) => piecesOf(reading(), state, count),
    find: async (words, count) => piecesWith(reading(), words, count),
    problems: async (count) => {
      const now = reading();
      if (known?.version !== now.version)
        known = { version: now.version, problems: problemsOf(now) };
      const { problems } = known;
      return { problems: pinpointed(problems.slice(0, count), content), total: problems.length };
    },
    close: async () => store.close(),
  };
}

async function previewOf(reading: Reading, path: string): Promise<Preview | null> {
  const piece = pieceAt(reading, path);
  // The one place that reads a piece by the columns of `live` without its rule.
  const row = reading.one(
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
    related: relatedToRow(reading, row, RELATED_COUNT),
  };
}
