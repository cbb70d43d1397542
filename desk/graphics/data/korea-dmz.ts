import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '10m',
  centre: [127.6, 38.05],
  span: 7.4,
  grid: 2,
  highlight: ['408', '410'],
  areas: [
    { text: 'North Korea', at: [127.0, 40.15], kind: 'land', size: 50 },
    { text: 'South Korea', at: [127.95, 36.2], kind: 'land', size: 50 },
    {
      text: 'Demilitarised Zone',
      at: [128.62, 38.62],
      kind: 'mark',
      anchor: 'start',
      tone: 'accent',
      size: 42,
    },
    {
      text: '38th parallel',
      at: [129.6, 37.72],
      kind: 'mark',
      anchor: 'start',
      tone: 'ink2',
      size: 40,
    },
  ],
  places: [
    { name: 'Pyongyang', at: [125.75, 39.03], side: 'right', minor: true },
    { name: 'Seoul', at: [126.98, 37.57], side: 'right', minor: true },
    { name: 'Panmunjom', at: [126.68, 37.96], side: 'left', nudge: [0, -34] },
  ],
  lines: [{ from: [120, 38], to: [135, 38], tone: 'ink2', dashed: true, width: 2.5 }],
  frontier: ['408', '410'],
};

export const koreaDmz: Figure = {
  alt: 'Map of the Korean peninsula: the Demilitarised Zone as a heavy line crossing the dashed 38th parallel near Panmunjom, between Pyongyang and Seoul.',
  caption:
    'The Demilitarised Zone follows the front of July 1953 and crosses the 38th parallel, the line of 1945, near Panmunjom.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    centre: [127.9, 38.2],
    span: 5.4,
    areas: [
      { text: 'North Korea', at: [126.8, 39.9], kind: 'land', size: 50 },
      { text: 'South Korea', at: [128.2, 36.7], kind: 'land', size: 50 },
    ],
    places: [
      { name: 'Seoul', at: [126.98, 37.57], side: 'right', minor: true },
      { name: 'Panmunjom', at: [126.68, 37.96], side: 'left', nudge: [0, -30] },
    ],
  },
};
