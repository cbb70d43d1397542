/**
 * Drops the points of a topology that a reader could not see at the scale of one map. It works on the
 * arcs that neighbours share, so that borders, lands and coasts stay on one line.
 */
import type { Topology } from 'topojson-specification';
import type { Point } from './svg';

/** Tolerance is in degrees of latitude; width says how many of those a degree of longitude is worth. */
export function simplify<T extends Topology>(world: T, tolerance: number, width: number): T {
  const [kx, ky] = world.transform?.scale ?? [1, 1];
  const arcs = world.arcs.map((arc) => {
    const steps = arc.map(([x, y]): Point => [x ?? 0, y ?? 0]);
    const corners = keep(absolute(steps), kx * width, ky, tolerance);
    return corners.map(([x, y], i): Point => {
      const [x0, y0] = corners[i - 1] ?? [0, 0];
      return [x - x0, y - y0];
    });
  });
  return { ...world, arcs };
}

/** TopoJSON writes each point as the step from the one before. */
function absolute(steps: Point[]): Point[] {
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

/** Douglas and Peucker's method: a point stays if the line without it would stray too far. */
function keep(points: Point[], kx: number, ky: number, tolerance: number): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return points;
  let furthest = 0;
  let at = 0;
  points.forEach((point, i) => {
    const away = distance(point, first, last, kx, ky);
    if (away > furthest) [furthest, at] = [away, i];
  });
  if (furthest < tolerance) return [first, last];
  const before = keep(points.slice(0, at + 1), kx, ky, tolerance);
  return [...before, ...keep(points.slice(at), kx, ky, tolerance).slice(1)];
}

/** From a point to the stretch between a and b; those may be one place, where an island's coast closes. */
function distance(point: Point, a: Point, b: Point, kx: number, ky: number): number {
  const [px, py] = [(point[0] - a[0]) * kx, (point[1] - a[1]) * ky];
  const [bx, by] = [(b[0] - a[0]) * kx, (b[1] - a[1]) * ky];
  const length = bx * bx + by * by;
  const share = length ? Math.max(0, Math.min(1, (px * bx + py * by) / length)) : 0;
  return Math.hypot(px - bx * share, py - by * share);
}
