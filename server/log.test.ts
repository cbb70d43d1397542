import { expect, test } from 'vitest';
import { wordsOf } from './log';

test('in a terminal a line is its words, with the request they are about and where an error was', () => {
  expect(wordsOf('{"level":30,"msg":"Built in 20 s."}')).toBe('Built in 20 s.');
  expect(
    wordsOf('{"level":50,"msg":"It failed.","reqId":"r1","err":{"stack":"Error: no\\n  at x"}}'),
  ).toBe('It failed. (request r1)\nError: no\n  at x');
});
