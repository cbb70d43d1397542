/** From a figure to the bytes of its SVG. */
import { drawBarChart } from './bar-chart';
import { drawDotFields } from './dot-fields';
import type { Drawing, Figure } from './figure';
import { drawFlow } from './flow';
import { drawLineChart } from './line-chart';
import { drawLocatorMap } from './locator-map';
import { drawMirrorScale } from './mirror-scale';
import type { Palette } from './palette';
import { drawPlate } from './plate';
import { drawStairs } from './stairs';
import { drawStrips } from './strips';
import { page } from './svg';
import { drawTimeline } from './timeline';
import { drawTrack } from './track';

function draw(drawing: Drawing, palette: Palette): string {
  switch (drawing.kind) {
    case 'bars':
      return drawBarChart(drawing, palette);
    case 'dots':
      return drawDotFields(drawing, palette);
    case 'flow':
      return drawFlow(drawing, palette);
    case 'line':
      return drawLineChart(drawing, palette);
    case 'map':
      return drawLocatorMap(drawing, palette);
    case 'mirrors':
      return drawMirrorScale(drawing, palette);
    case 'plate':
      return drawPlate(drawing, palette);
    case 'stairs':
      return drawStairs(drawing, palette);
    case 'strips':
      return drawStrips(drawing, palette);
    case 'timeline':
      return drawTimeline(drawing, palette);
    case 'track':
      return drawTrack(drawing, palette);
  }
}

export function render({ drawing, alt }: Figure, palette: Palette): string {
  return page(draw(drawing, palette), drawing.kind === 'map' ? palette.sea : palette.paper, alt);
}
