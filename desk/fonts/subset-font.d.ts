/** The part of subset-font that the font desk uses; the package brings no types of its own. */
declare module 'subset-font' {
  type Axis = number | { min: number; max: number };

  interface Options {
    targetFormat: 'woff2';
    variationAxes: Record<string, Axis>;
    /** OpenType tags. */
    keepFeatures: string[];
    noHinting: boolean;
  }

  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
