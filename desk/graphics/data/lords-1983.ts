import { DESK, type Figure } from '../figure';

export const lords1983: Figure = {
  alt: 'Bars of the runs in the final of 1983: India 183, West Indies 140.',
  caption: 'Runs in the final of the World Cup of 1983: India won by 43.',
  credit: DESK,
  drawing: {
    kind: 'bars',
    mark: 'bar',
    foot: 'Lord’s, 25 June 1983',
    bars: [
      { name: 'India', value: 183, shown: '183', key: true },
      { name: 'West Indies', value: 140, shown: '140' },
    ],
  },
};
