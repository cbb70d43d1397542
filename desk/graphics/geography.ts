/** Natural Earth's countries, cut to what one map needs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPath, type GeoProjection, geoConicEqualArea, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { simplify } from './simplify';
import type { Point } from './svg';

export type Detail = '10m' | '50m';
export type Atlas = Topology<{ countries: GeometryCollection }>;
type Country = GeometryObject;

/** Less than a unit of the picture off the true line; nobody sees it. */
const TOLERANCE = 0.7;
const LEAST_AREA = 5;

/** The countries of the world, no finer than the frame can show. */
export function atlas(detail: Detail, { centre, span, height }: Frame): Atlas {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
  const world = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  const width = Math.cos((centre[1] * Math.PI) / 180);
  return simplify(world, (TOLERANCE * span) / height, width);
}

/** Lines drawn far outside the frame would only weigh on the file. */
const BLEED = 12;

/** What part of the world a map shows. */
export interface View {
  /** Longitude and latitude of the middle of the picture. */
  centre: Point;
  /** Degrees of latitude from the lower edge to the upper. */
  span: number;
}

/** The same, on a sheet of some size. */
export interface Frame extends View {
  width: number;
  height: number;
}

/** Areas keep their true proportions, and the middle meridian stands upright. */
export function project({ centre: [lon, lat], span, width, height }: Frame): GeoProjection {
  return geoConicEqualArea()
    .parallels([lat - span / 4, lat + span / 4])
    .rotate([-lon, 0])
    .center([0, lat])
    .scale((height / span) * (180 / Math.PI))
    .translate([width / 2, height / 2])
    .clipExtent([
      [-BLEED, -BLEED],
      [width + BLEED, height + BLEED],
    ]);
}

export function pathOn(projection: GeoProjection): GeoPath {
  return geoPath(projection).digits(1);
}

/** All countries for which keep holds, as one shape without inner borders. */
export function lands(world: Atlas, keep: (id: string) => boolean): MultiPolygon {
  const wanted = world.objects.countries.geometries.filter((country) => keep(idOf(country)));
  return merge(world, wanted as Parameters<typeof merge>[1]);
}

/**
 * Islands too small to see cost bytes, and one that simplifying has flattened or turned inside out
 * would be drawn as the whole globe but itself: only rings that run clockwise and have some size stay.
 */
export function visible(shape: MultiPolygon, { centre, span, height }: Frame): MultiPolygon {
  const unit = (height / span) ** 2 * Math.cos((centre[1] * Math.PI) / 180);
  const sized = (ring: Position[]) => Math.abs(clockwise(ring)) * unit > LEAST_AREA;
  const coordinates = shape.coordinates
    .filter(([outer]) => outer && clockwise(outer) > 0 && sized(outer))
    .map((rings) => rings.filter(sized));
  return { type: 'MultiPolygon', coordinates };
}

/** Area of a ring in square degrees, positive where it runs clockwise. */
function clockwise(ring: Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [x1 = 0, y1 = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x1 - x) * (y1 + y) * 0.5;
  }, 0);
}

/** Somaliland, Siachen and a few more have no number in the data; their name stands in. */
function idOf(country: Country): string {
  return String(country.id ?? (country.properties as { name: string }).name);
}

/** Pairs whose border runs, in part, through land that more than one state claims. */
const CONTESTED = [
  '356 586',
  '156 356',
  '156 586',
  '356 Siachen Glacier',
  '586 Siachen Glacier',
  '156 Siachen Glacier',
];

/** West, south, east, north of those parts: Jammu and Kashmir, and the eastern Himalaya. */
const CONTESTED_AREAS: [number, number, number, number][] = [
  [73.2, 32.3, 80.4, 37.4],
  [91.5, 26.5, 97.5, 29.8],
];

function contested(a: Position, b: Position): boolean {
  const [lon, lat] = [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
  return CONTESTED_AREAS.some(([w, s, e, n]) => lon > w && lon < e && lat > s && lat < n);
}

function pair(a: Country, b: Country): string {
  return [idOf(a), idOf(b)].sort().join(' ');
}

export function borderBetween(world: Atlas, countries: [string, string]): MultiLineString {
  const wanted = [...countries].sort().join(' ');
  return mesh(world, world.objects.countries, (a, b) => a !== b && pair(a, b) === wanted);
}

/** Inner borders, those in dispute apart, so that they can be drawn dashed. */
export function borders(world: Atlas): { settled: MultiLineString; disputed: MultiLineString } {
  const among = (wanted: boolean) =>
    mesh(
      world,
      world.objects.countries,
      (a, b) => a !== b && CONTESTED.includes(pair(a, b)) === wanted,
    );
  const settled = among(false);
  const disputed: Position[][] = [];
  for (const line of among(true).coordinates) {
    for (const run of split(line))
      (run.contested ? disputed : settled.coordinates).push(run.points);
  }
  return { settled, disputed: { type: 'MultiLineString', coordinates: disputed } };
}

function split(line: Position[]): { contested: boolean; points: Position[] }[] {
  const runs: { contested: boolean; points: Position[] }[] = [];
  line.slice(1).forEach((point, i) => {
    const before = line[i];
    if (!before) return;
    const now = contested(before, point);
    const last = runs.at(-1);
    if (last?.contested === now) last.points.push(point);
    else runs.push({ contested: now, points: [before, point] });
  });
  return runs;
}
