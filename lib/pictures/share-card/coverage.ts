import { drawable } from './drawable';
import { filesFor } from './font-files';
import { inRanges } from './unicode-range';

const known = new Map<number, boolean>();

/** Letters of a headline that no card can show, each once, by what the packages of the fonts say they have. */
export function lettersWithoutFont(headline: string): string[] {
  // Most have none, which is sooner seen than what of them is drawn.
  if ([...headline.normalize('NFC')].every((one) => isCovered(one.codePointAt(0) ?? 0))) return [];
  const letters = new Set(drawable(headline).replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, ''));
  return [...letters].filter((one) => !isCovered(one.codePointAt(0) ?? 0));
}

function isCovered(codePoint: number): boolean {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const covered = filesFor('serif', 'en').some(
    ({ ranges }) => ranges !== null && inRanges(ranges, codePoint),
  );
  known.set(codePoint, covered);
  return covered;
}
