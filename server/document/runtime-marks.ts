import type { Token } from 'parse5';

/** What a tag says of itself; empty where it says nothing. */
export function attribute(tag: Token.TagToken, name: string): string {
  return tag.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Next gives this name to what an import with `?script` builds, and to nothing else. */
const BUILT_SCRIPT = /^\/_next\/static\/media\/[\w-]+\.ts\.[\w.~-]+\.js$/;
const DATA_TYPES = ['application/ld+json', 'speculationrules'];

/** Whether a tag is a script that is the site's own or data. Every other one goes, so that an unknown one never stays. */
export function isOwnScript(tag: Token.TagToken): boolean {
  if (tag.tagName !== 'script') return false;
  const source = attribute(tag, 'src');
  return source ? BUILT_SCRIPT.test(source) : DATA_TYPES.includes(attribute(tag, 'type'));
}

/** Whether an element without content serves only the runtime: the fetching ahead of its scripts, and marks for it. */
export function servesRuntime(tag: Token.TagToken): boolean {
  if (tag.tagName === 'meta') return attribute(tag, 'name') === 'next-size-adjust';
  if (tag.tagName !== 'link') return false;
  switch (attribute(tag, 'rel')) {
    case 'modulepreload':
      return true;
    case 'preload':
      return attribute(tag, 'as') === 'script';
    // Would hold the first paint back for a mark that has gone with the scripts.
    case 'expect':
      return attribute(tag, 'href').startsWith('#_R_');
    default:
      return false;
  }
}

/** By these React finds its style sheets again. */
export const RUNTIME_ATTRIBUTES = ['data-precedence', 'data-href'];

/** What a tag tells of a render that failed or did not end; null for one that tells nothing. */
export function failureInTag(tag: Token.TagToken): string | null {
  const id = attribute(tag, 'id');
  if (tag.tagName === 'html' && id === '__next_error__') return 'is the shell of an error';
  if (tag.tagName === 'div' && id.startsWith('S:'))
    return 'has a part that only a script would put in its place';
  if (tag.tagName === 'template' && /^[BP]:/.test(id)) return 'has a part that never arrived';
  if (tag.tagName === 'template' && tag.attrs.some(({ name }) => name === 'data-dgst'))
    return 'has a part whose render failed';
  return null;
}

/** What a comment of React's tells of a part that is pending (`$?`, `$~`) or failed (`$!`); else null. */
export function failureInComment(text: string): string | null {
  if (text === '$?' || text === '$~') return 'has a part that never arrived';
  return text === '$!' ? 'has a part whose render failed' : null;
}
