import { DESK, type Figure } from '../figure';

export const firstTrain: Figure = {
  alt: 'Strip of a railway line with one sleeper for each of its 34 kilometres, from Bori Bunder in Bombay to Thane, 16 April 1853.',
  caption:
    'The first passenger train in India ran from Bori Bunder to Thane on 16 April 1853; each sleeper stands for one kilometre.',
  credit: DESK,
  drawing: {
    kind: 'track',
    kilometres: 34,
    when: '16 April 1853',
    from: { name: 'Bori Bunder', note: 'Bombay, now Mumbai' },
    to: { name: 'Thane' },
  },
};
