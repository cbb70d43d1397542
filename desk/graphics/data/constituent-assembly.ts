import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 0,
  to: 35.6,
  every: 1,
  moments: [
    { at: 0, when: '9 December 1946', what: 'First meeting' },
    { at: 8.7, when: '29 August 1947', what: 'Drafting Committee' },
    { at: 22.9, when: '4 November 1948', what: 'The draft is introduced' },
    {
      at: 35.6,
      when: '26 November 1949',
      what: 'Constitution adopted',
      note: 'in force from 26 January 1950',
      key: true,
    },
  ],
};

export const constituentAssembly: Figure = {
  alt: 'Time line to scale: the Assembly first meets on 9 December 1946, appoints the Drafting Committee on 29 August 1947, hears the draft on 4 November 1948 and adopts it on 26 November 1949.',
  caption: 'Just under three years of the Constituent Assembly; each tick is a month.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 0, when: 'December 1946', what: 'First meeting' },
      { at: 22.9, when: 'November 1948', what: 'The draft' },
      { at: 35.6, when: 'November 1949', what: 'Adopted', key: true },
    ],
  },
};
