import { DESK, type Figure } from '../figure';

export const durgaPujaDays: Figure = {
  alt: 'Five days in a row: Shashthi on 28 September, Saptami on 29 September, Ashtami on 30 September, Navami on 1 October and Dashami on 2 October 2025.',
  caption:
    'The principal days of Durga Puja in 2025, the sixth to the tenth of the lunar fortnight.',
  credit: DESK,
  drawing: {
    kind: 'timeline',
    direction: 'down',
    from: 0,
    to: 4,
    every: 1,
    moments: [
      { at: 0, when: '28 September', what: 'Shashthi' },
      { at: 1, when: '29 September', what: 'Saptami' },
      { at: 2, when: '30 September', what: 'Ashtami' },
      { at: 3, when: '1 October', what: 'Navami' },
      { at: 4, when: '2 October', what: 'Dashami', note: 'the images go to the river', key: true },
    ],
  },
};
