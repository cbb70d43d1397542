/** What one graphic is: a drawing of a known kind, and the words that go beside it on the page. */
import type { BarChart } from './bar-chart';
import type { DotFields } from './dot-fields';
import type { Flow } from './flow';
import type { LineChart } from './line-chart';
import type { LocatorMap } from './locator-map';
import type { MirrorScale } from './mirror-scale';
import type { Plate } from './plate';
import type { Stairs } from './stairs';
import type { Strips } from './strips';
import type { Timeline } from './timeline';
import type { Track } from './track';

export type Drawing =
  | BarChart
  | DotFields
  | Flow
  | LineChart
  | LocatorMap
  | MirrorScale
  | Plate
  | Stairs
  | Strips
  | Timeline
  | Track;

export interface Figure {
  alt: string;
  caption: string;
  credit: string;
  drawing: Drawing;
  /** What is drawn where there is little room, if not the same: fewer words, a closer view. */
  small?: Drawing;
}

export const DESK = 'The Meridian graphics desk';
export const DESK_MAP = `${DESK}; map data: Natural Earth`;
