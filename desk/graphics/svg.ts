/** The little SVG that the desk writes by hand: exact, small and the same bytes every time. */
export type Point = [x: number, y: number];

/** One decimal is a tenth of a unit in 900 or 1600: finer than any screen shows, and half the bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

export function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');
}

export interface Stroke {
  stroke: string;
  width: number;
  dash?: string;
  cap?: 'round';
}

function stroked({
  stroke,
  width,
  dash,
  cap,
}: Stroke): Record<string, string | number | undefined> {
  return {
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linecap': cap,
  };
}

export function line(from: Point, to: Point, stroke: Stroke): string {
  const [x1, y1] = from;
  const [x2, y2] = to;
  return curve(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, stroke);
}

/** A line of any shape. */
export function curve(d: string | null, stroke: Stroke): string {
  return d ? `<path${attributes({ ...stroked(stroke), 'stroke-linejoin': 'round', d })}/>` : '';
}

export function area(d: string | null, fill: string, edge?: string): string {
  return d ? `<path${attributes({ fill, stroke: edge, 'stroke-width': edge && 1, d })}/>` : '';
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect${attributes({ x, y, width, height, fill })}/>`;
}

export function disc(at: Point, r: number, fill: string, edge?: Stroke): string {
  return `<circle${attributes({ cx: at[0], cy: at[1], r, ...(edge ? stroked(edge) : {}), fill })}/>`;
}

/** The whole file; the alternative text stays with it wherever the file is opened alone. */
export function page(
  body: string,
  { width, height }: { width: number; height: number },
  background: string,
  alt: string,
): string {
  const label = alt.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `${head} role="img" aria-label="${label}">${rect(0, 0, width, height, background)}${body}</svg>\n`;
}
