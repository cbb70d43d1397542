import { DESK, type Figure } from '../figure';

export const votingMachine: Figure = {
  alt: 'Diagram of five steps of one vote: the official releases the machine, the voter presses a button, a slip is shown for about seven seconds, it drops into a sealed box, the count rises by one.',
  caption: 'One vote on its way through an Indian voting machine.',
  credit: DESK,
  drawing: {
    kind: 'flow',
    steps: [
      { name: 'The official releases one vote' },
      { name: 'The voter presses a button' },
      { name: 'A paper slip is printed', note: 'behind a window, for about seven seconds' },
      { name: 'The slip drops into a sealed box' },
      { name: 'The machine counts one' },
    ],
  },
};
