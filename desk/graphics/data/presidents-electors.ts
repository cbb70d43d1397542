import { DESK, type Figure } from '../figure';

export const presidentsElectors: Figure = {
  alt: 'Bars of what one vote was worth in the election of the President in 2022: a member of Parliament 700, an assembly member from Uttar Pradesh 208, one from Sikkim 7.',
  caption:
    'The value of one vote in the election of the President in 2022, worked out from the census of 1971.',
  credit: DESK,
  drawing: {
    kind: 'bars',
    mark: 'bar',
    bars: [
      { name: 'Member of Parliament', value: 700, shown: '700', key: true },
      { name: 'Uttar Pradesh', note: 'assembly', value: 208, shown: '208' },
      { name: 'Sikkim', note: 'assembly', value: 7, shown: '7' },
    ],
  },
};
