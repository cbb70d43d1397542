import { DESK, type Figure } from '../figure';

export const correctionPath: Figure = {
  alt: 'Diagram of five steps: a mistake is reported, checked, the text is mended, a dated note is set on the article, and it is listed at /corrections.',
  caption: 'How a correction travels through this newspaper, from the report to the public list.',
  credit: DESK,
  drawing: {
    kind: 'flow',
    steps: [
      { name: 'A mistake is reported' },
      { name: 'It is checked' },
      { name: 'The text is mended' },
      { name: 'A dated note goes on the article' },
      { name: 'It is listed at /corrections' },
    ],
  },
};
