import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 0,
  to: 323,
  every: 10,
  moments: [
    { at: 0, when: '5 November 2013', what: 'Launch', note: 'and a month around the Earth' },
    { at: 323, when: '24 September 2014', what: 'In orbit around Mars', key: true },
  ],
};

export const mangalyaan: Figure = {
  alt: 'Time line: launch on 5 November 2013, a month of circles around the Earth, orbit around Mars on 24 September 2014.',
  caption:
    'The way to Mars: a month of circles around the Earth, and ten months across; each tick is ten days.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 0, when: 'November 2013', what: 'Launch' },
      { at: 323, when: 'September 2014', what: 'Mars', note: 'after 323 days', key: true },
    ],
  },
};
