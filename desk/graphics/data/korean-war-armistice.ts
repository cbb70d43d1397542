import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 0,
  to: 46,
  every: 3,
  moments: [
    { at: 0, when: '25 June 1950', what: 'War begins' },
    { at: 12.5, when: '10 July 1951', what: 'Truce talks begin' },
    { at: 37, when: '27 July 1953', what: 'Armistice', key: true },
    { at: 46, when: '26 April 1954', what: 'Geneva', note: 'a conference, and no treaty' },
  ],
};

export const koreanWarArmistice: Figure = {
  alt: 'Time line to scale: war begins 25 June 1950, truce talks begin 10 July 1951, armistice 27 July 1953, conference in Geneva opens 26 April 1954 and ends without a treaty.',
  caption:
    'From the outbreak of the Korean War to the conference that was to end it; each tick is three months.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 0, when: 'June 1950', what: 'War begins' },
      { at: 37, when: 'July 1953', what: 'Armistice', key: true },
      { at: 46, when: 'April 1954', what: 'Geneva', note: 'and no treaty' },
    ],
  },
};
