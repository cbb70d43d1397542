import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Run } from '../../archive';

/** A paragraph in which something changed. */
type ChangedBlock = Run[];

/** Longer than this a comparison is given up: one that nobody waits for, of texts that have nothing in common. */
const MILLISECONDS = 200;

/** The paragraphs that differ between two texts, in the order of the newer one, the words marked. */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
): ChangedBlock[] {
  const parts = diffArrays([...before], [...after], { timeout: MILLISECONDS }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  const changed: ChangedBlock[] = [];
  let gone: string[] = [];
  const flush = () => {
    changed.push(...gone.map((text): ChangedBlock => [{ kind: 'went', text }]));
    gone = [];
  };
  for (const { value, added, removed } of parts) {
    if (removed) gone.push(...value);
    else if (added) for (const text of value) changed.push(blockChange(gone.shift(), text));
    else flush();
    if (added) flush();
  }
  flush();
  return changed;
}

function blockChange(before: string | undefined, after: string): ChangedBlock {
  if (before === undefined) return [{ kind: 'came', text: after }];
  const whole: ChangedBlock = [
    { kind: 'went', text: before },
    { kind: 'came', text: after },
  ];
  const runs = diffWordsWithSpace(before, after, { timeout: MILLISECONDS });
  if (!runs) return whole;
  const same = runs.filter(({ added, removed }) => !added && !removed);
  // Two paragraphs that share little are easier to read one after the other.
  const kept = same.reduce((sum, { value }) => sum + value.length, 0);
  if (kept * 3 < Math.max(before.length, after.length)) return whole;
  return joined(
    runs.map(({ value, added, removed }) => ({
      kind: added ? 'came' : removed ? 'went' : 'same',
      text: value,
    })),
  );
}

/** What is only a space between two changes belongs to both: words that go together are marked together. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  let [went, came] = ['', ''];
  const flush = () => {
    // The space behind both stayed.
    const tail = /\s*$/.exec(went)?.[0] ?? '';
    const isShared = tail !== '' && came.endsWith(tail);
    if (isShared) [went, came] = [went.slice(0, -tail.length), came.slice(0, -tail.length)];
    if (went) made.push({ kind: 'went', text: went });
    if (came) made.push({ kind: 'came', text: came });
    if (isShared) made.push({ kind: 'same', text: tail });
    [went, came] = ['', ''];
  };
  for (const [index, { kind, text }] of runs.entries()) {
    const isBetween = text.trim() === '' && (went || came) && runs[index + 1] !== undefined;
    if (kind === 'same' && !isBetween) {
      flush();
      made.push({ kind, text });
    }
    if (kind === 'went' || (kind === 'same' && isBetween && went)) went += text;
    if (kind === 'came' || (kind === 'same' && isBetween && came)) came += text;
  }
  flush();
  return made;
}
