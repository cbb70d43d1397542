import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 0,
  to: 43,
  every: 1,
  moments: [
    { at: 0, when: 'October 1952', what: 'Filming begins' },
    { at: 34.8, when: '26 August 1955', what: 'Opens in Calcutta', key: true },
    { at: 43, when: 'May 1956', what: 'A prize at Cannes' },
  ],
};

export const patherPanchali: Figure = {
  alt: 'Time line to scale: filming begins in October 1952, the film opens in Calcutta on 26 August 1955 and wins a prize at Cannes in May 1956.',
  caption:
    'The making of Pather Panchali, from the first day of filming to the prize at Cannes; each tick is a month.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 0, when: 'October 1952', what: 'Filming begins' },
      { at: 34.8, when: 'August 1955', what: 'Opens in Calcutta', key: true },
      { at: 43, when: 'May 1956', what: 'A prize at Cannes' },
    ],
  },
};
