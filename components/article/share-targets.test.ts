import { expect, test } from 'vitest';
import { shareTargets } from './share-targets';

const URL_OF_STORY = 'https://example.org/world/2025/08/26/a?b=1';

test('what a headline holds can not leave its place in the address', () => {
  for (const { name, address } of shareTargets(URL_OF_STORY, 'Ink & "paper" #1?', 'E-mail')) {
    const { searchParams, hash } = new URL(address);
    const said = name === 'Mastodon' ? new URLSearchParams(hash.slice(1)) : searchParams;
    expect([...said.values()].join(' '), name).toContain(URL_OF_STORY);
    expect(address.match(/#/g)?.length ?? 0, name).toBe(name === 'Mastodon' ? 1 : 0);
  }
});

test('e-mail writes a space as %20 and never as a plus sign', () => {
  const mail = shareTargets(URL_OF_STORY, 'Two words', 'E-mail').find(
    ({ name }) => name === 'E-mail',
  );
  expect(mail?.address).toContain('subject=Two%20words');
});
