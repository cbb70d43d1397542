/** Where a story happens: land, sea, borders and a handful of names. */
import { type GeoProjection, geoGraticule } from 'd3-geo';
import {
  type Atlas,
  atlas,
  borderBetween,
  borders,
  type Detail,
  type Frame,
  lands,
  pathOn,
  project,
  type View,
  visible,
} from './geography';
import { type Lettering, lettering } from './lettering';
import { drawAreaName, drawPlace, drawRoute } from './map-marks';
import type { Palette, Tone } from './palette';
import type { Sheet } from './sheet';
import { area, curve, type Point } from './svg';

export interface Place {
  name: string;
  note?: string;
  at: Point;
  side: 'left' | 'right' | 'above' | 'below';
  /** Moves the words alone, in units of the picture. */
  nudge?: Point;
  /** A stop on a numbered route. */
  number?: number;
  /** Gives bearings only: smaller and quieter. */
  minor?: boolean;
  /** Laid around the words where lines run under them; the colour of the ground there. */
  halo?: Tone;
  /** A hairline to words that stand some way off. */
  leader?: boolean;
  /** What is said at this place matters more than its name: set in Newsreader above it. */
  headline?: string;
}

export interface AreaName {
  text: string;
  note?: string;
  at: Point;
  /** A mark names a line or says something of the whole map. */
  kind: 'land' | 'sea' | 'mark';
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  tone?: Tone;
}

export interface Route {
  through: Point[];
  /** How far each leg bows out to its left, as a share of its length; straight if left out. */
  bend?: number[];
}

export interface GeoLine {
  from: Point;
  to: Point;
  tone: Tone;
  dashed: boolean;
  width: number;
}

export interface LocatorMap extends View {
  kind: 'map';
  detail: Detail;
  /** Degrees between the lines of the grid. */
  grid: number;
  /** ISO 3166-1 numbers of the countries in the highlight colour. */
  highlight: string[];
  areas?: AreaName[];
  places: Place[];
  route?: Route;
  lines?: GeoLine[];
  /** A border to be drawn as the subject of the map. */
  frontier?: [string, string];
}

export interface MapSheet {
  palette: Palette;
  type: Lettering;
  /** From longitude and latitude to the picture. */
  place(at: Point): Point;
}

export function drawLocatorMap(map: LocatorMap, { palette, width, height }: Sheet): string {
  const frame = { ...map, width, height };
  const projection = project(frame);
  const world = atlas(map.detail, frame);
  const sheet: MapSheet = {
    palette,
    type: lettering(palette),
    place: (at) => projection(at) ?? at,
  };
  return [
    ground(frame, world, projection, palette),
    ...(map.lines ?? []).map((entry) => geoLine(entry, projection, palette)),
    map.frontier ? frontier(world, map.frontier, projection, palette) : '',
    ...(map.areas ?? []).map((entry) => drawAreaName(entry, sheet)),
    map.route ? drawRoute(map.route, sheet) : '',
    ...map.places.map((place) => drawPlace(place, sheet)),
  ].join('');
}

function ground(
  map: LocatorMap & Frame,
  world: Atlas,
  projection: GeoProjection,
  palette: Palette,
): string {
  const path = pathOn(projection);
  const grid = geoGraticule().step([map.grid, map.grid]).extent(around(map))();
  const land = (keep: (id: string) => boolean) => visible(lands(world, keep), map);
  const lines = borders(world);
  return [
    curve(path(grid), { stroke: palette.graticule, width: 1.5 }),
    area(path(land((id) => !map.highlight.includes(id))), palette.land, palette.coast),
    area(path(land((id) => map.highlight.includes(id))), palette.highlight, palette.coast),
    curve(path(lines.settled), { stroke: palette.border, width: 1.5 }),
    curve(path(lines.disputed), { stroke: palette.border, width: 1.8, dash: '7 6' }),
  ].join('');
}

/** The grid of the whole globe would be clipped anyway; only the part in view is computed. */
function around({ centre: [lon, lat], span }: LocatorMap): [Point, Point] {
  const reach = span * 2;
  const snap = (value: number) => Math.round(value / 10) * 10;
  return [
    [snap(lon - reach), Math.max(-80, snap(lat - reach))],
    [snap(lon + reach), Math.min(80, snap(lat + reach))],
  ];
}

function geoLine(
  { from, to, tone, dashed, width }: GeoLine,
  projection: GeoProjection,
  palette: Palette,
): string {
  const steps = Array.from({ length: 41 }, (_, i): Point => {
    const share = i / 40;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  });
  const d = pathOn(projection)({ type: 'LineString', coordinates: steps });
  return curve(d, { stroke: palette[tone], width, dash: dashed ? '12 9' : undefined });
}

function frontier(
  world: Atlas,
  pair: [string, string],
  projection: GeoProjection,
  palette: Palette,
): string {
  return curve(pathOn(projection)(borderBetween(world, pair)), {
    stroke: palette.accent,
    width: 7,
    cap: 'round',
  });
}
