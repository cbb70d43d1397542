import { expect, test } from 'vitest';
import { Kept } from './kept';

test('those who ask for one thing at one time share the work, and later ones have what came of it', async () => {
  const kept = new Kept<string>(10);
  let made = 0;
  const make = async () => `made ${++made}`;
  const answers = await Promise.all([kept.of('a', make), kept.of('a', make), kept.of('b', make)]);
  expect(answers).toEqual(['made 1', 'made 1', 'made 2']);
  expect(await kept.of('a', make)).toBe('made 1');
});

test('an answer that fails is told to all who wait for it, and the next one asks anew', async () => {
  const kept = new Kept<string>(10);
  const fail = async () => Promise.reject(new Error('The index is away.'));
  const waiting = await Promise.allSettled([kept.of('a', fail), kept.of('a', fail)]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await kept.of('a', () => 'there')).toBe('there');
});
