import { DESK_MAP, type Figure } from '../figure';
import type { LocatorMap } from '../locator-map';

const drawing: LocatorMap = {
  kind: 'map',
  detail: '10m',
  centre: [0.3, 54.1],
  span: 9.6,
  grid: 5,
  highlight: ['826'],
  areas: [{ text: 'North Sea', at: [3.4, 56.9], kind: 'sea' }],
  places: [
    {
      name: 'Tavistock Square',
      note: 'London; statue unveiled 1968',
      at: [-0.129, 51.525],
      side: 'above',
      nudge: [0, -235],
      leader: true,
    },
  ],
};

export const tavistockSquare: Figure = {
  alt: 'Map of Britain with London marked: Tavistock Square, where the statue of Mahatma Gandhi was unveiled in 1968.',
  caption:
    'The statue of Mahatma Gandhi by Fredda Brilliant has stood in Tavistock Square, London, since 1968.',
  credit: DESK_MAP,
  drawing,
  small: {
    ...drawing,
    centre: [-1.2, 53.4],
    span: 7.4,
    areas: [],
    places: [{ name: 'Tavistock Square', at: [-0.129, 51.525], side: 'above', halo: 'highlight' }],
  },
};
