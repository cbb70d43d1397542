import { expect, test } from 'vitest';
import type { Headline } from '@/lib/archive/archive';
import { rhythmsOf } from './rhythm';

const PICTURE = { hash: 'a', name: 'a', width: 1600, height: 900 };

/** A band in which `p` is a story with a picture, `-` one without and `o` an opinion piece. */
function band(stories: string): Headline[] {
  return [...stories].map(
    (story) =>
      ({
        label: story === 'o' ? 'opinion' : 'news',
        picture: story === 'p' ? PICTURE : null,
      }) as Headline,
  );
}

test('no two neighbours look alike when their stories allow it', () => {
  const bands = ['pppp', 'pppp', 'pppp', 'pppp'].map(band);
  expect(rhythmsOf(bands)).toEqual(['feature', 'row', 'columns', 'feature']);
});

test('words alone stand in columns', () => {
  expect(rhythmsOf([band('----')])).toEqual(['columns']);
});

test('a story is large only with a picture and with others beside it', () => {
  expect(rhythmsOf([band('-ppp'), band('pp')])).toEqual(['row', 'columns']);
});

test('a band that opens with opinion is set as opinion and takes no turn', () => {
  expect(rhythmsOf([band('oop'), band('ppp')])).toEqual(['opinion', 'feature']);
});
