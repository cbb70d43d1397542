import { expect, test } from 'vitest';
import { shallow } from './nesting';

test.each([
  ['quotes as writers nest them stay', '> > One\n> Two', '> > One\n> Two'],
  [
    'quotes without end are cut to twenty',
    `${'> '.repeat(30_000)}Words`,
    `${'> '.repeat(20)}Words`,
  ],
  [
    'also without spaces between',
    `Before\n\n${'>'.repeat(500)} Words`,
    `Before\n\n${'>'.repeat(20)}Words`,
  ],
])('%s', (_, markdown, expected) => {
  expect(shallow(markdown)).toBe(expected);
});
