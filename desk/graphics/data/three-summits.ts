import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'down',
  from: 0,
  to: 383,
  every: 30.4,
  moments: [
    {
      at: 0,
      when: '12 June 2018',
      what: 'Singapore',
      note: 'a joint statement of four points',
      key: true,
    },
    { at: 261, when: '28 February 2019', what: 'Hanoi', note: 'nothing signed' },
    { at: 383, when: '30 June 2019', what: 'Panmunjom', note: 'nothing signed' },
  ],
};

export const threeSummits: Figure = {
  alt: 'Time line to scale of the three meetings: Singapore, 12 June 2018, a joint statement; Hanoi, 28 February 2019, nothing signed; Panmunjom, 30 June 2019, nothing signed.',
  caption:
    'The three meetings of Donald Trump and Kim Jong Un, and what both of them signed; each tick is about a month.',
  credit: DESK,
  drawing,
  small: {
    ...drawing,
    moments: [
      { at: 0, when: 'June 2018', what: 'Singapore', note: 'a joint statement', key: true },
      { at: 261, when: 'February 2019', what: 'Hanoi', note: 'nothing signed' },
      { at: 383, when: 'June 2019', what: 'Panmunjom', note: 'nothing signed' },
    ],
  },
};
