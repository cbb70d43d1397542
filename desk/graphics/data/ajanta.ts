import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '10m',
  centre: [75.2, 19.9],
  span: 7.6,
  grid: 2,
  highlight: ['356'],
  areas: [
    { text: 'Maharashtra', at: [76.6, 18.9], kind: 'land', size: 54 },
    { text: 'Arabian Sea', at: [70.5, 18.2], kind: 'sea', size: 50 },
  ],
  places: [
    { name: 'Ajanta caves', at: [75.7, 20.55], side: 'right' },
    { name: 'Mumbai', at: [72.88, 19.08], side: 'right', minor: true },
    { name: 'Pune', at: [73.86, 18.52], side: 'right', minor: true },
  ],
};

export const ajanta: Figure = {
  alt: 'Map of western India with the caves of Ajanta inland to the north-east of Mumbai.',
  caption: 'The caves of Ajanta lie in the hills of Maharashtra, north-east of Mumbai.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    span: 6,
    centre: [74.9, 19.9],
    areas: [{ text: 'Arabian Sea', at: [71.6, 18.1], kind: 'sea', size: 46 }],
  },
};
