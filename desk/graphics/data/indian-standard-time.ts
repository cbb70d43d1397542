import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '50m',
  centre: [82.5, 21.2],
  span: 33,
  grid: 10,
  highlight: ['356'],
  areas: [
    {
      text: '82.5° E',
      at: [83.3, 10.2],
      kind: 'mark',
      anchor: 'start',
      tone: 'accent',
      size: 70,
      note: 'Indian Standard Time',
    },
    { text: '68° E', at: [68.8, 14.6], kind: 'mark', anchor: 'start', size: 48 },
    { text: '97° E', at: [96.7, 14.4], kind: 'mark', anchor: 'end', size: 48 },
  ],
  places: [{ name: 'Mirzapur', at: [82.57, 25.15], side: 'right' }],
  lines: [
    { from: [82.5, -10], to: [82.5, 50], tone: 'accent', dashed: false, width: 4 },
    { from: [68.1, -10], to: [68.1, 50], tone: 'ink2', dashed: true, width: 2.5 },
    { from: [97.4, -10], to: [97.4, 50], tone: 'ink2', dashed: true, width: 2.5 },
  ],
};

export const indianStandardTime: Figure = {
  alt: 'Map of India crossed by the meridian of 82.5 degrees east through Mirzapur, with thin dashed meridians at its edges, about 68 and 97 degrees east.',
  caption:
    'Indian Standard Time is the time of the meridian 82.5° E, which passes near Mirzapur; from edge to edge the country spans about 29 degrees, and dashed borders are disputed.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    areas: [
      {
        text: '82.5° E',
        at: [83.6, 10.6],
        kind: 'mark',
        anchor: 'start',
        tone: 'accent',
        size: 84,
      },
    ],
  },
};
