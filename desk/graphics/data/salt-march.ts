import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '10m',
  centre: [72.78, 21.85],
  span: 5.2,
  grid: 2,
  highlight: [],
  areas: [
    { text: 'Gujarat', at: [71.0, 22.1], kind: 'land', size: 54 },
    { text: 'Arabian Sea', at: [71.1, 20.0], kind: 'sea', size: 46 },
    {
      text: 'about 390 km',
      at: [73.25, 22.35],
      kind: 'mark',
      anchor: 'start',
      tone: 'accent',
      size: 56,
    },
  ],
  places: [
    {
      name: 'Sabarmati Ashram',
      note: 'Ahmedabad, 12 March 1930',
      at: [72.58, 23.06],
      side: 'right',
    },
    { name: 'Surat', at: [72.83, 21.17], side: 'right', minor: true },
    { name: 'Bharuch', at: [72.99, 21.7], side: 'right', minor: true },
    { name: 'Dandi', note: '6 April 1930', at: [72.8, 20.887], side: 'left' },
  ],
  route: {
    through: [
      [72.58, 23.06],
      [72.86, 22.69],
      [72.99, 21.7],
      [72.83, 21.17],
      [72.8, 20.887],
    ],
  },
};

export const saltMarch: Figure = {
  alt: 'Map of the Gujarat coast: a dotted line runs south from Sabarmati Ashram in Ahmedabad to Dandi on the sea, about 390 kilometres.',
  caption:
    'The march left Sabarmati Ashram on 12 March 1930 and made salt at Dandi on 6 April; the line between them is schematic.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    centre: [72.1, 21.9],
    span: 4.2,
    areas: [
      { text: 'Gujarat', at: [71.1, 22.35], kind: 'land', size: 54 },
      {
        text: '390 km',
        at: [73.15, 21.95],
        kind: 'mark',
        anchor: 'start',
        tone: 'accent',
        size: 54,
      },
    ],
    places: [
      { name: 'Ahmedabad', at: [72.58, 23.06], side: 'right' },
      { name: 'Dandi', at: [72.8, 20.887], side: 'left' },
    ],
  },
};
