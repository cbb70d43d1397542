import { expect, test } from 'vitest';
import type { Headline } from '@/lib/archive/archive';
import { rhythmsOf, setBands } from './rhythm';

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

test('a band keeps the stories its setting has room for', () => {
  const section = { slug: 'world', name: 'World', description: '' };
  const [first, ...others] = setBands([
    { section, headlines: band('-----') },
    { section, headlines: [] },
  ]);
  expect(first?.headlines).toHaveLength(3);
  expect(others).toEqual([]);
});
