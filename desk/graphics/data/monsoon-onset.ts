import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '50m',
  centre: [80.2, 21.2],
  span: 31,
  grid: 10,
  highlight: ['356'],
  areas: [
    { text: 'by 8 July', note: 'the whole country', at: [91.8, 33.6], kind: 'mark', size: 62 },
  ],
  places: [
    { name: 'Kerala', headline: '1 June', at: [76.95, 8.52], side: 'left' },
    { name: 'Mumbai', headline: '11 June', at: [72.88, 19.08], side: 'left' },
    { name: 'Kolkata', headline: '11 June', at: [88.36, 22.57], side: 'right' },
    { name: 'Delhi', headline: '27 June', at: [77.21, 28.61], side: 'right' },
  ],
};

export const monsoonOnset: Figure = {
  alt: 'Map of India with the normal dates of the monsoon: Kerala 1 June, Mumbai 11 June, Kolkata 11 June, Delhi 27 June, the whole country by 8 July.',
  caption:
    'Normal dates of onset in the revision of 2020 by the India Meteorological Department; dashed borders are disputed.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    areas: [],
    places: [
      { name: 'Kerala', headline: '1 June', at: [76.95, 8.52], side: 'left' },
      { name: 'Mumbai', headline: '11 June', at: [72.88, 19.08], side: 'left' },
      { name: 'Delhi', headline: '27 June', at: [77.21, 28.61], side: 'right', nudge: [6, -20] },
    ],
  },
};
