import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 0,
  to: 40,
  every: 1,
  moments: [
    { at: 0, when: '14 July 2023', what: 'Launch' },
    { at: 22, when: '5 August', what: 'Lunar orbit' },
    { at: 34, when: '17 August', what: 'Lander separates' },
    {
      at: 40,
      when: '23 August',
      what: 'Landing, 18:04 IST',
      note: 'near the south pole, about 69° S',
      key: true,
    },
  ],
};

export const chandrayaan3: Figure = {
  alt: 'Time line of 2023 to scale: launch 14 July, lunar orbit 5 August, lander separates 17 August, landing 23 August at 18:04 IST, about 69 degrees south.',
  caption:
    'The forty days of Chandrayaan-3 in 2023, from launch on 14 July to the landing near the lunar south pole on 23 August; each tick is one day.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 0, when: '14 July 2023', what: 'Launch' },
      { at: 22, when: '5 August', what: 'Lunar orbit' },
      { at: 40, when: '23 August', what: 'Landing', note: 'about 69° south', key: true },
    ],
  },
};
