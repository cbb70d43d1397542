/** From a figure to the bytes of its SVG. */
import { drawBarChart } from './bar-chart';
import { drawDotFields } from './dot-fields';
import type { Drawing, Figure } from './figure';
import { drawFlow } from './flow';
import { drawLineChart } from './line-chart';
import { drawLocatorMap } from './locator-map';
import { drawMirrorScale } from './mirror-scale';
import { drawPlate } from './plate';
import type { Sheet } from './sheet';
import { drawStairs } from './stairs';
import { drawStrips } from './strips';
import { page } from './svg';
import { drawTimeline } from './timeline';
import { drawTrack } from './track';

function draw(drawing: Drawing, sheet: Sheet): string {
  switch (drawing.kind) {
    case 'bars':
      return drawBarChart(drawing, sheet);
    case 'dots':
      return drawDotFields(drawing, sheet);
    case 'flow':
      return drawFlow(drawing, sheet);
    case 'line':
      return drawLineChart(drawing, sheet);
    case 'map':
      return drawLocatorMap(drawing, sheet);
    case 'mirrors':
      return drawMirrorScale(drawing, sheet);
    case 'plate':
      return drawPlate(drawing, sheet);
    case 'stairs':
      return drawStairs(drawing, sheet);
    case 'strips':
      return drawStrips(drawing, sheet);
    case 'timeline':
      return drawTimeline(drawing, sheet);
    case 'track':
      return drawTrack(drawing, sheet);
  }
}

export function render({ drawing, small, alt }: Figure, sheet: Sheet): string {
  const drawn = (sheet.format === 'small' && small) || drawing;
  const { sea, paper } = sheet.palette;
  return page(draw(drawn, sheet), sheet, drawn.kind === 'map' ? sea : paper, alt);
}
