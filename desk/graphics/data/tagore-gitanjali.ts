import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 1910.5,
  to: 1913.87,
  every: 0.25,
  moments: [
    { at: 1910.5, when: '1910', what: 'Gitanjali in Bengali' },
    { at: 1912.85, when: 'November 1912', what: 'Gitanjali in English' },
    { at: 1913.87, when: '13 November 1913', what: 'Nobel Prize', key: true },
  ],
};

export const tagoreGitanjali: Figure = {
  alt: 'Time line to scale: Gitanjali in Bengali in 1910, in English in November 1912, the Nobel Prize in Literature on 13 November 1913.',
  caption: 'From a book of songs in Bengali to the Nobel Prize; each tick is a quarter of a year.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 1910.5, when: '1910', what: 'In Bengali' },
      { at: 1912.85, when: '1912', what: 'In English' },
      { at: 1913.87, when: '1913', what: 'Nobel Prize', key: true },
    ],
  },
};
