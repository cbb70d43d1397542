import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '10m',
  centre: [127.6, 38.3],
  span: 8.4,
  grid: 2,
  highlight: ['408', '410'],
  areas: [
    { text: 'Soviet zone', at: [127.3, 40.25], kind: 'land', size: 52 },
    { text: 'American zone', at: [127.85, 36.2], kind: 'land', size: 52 },
    { text: '38° N', at: [131.6, 38.12], kind: 'mark', tone: 'accent', size: 64 },
  ],
  places: [
    { name: 'Pyongyang', at: [125.75, 39.03], side: 'left', minor: true },
    { name: 'Seoul', at: [126.98, 37.57], side: 'right', minor: true },
    { name: 'Incheon', at: [126.7, 37.46], side: 'left', minor: true },
  ],
  lines: [{ from: [115, 38], to: [140, 38], tone: 'accent', dashed: false, width: 5 }],
};

export const korea1945: Figure = {
  alt: 'Map of the Korean peninsula cut by the 38th parallel: the Soviet zone with Pyongyang to the north, the American zone with Seoul to the south.',
  caption:
    'The line of August 1945, drawn along the 38th parallel for the surrender of Japanese troops; the borders shown are those of today.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    span: 7,
    areas: [
      { text: 'Soviet zone', at: [127.2, 40.0], kind: 'land', size: 50 },
      { text: 'American zone', at: [127.9, 36.3], kind: 'land', size: 50 },
      { text: '38° N', at: [131.2, 38.15], kind: 'mark', tone: 'accent', size: 72 },
    ],
    places: [
      { name: 'Pyongyang', at: [125.75, 39.03], side: 'left', minor: true },
      { name: 'Seoul', at: [126.98, 37.57], side: 'right', minor: true },
    ],
  },
};
