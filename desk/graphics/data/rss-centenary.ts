import { DESK, type Figure } from '../figure';

export const rssCentenary: Figure = {
  alt: 'The words 100 years over a line from 1925, founded in Nagpur, to 2025, the centenary.',
  caption:
    'The Rashtriya Swayamsevak Sangh was founded in Nagpur in 1925 and marked its centenary in 2025.',
  credit: DESK,
  drawing: {
    kind: 'plate',
    big: '100 years',
    from: { year: 1925, note: 'Founded, Nagpur' },
    to: { year: 2025, note: 'Centenary' },
    every: 10,
  },
};
