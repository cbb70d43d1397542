import { visit } from 'unist-util-visit';
import { treeOf } from '../html';

/** Elements and attributes of HTML that no feed may carry, as a browser would see them. */
export function harmIn(html: string): string[] {
  const harm: string[] = [];
  visit(treeOf(html), 'element', ({ tagName, properties }) => {
    if (/^(?:script|style|iframe|form|input|object|source|link|meta)$/.test(tagName))
      harm.push(tagName);
    for (const [name, value] of Object.entries(properties))
      if (
        /^(?:on|style$|class|id$|data)/i.test(name) ||
        /^\s*(?:javascript|data):/i.test(`${value}`)
      )
        harm.push(`${tagName} ${name}`);
  });
  return harm;
}

/** Where the links and pictures of HTML lead. */
export function addressesIn(html: string): string[] {
  const addresses: string[] = [];
  visit(treeOf(html), 'element', ({ properties: { href, src } }) => {
    for (const address of [href, src]) if (address !== undefined) addresses.push(String(address));
  });
  return addresses;
}
