import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '10m',
  centre: [126.85, 37.83],
  span: 1.5,
  grid: 1,
  highlight: ['410'],
  areas: [
    { text: 'North Korea', at: [126.22, 38.32], kind: 'land', size: 54 },
    { text: 'South Korea', at: [127.55, 37.45], kind: 'land', size: 54 },
    {
      text: 'Demilitarised Zone',
      at: [127.12, 38.36],
      kind: 'mark',
      anchor: 'start',
      tone: 'accent',
      size: 44,
    },
  ],
  places: [
    { name: 'Kaesong', at: [126.55, 37.97], side: 'left', minor: true },
    { name: 'Panmunjom', at: [126.68, 37.956], side: 'right' },
    { name: 'Seoul', at: [126.98, 37.57], side: 'right', minor: true },
  ],
  frontier: ['408', '410'],
};

export const panmunjom: Figure = {
  alt: 'Map of the country between Kaesong and Seoul: Panmunjom lies on the Demilitarised Zone, drawn as a heavy line, east of Kaesong and north-west of Seoul.',
  caption:
    'Panmunjom lies on the line of the armistice, on the road between Kaesong and Seoul, some 50 kilometres from the southern capital.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    span: 1.2,
    centre: [126.8, 37.82],
    areas: [],
    places: [
      { name: 'Kaesong', at: [126.55, 37.97], side: 'left', minor: true },
      { name: 'Panmunjom', at: [126.68, 37.956], side: 'right' },
      { name: 'Seoul', at: [126.98, 37.57], side: 'right', minor: true },
    ],
  },
};
