import { describe, expect, test } from 'vitest';
import {
  compareProblems,
  describeProblem,
  filesAtFault,
  namedOnce,
  type Problem,
  shown,
} from './problem';

const problem = (parts: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'x',
  path: 'a.md',
  line: 1,
  column: 1,
  field: '',
  value: '',
  message: 'It is wrong.',
  mend: 'Mend it.',
  ...parts,
});

describe('a problem as an editor reads it', () => {
  test.each([
    [{ line: 3, column: 7 }, 'a.md:3:7 error: It is wrong. Mend it.'],
    [
      { severity: 'hint', field: 'topics' } as const,
      'a.md:1:1 hint: topics: It is wrong. Mend it.',
    ],
    [
      { severity: 'warning', field: 'dir', value: 'up' } as const,
      'a.md:1:1 warning: dir: It is wrong. (it says "up") Mend it.',
    ],
  ])('%j', (parts, text) => {
    expect(describeProblem(problem(parts))).toBe(text);
  });
});

test('a report begins with the worst and then follows the files', () => {
  const sorted = [
    problem({ path: 'a.md', line: 1, column: 1 }),
    problem({ path: 'a.md', line: 1, column: 9 }),
    problem({ path: 'a.md', line: 2 }),
    problem({ path: 'a.md', line: 10 }),
    problem({ path: 'b.md' }),
    problem({ severity: 'warning', path: 'a.md' }),
    problem({ severity: 'hint', path: 'a.md' }),
  ];
  expect(sorted.toReversed().sort(compareProblems)).toEqual(sorted);
});

test.each([
  ['x', 'x'],
  [' two \n lines ', 'two lines'],
  [['a', 'b'], '["a","b"]'],
  [undefined, ''],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), `${'x'.repeat(79)}…`],
])('%j is shown as "%s"', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('a report names a key that the paper does not know once, and says in how many files it stands', () => {
  const hint = (path: string, field: string) =>
    problem({ severity: 'hint', code: 'key-unknown', path, field, message: 'No use.' });
  const other = problem({ path: 'd.md' });
  const report = namedOnce([
    other,
    hint('a.md', 'layout'),
    hint('a.md', 'hero'),
    hint('b.md', 'layout'),
    hint('c.md', 'layout'),
    hint('c.md', 'mood'),
    hint('d.md', 'mood'),
  ]);
  expect(report).toEqual([
    other,
    { ...hint('a.md', 'layout'), message: 'No use. The same stands in 2 more files.' },
    hint('a.md', 'hero'),
    { ...hint('c.md', 'mood'), message: 'No use. The same stands in one more file.' },
  ]);
});

test('files at fault are counted once each, whatever is wrong with them', () => {
  const some = [problem({}), problem({ line: 2 }), problem({ path: 'b.md', severity: 'warning' })];
  expect(filesAtFault(some)).toBe(1);
});
