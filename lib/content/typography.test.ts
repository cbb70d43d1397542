import { describe, expect, test } from 'vitest';
import { trueTypography } from './typography';

describe('typewriter marks become true ones', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    ["'Yes,' he said.", '‘Yes,’ he said.'],
    ["It's the dog's.", 'It’s the dog’s.'],
    ["the dogs' bowl", 'the dogs’ bowl'],
    ['He said "\'No\' is a word".', 'He said “‘No’ is a word”.'],
    ['"He said \'no\'"', '“He said ‘no’”'],
    ['("He said \'no\'")', '(“He said ‘no’”)'],
    ['"He said \'no\'", she wrote', '“He said ‘no’”, she wrote'],
    ['("in brackets")', '(“in brackets”)'],
    ['word—"quoted"', 'word—“quoted”'],
    ['either/"or"', 'either/“or”'],
    ["the '90s and 'tis", 'the ’90s and ’tis'],
    ["'90 percent'", '‘90 percent’'],
    ['6\'2" tall', '6’2” tall'],
    ['a -- b --- c', 'a – b — c'],
    ['1990--2000', '1990–2000'],
    ['a----b', 'a----b'],
    ['Wait...', 'Wait…'],
    ['a....b', 'a....b'],
    ['"..."', '“…”'],
    ['“Already” ‘true’', '“Already” ‘true’'],
    ['well-known', 'well-known'],
    ['no marks', 'no marks'],
    ['', ''],
  ])('%s → %s', (written, printed) => {
    expect(trueTypography(written, 'en')).toBe(printed);
  });
});

describe('a quote is read with its neighbours in other texts', () => {
  test.each([
    ['"', '', 'Y', '“'],
    ['"', 's', '', '”'],
    ['"', ' ', 'Y', '“'],
    ['"', 's', ' ', '”'],
    ["' and", 's', '', '’ and'],
    ['said "', '', 'Y', 'said “'],
  ])('%s between "%s" and "%s" is %s', (written, before, after, printed) => {
    expect(trueTypography(written, 'en', before, after)).toBe(printed);
  });
});

test.each([
  ['en-GB', '“a”'],
  ['hi', '“a”'],
  ['ko-KR', '“a”'],
  ['ur', '"a"'],
  ['de', '"a"'],
  ['fr', '"a"'],
  ['ja', '"a"'],
  ['enm', '"a"'],
])('in %s a quote is printed %s', (lang, printed) => {
  expect(trueTypography('"a"', lang)).toBe(printed);
});
