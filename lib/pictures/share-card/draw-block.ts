import type { Run } from './runs';
import type { Block } from './set-block';

/** Where a block stands: the edge its lines begin at, and the top of its ink. */
export interface Place {
  /** Left edge of a text that runs to the right, right edge of one that runs to the left, or the middle. */
  x: number;
  top: number;
  align: 'left' | 'right' | 'middle';
}

/** A block as SVG. */
export function drawBlock(block: Block, place: Place, fill: string): string {
  const lines = block.lines.map(({ runs, width }, index) => {
    const shift = { left: 0, middle: width / 2, right: width }[place.align];
    const baseline = place.top + block.above + index * block.leading;
    return drawLine(runs, block.size, place.x - shift, baseline);
  });
  return `<g fill="${fill}">${lines.join('')}</g>`;
}

function drawLine(runs: Run[], size: number, left: number, baseline: number): string {
  let pen = left;
  return runs
    .map(({ face, shaped }) => {
      const scale = size / face.unitsPerEm;
      const glyphs = shaped.glyphs.map(({ id, x, y }) => {
        const outline = face.outline(id);
        return outline && `<path transform="translate(${x} ${y})" d="${outline}"/>`;
      });
      const run = `<g transform="translate(${rounded(pen)} ${rounded(baseline)}) scale(${rounded(scale)} ${rounded(-scale)})">${glyphs.join('')}</g>`;
      pen += shaped.advance * scale;
      return run;
    })
    .join('');
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
