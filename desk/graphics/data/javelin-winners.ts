import { DESK, type Figure } from '../figure';

export const javelinWinners: Figure = {
  alt: "Winning throws in the men's javelin at five Olympic Games: 2008 90.57 m, 2012 84.58 m, 2016 90.30 m, 2020 87.58 m by Neeraj Chopra of India, 2024 92.97 m.",
  caption:
    "Winning throws in the Olympic men's javelin; the Games of 2020 were held in 2021, the final in August.",
  credit: DESK,
  drawing: {
    kind: 'bars',
    mark: 'throw',
    bars: [
      { name: '2008', value: 90.57, shown: '90.57 m' },
      { name: '2012', value: 84.58, shown: '84.58 m' },
      { name: '2016', value: 90.3, shown: '90.30 m' },
      { name: '2020', note: 'Neeraj Chopra, India', value: 87.58, shown: '87.58 m', key: true },
      { name: '2024', value: 92.97, shown: '92.97 m' },
    ],
  },
};
