import { DESK, type Figure } from '../figure';
import type { Timeline } from '../timeline';

const drawing: Timeline = {
  kind: 'timeline',
  direction: 'across',
  from: 1928,
  to: 1956,
  every: 4,
  moments: [
    { at: 1928, when: '1928', what: 'Amsterdam' },
    { at: 1932, when: '1932', what: 'Los Angeles' },
    { at: 1936, when: '1936', what: 'Berlin' },
    { at: 1948, when: '1948', what: 'London' },
    { at: 1952, when: '1952', what: 'Helsinki' },
    { at: 1956, when: '1956', what: 'Melbourne' },
  ],
  missed: { at: [1940, 1944], words: 'no Games' },
};

export const hockeyGolds: Figure = {
  alt: "Time line of India's six Olympic hockey golds: Amsterdam 1928, Los Angeles 1932, Berlin 1936, London 1948, Helsinki 1952, Melbourne 1956; no Games in 1940 and 1944.",
  caption: "Six Games, six golds for India in men's hockey; there were no Games in 1940 and 1944.",
  credit: DESK,
  drawing,
  small: { ...drawing, sum: 'Six golds in a row' },
};
