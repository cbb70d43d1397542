import { DESK, type Figure } from '../figure';

export const billToLaw: Figure = {
  alt: "Diagram of five steps from Bill to Act: introduced in one House, read there, read in the other House, the President's assent, an Act; a dashed way round leads through a committee.",
  caption:
    'The way of an ordinary Bill through the two Houses of Parliament; not every Bill is referred to a committee.',
  credit: DESK,
  drawing: {
    kind: 'flow',
    steps: [
      { name: 'Introduced', note: 'first reading, in either House' },
      { name: 'Debated and passed', note: 'second and third readings' },
      { name: 'The other House', note: 'the same three readings' },
      { name: 'President’s assent' },
      { name: 'Act of Parliament' },
    ],
    detour: { after: 0, name: 'Committee', note: 'where referred' },
  },
};
