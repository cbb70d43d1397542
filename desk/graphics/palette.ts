/** The page's own colours, so that a graphic sits on the paper without a frame. */
export interface Palette {
  paper: string;
  /** The ground of a small chart, which stands in a row with maps. */
  tint: string;
  ink: string;
  /** Notes and second lines. */
  ink2: string;
  rule: string;
  /** Marks that must be seen but not read first: ticks, counted dots, unlit bars. */
  quiet: string;
  brand: string;
  accent: string;
  sea: string;
  /** Names of seas, darker than the sea itself. */
  seaInk: string;
  coast: string;
  graticule: string;
  land: string;
  border: string;
  highlight: string;
  /** Gold that is gold: medals, and the mirrors of a telescope. */
  gold: string;
}

/** A colour named by its part, so that data files work in light and dark alike. */
export type Tone = keyof Palette;

export const light: Palette = {
  paper: '#fffefb',
  tint: '#f5f2ea',
  ink: '#15161a',
  ink2: '#4b4d55',
  rule: '#d9d5ca',
  quiet: '#b5b0a3',
  brand: '#0f4c5c',
  accent: '#8E2B1F',
  sea: '#DDE5E6',
  seaInk: '#4d6a72',
  coast: '#b3c3c6',
  graticule: '#edf1f1',
  land: '#F6F3EC',
  border: '#bdb6a7',
  highlight: '#E9C9A8',
  gold: '#dcb27a',
};

export const dark: Palette = {
  paper: '#14151a',
  tint: '#1d1f26',
  ink: '#eceae4',
  ink2: '#b3b2ad',
  rule: '#33353d',
  quiet: '#62646d',
  brand: '#7cc3d4',
  accent: '#ff9d92',
  sea: '#16222a',
  seaInk: '#86a9b5',
  coast: '#41535d',
  graticule: '#1e2d36',
  land: '#2b2d34',
  border: '#555862',
  highlight: '#75593f',
  gold: '#c79f68',
};
