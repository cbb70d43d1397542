import { DESK, type Figure } from '../figure';

export const rupeeDecimal: Figure = {
  alt: 'Five strips of the same length: before, one rupee as 16 annas, 64 pice or 192 pies; from 1 April 1957, one rupee as 100 naye paise.',
  caption:
    'Each strip is one rupee: 16 annas, 64 pice or 192 pies before 1 April 1957, and 100 naye paise from that day.',
  credit: DESK,
  drawing: {
    kind: 'strips',
    groups: [
      {
        name: 'Until 31 March 1957',
        tone: 'quiet',
        strips: [
          { parts: 1, name: '1 rupee' },
          { parts: 16, name: '16 annas' },
          { parts: 64, name: '64 pice' },
          { parts: 192, name: '192 pies' },
        ],
      },
      {
        name: 'From 1 April 1957',
        tone: 'accent',
        strips: [{ parts: 100, name: '100 naye paise' }],
      },
    ],
  },
};
