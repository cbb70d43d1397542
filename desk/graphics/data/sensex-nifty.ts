import { DESK, type Figure } from '../figure';

export const sensexNifty: Figure = {
  alt: 'Two fields of dots at one size: 30 dots for the companies of the BSE Sensex and 50 dots for those of the NSE Nifty 50.',
  caption:
    'One dot for each company: the Sensex counts from 1978–79 as 100, the Nifty 50 from 3 November 1995 as 1,000.',
  credit: DESK,
  drawing: {
    kind: 'dots',
    fields: [
      { count: 30, name: 'BSE Sensex', notes: ['1978–79', '= 100'], tone: 'brand' },
      { count: 50, name: 'NSE Nifty 50', notes: ['3 November 1995', '= 1,000'], tone: 'accent' },
    ],
  },
};
