import { DESK, type Figure } from '../figure';

export const worldCup2011: Figure = {
  alt: 'Two bars: Sri Lanka 274 for 6 in 50 overs, India 277 for 4 in 48.2 overs, in Mumbai on 2 April 2011.',
  caption:
    'Runs in the final of the 2011 World Cup in Mumbai on 2 April 2011, which India won by six wickets.',
  credit: DESK,
  drawing: {
    kind: 'bars',
    mark: 'bar',
    bars: [
      { name: 'Sri Lanka', note: '50 overs', value: 274, shown: '274/6' },
      { name: 'India', note: '48.2 overs', value: 277, shown: '277/4', key: true },
    ],
    foot: 'Mumbai, 2 April 2011',
  },
};
