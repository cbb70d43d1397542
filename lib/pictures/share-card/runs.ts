import type { Face, Shaped } from './face';
import type { Lettered } from './letters';

/** Letters in one font and one direction. */
export interface Run {
  face: Face;
  level: number;
  shaped: Shaped;
}

/**
 * The runs of a part of a text from left to right, as they stand on paper (UAX 9, rule L2).
 * Letters without a font are left out.
 * @param start UTF-16 unit, included
 * @param end UTF-16 unit, excluded
 */
export function runsOf(lettered: Lettered, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; ) {
    const face = lettered.faces[at] ?? null;
    const level = lettered.levels[at] ?? 0;
    let to = at + 1;
    while (to < end && lettered.faces[to] === face && lettered.levels[to] === level) to += 1;
    if (face) {
      const direction = level % 2 === 1 ? 'rtl' : 'ltr';
      runs.push({
        face,
        level,
        shaped: face.shape(lettered.text.slice(at, to), direction, lettered.lang),
      });
    }
    at = to;
  }
  return inVisualOrder(runs);
}

/** From the highest level to the lowest odd one, every stretch of runs at that level or above is turned round. */
function inVisualOrder(runs: Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let at = 0; at < ordered.length; at += 1) {
      let to = at;
      while ((ordered[to]?.level ?? -1) >= level) to += 1;
      if (to > at) ordered.splice(at, to - at, ...ordered.slice(at, to).reverse());
      at = Math.max(at, to);
    }
  }
  return ordered;
}

/** How wide runs are, in ems. */
export function widthOf(runs: Run[]): number {
  return runs.reduce((sum, { face, shaped }) => sum + shaped.advance / face.unitsPerEm, 0);
}
