import { DESK, type Figure } from '../figure';

export const webbMirror: Figure = {
  alt: 'Two mirrors to one scale: the 18 hexagons of the Webb telescope, 6.5 metres across, beside the 2.4 metre disc of Hubble.',
  caption: 'The main mirrors of the Webb and Hubble space telescopes, drawn to one scale.',
  credit: DESK,
  drawing: {
    kind: 'mirrors',
    honeycomb: { name: 'Webb', metres: 6.5, shown: '6.5 m' },
    disc: { name: 'Hubble', metres: 2.4, shown: '2.4 m' },
  },
};
