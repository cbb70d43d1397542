import { DESK, type Figure } from '../figure';

export const repoToLoan: Figure = {
  alt: 'Diagram of five steps: a committee of six sets the repo rate, banks borrow at it, a bank adds its margin, the loan is reset at least every three months, the instalment changes.',
  caption: 'The way of the repo rate into a home loan that follows it directly.',
  credit: DESK,
  drawing: {
    kind: 'flow',
    steps: [
      { name: 'Six members set the repo rate' },
      { name: 'Banks borrow at it overnight' },
      { name: 'A bank adds its margin' },
      { name: 'The loan is reset', note: 'at least every three months' },
      { name: 'The instalment changes' },
    ],
  },
};
