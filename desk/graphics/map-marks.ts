/** What is written on a map: places, names of lands and waters, and the way from one place to the next. */
import { curveCatmullRom, line as smooth } from 'd3-shape';
import type { AreaName, MapSheet, Place, Route } from './locator-map';
import { curve, disc, line, type Point, round } from './svg';
import { type TextStyle, text } from './text-outlines';

const NAME = 44;
const MINOR_NAME = 38;
const NOTE = 34;
const HEADLINE = 62;

export function drawPlace(place: Place, sheet: MapSheet): string {
  return leader(place, sheet) + marker(place, sheet) + words(place, sheet);
}

function marker({ at, number, minor }: Place, { palette, type, place }: MapSheet): string {
  const spot = place(at);
  if (number !== undefined) {
    const numeral = type.label(34, { fill: palette.paper, anchor: 'middle', weight: 700 });
    return disc(spot, 26, palette.accent) + text(String(number), spot[0], spot[1] + 12, numeral);
  }
  if (minor) return disc(spot, 8, palette.ink);
  const ring = { stroke: palette.accent, width: 3 };
  return disc(spot, 11, palette.accent) + disc(spot, 20, 'none', ring);
}

/** Distance from the middle of a marker to its words. */
function clearance({ number, minor }: Place): number {
  if (number !== undefined) return 42;
  return minor ? 20 : 34;
}

function leader(place: Place, { palette, place: toPicture }: MapSheet): string {
  if (!place.leader) return '';
  const [x, y] = toPicture(place.at);
  const gap = clearance(place);
  const foot = y - gap + (place.nudge?.[1] ?? 0) + 14;
  return line([x, y - 20], [x, foot], { stroke: palette.ink, width: 2 });
}

/** The lines of words at a place, from the top, each with the height it takes. */
function lines(
  { name, note, headline, minor, halo }: Place,
  anchor: TextStyle['anchor'],
  sheet: MapSheet,
): { content: string; style: TextStyle }[] {
  const { palette, type } = sheet;
  const base = { anchor, halo: halo && palette[halo] };
  const size = minor ? MINOR_NAME : NAME;
  const strong = { ...base, fill: palette.ink };
  return [
    ...(headline ? [{ content: headline, style: type.big(HEADLINE, base) }] : []),
    { content: name, style: minor || headline ? type.note(size, strong) : type.label(size, base) },
    ...(note ? [{ content: note, style: type.note(NOTE, strong) }] : []),
  ];
}

function words(place: Place, sheet: MapSheet): string {
  const { side, nudge = [0, 0] } = place;
  const [x, y] = sheet.place(place.at);
  const gap = clearance(place);
  const shift = { left: -gap, right: gap, above: 0, below: 0 }[side];
  const anchor = ({ left: 'end', right: 'start', above: 'middle', below: 'middle' } as const)[side];
  const set = lines(place, place.leader ? 'start' : anchor, sheet);
  const total = set.reduce((sum, { style }) => sum + style.size * 1.06, 0);
  const middle = y - total / 2;
  const top = { left: middle, right: middle, above: y - gap - total, below: y + gap }[side];
  let baseline = top + nudge[1];
  return set
    .map(({ content, style }) => {
      baseline += style.size * 1.06;
      return text(content, x + shift + nudge[0], baseline - style.size * 0.24, style);
    })
    .join('');
}

export function drawAreaName(area: AreaName, { palette, type, place }: MapSheet): string {
  const { text: name, note, at, kind, size = 42, anchor = 'middle', tone } = area;
  const [x, y] = place(at);
  const fill = palette[tone ?? (kind === 'sea' ? 'seaInk' : 'ink')];
  const style =
    kind === 'sea' ? type.water(size, { anchor, fill }) : type.big(size, { anchor, fill });
  const written = text(name, x, y, style);
  return note
    ? written + text(note, x, y + NOTE * 1.35, type.note(NOTE, { anchor, fill: palette.ink }))
    : written;
}

/** A leg between two stops bows aside, to read as a sequence; a way on foot runs through its places. */
export function drawRoute({ through, bend }: Route, { palette, place }: MapSheet): string {
  const stops = through.map(place);
  const d = bend
    ? stops.map((stop, i) => leg(stops[i - 1], stop, bend[i - 1] ?? 0)).join('')
    : smooth<Point>().curve(curveCatmullRom).digits(1)(stops);
  return curve(d, { stroke: palette.accent, width: 5, dash: '0.1 13', cap: 'round' });
}

function leg(from: Point | undefined, [x, y]: Point, bend: number): string {
  if (!from) return `M${round(x)} ${round(y)}`;
  const [x0, y0] = from;
  const control: Point = [(x0 + x) / 2 + (y - y0) * bend, (y0 + y) / 2 - (x - x0) * bend];
  return `Q${round(control[0])} ${round(control[1])} ${round(x)} ${round(y)}`;
}
