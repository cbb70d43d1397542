import { DESK, type Figure } from '../figure';

export const youngestChampions: Figure = {
  alt: 'Bars of the age in years of four champions when they won the title: Gukesh 18 in 2024, Kasparov 22 in 1985, Carlsen 22 in 2013, Tal 23 in 1960.',
  caption:
    'The four youngest undisputed world champions, by their age in whole years on winning the title.',
  credit: DESK,
  drawing: {
    kind: 'bars',
    mark: 'bar',
    bars: [
      { name: 'Gukesh', note: '2024', value: 18, shown: '18', key: true },
      { name: 'Kasparov', note: '1985', value: 22, shown: '22' },
      { name: 'Carlsen', note: '2013', value: 22, shown: '22' },
      { name: 'Tal', note: '1960', value: 23, shown: '23' },
    ],
  },
};
