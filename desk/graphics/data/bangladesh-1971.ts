import { DESK_MAP, type Figure } from '../figure';

export const bangladesh1971: Figure = {
  alt: 'Map of South Asia with Pakistan and Bangladesh highlighted on either side of India; in 1971 they were West and East Pakistan.',
  caption:
    'Pakistan and Bangladesh in their borders of today, West and East Pakistan until 1971; dashed borders are disputed.',
  credit: DESK_MAP,
  drawing: {
    kind: 'map',
    detail: '50m',
    centre: [78.4, 24.3],
    span: 27,
    grid: 10,
    highlight: ['586', '050'],
    areas: [
      { text: 'Pakistan', note: '(West Pakistan)', at: [67.2, 28.1], kind: 'mark', size: 50 },
      { text: 'Bangladesh', note: '(East Pakistan)', at: [89.7, 18.6], kind: 'mark', size: 50 },
      { text: 'India', at: [78.6, 21.2], kind: 'land', size: 46 },
    ],
    places: [
      { name: 'Islamabad', at: [73.05, 33.69], side: 'left', minor: true },
      { name: 'New Delhi', at: [77.21, 28.61], side: 'right', minor: true },
      { name: 'Dhaka', at: [90.41, 23.81], side: 'left', minor: true },
    ],
  },
};
