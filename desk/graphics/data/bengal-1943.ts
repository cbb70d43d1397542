import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '50m',
  centre: [90.4, 22.35],
  span: 9.6,
  grid: 5,
  highlight: [],
  areas: [
    { text: 'India', at: [86.2, 23.9], kind: 'land', size: 46 },
    { text: 'Bangladesh', at: [89.35, 24.75], kind: 'land', size: 42 },
    { text: 'Burma', note: 'now Myanmar', at: [95.4, 23.9], kind: 'land', size: 46 },
    { text: 'Bay of Bengal', at: [89.8, 19.6], kind: 'sea', size: 54 },
  ],
  places: [
    { name: 'Calcutta', note: 'now Kolkata', at: [88.36, 22.57], side: 'left', halo: 'land' },
    { name: 'Dhaka', at: [90.41, 23.81], side: 'left', halo: 'land' },
    { name: 'Chittagong', at: [91.83, 22.34], side: 'right', halo: 'land' },
  ],
};

export const bengal1943: Figure = {
  alt: 'Map of the northern Bay of Bengal with Calcutta (now Kolkata), Dhaka and Chittagong, and Burma to the east, in the borders of today.',
  caption:
    'The Bengal of 1943 lay around Calcutta, Dhaka and Chittagong, with Burma to the east; the borders shown are those of today.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    centre: [90.5, 22.9],
    span: 7.4,
    areas: [{ text: 'Bay of Bengal', at: [89.6, 20.5], kind: 'sea', size: 54 }],
  },
};
