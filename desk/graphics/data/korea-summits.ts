import { DESK_MAP, type Figure } from '../figure';

export const koreaSummits: Figure = {
  alt: 'Map of East Asia with three numbered places: 1 Singapore, June 2018; 2 Hanoi, February 2019; 3 Panmunjom, June 2019, joined by a dotted line.',
  caption:
    'Where Donald Trump and Kim Jong Un have met: Singapore in June 2018, Hanoi in February 2019 and Panmunjom in June 2019.',
  credit: DESK_MAP,
  drawing: {
    kind: 'map',
    detail: '50m',
    centre: [116.2, 20.2],
    span: 49,
    grid: 10,
    highlight: ['408', '410', '702', '704'],
    areas: [{ text: 'China', at: [106.5, 34.5], kind: 'land' }],
    places: [
      { name: 'Singapore', note: 'June 2018', at: [103.85, 1.29], side: 'right', number: 1 },
      { name: 'Hanoi', note: 'February 2019', at: [105.85, 21.03], side: 'left', number: 2 },
      { name: 'Panmunjom', note: 'June 2019', at: [126.68, 37.96], side: 'right', number: 3 },
    ],
    route: {
      through: [
        [103.85, 1.29],
        [105.85, 21.03],
        [126.68, 37.96],
      ],
      bend: [0.16, 0.18],
    },
  },
};
