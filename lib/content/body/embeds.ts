import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Sites whose addresses, alone in a paragraph, are meant as a video or a post and not as a link. */
const HOSTS: { host: RegExp; name: string }[] = [
  { host: /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/, name: 'YouTube' },
  { host: /(^|\.)vimeo\.com$/, name: 'Vimeo' },
  { host: /(^|\.)(twitter\.com|x\.com)$/, name: 'X' },
  { host: /(^|\.)instagram\.com$/, name: 'Instagram' },
  { host: /(^|\.)facebook\.com$/, name: 'Facebook' },
  { host: /(^|\.)tiktok\.com$/, name: 'TikTok' },
  { host: /(^|\.)(bsky\.app)$/, name: 'Bluesky' },
  { host: /(^|\.)(mastodon\.[a-z]+)$/, name: 'Mastodon' },
  { host: /(^|\.)(soundcloud\.com|spotify\.com)$/, name: 'Audio' },
];

/**
 * Videos and posts of other sites become a plain link card: nothing is loaded from anybody until the reader
 * asks for it. Meant are an address alone in its paragraph, an iframe, and media elements.
 */
export function embeds() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const address = node.tagName === 'p' ? loneAddress(node) : framedAddress(node);
      if (!address) return;
      const link = cardLink(address);
      // Within a paragraph there can be no other paragraph.
      const inText = parent.type === 'element' && parent.tagName === 'p';
      parent.children[index] = inText ? link : card(link);
      return SKIP;
    });
  };
}

function loneAddress(paragraph: Element): string | null {
  const [link, ...rest] = paragraph.children;
  if (rest.length > 0 || link?.type !== 'element') return null;
  if (link.tagName !== 'a') return framedAddress(link);
  const href = String(link.properties.href ?? '');
  return textOf(link) === href && siteName(href) !== null ? href : null;
}

function framedAddress(node: Element): string | null {
  if (!['iframe', 'video', 'audio', 'embed', 'object'].includes(node.tagName)) return null;
  const inner = node.children.find(
    (child) => child.type === 'element' && child.tagName === 'source',
  );
  const source =
    node.properties.src ??
    node.properties.data ??
    (inner?.type === 'element' ? inner.properties.src : null);
  const address = String(source ?? '').replace(/^\/\//, 'https://');
  return URL.canParse(address) && /^https?:/i.test(address) ? address : null;
}

function siteName(href: string): string | null {
  if (!URL.canParse(href) || !/^https?:/i.test(href)) return null;
  const { hostname } = new URL(href);
  return HOSTS.find(({ host }) => host.test(hostname))?.name ?? null;
}

function cardLink(href: string): Element {
  const { hostname, pathname, search } = new URL(href);
  const place = `${hostname.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}${search}`;
  const span = (value: string): Element => ({
    type: 'element',
    tagName: 'span',
    properties: {},
    children: [{ type: 'text', value }],
  });
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, className: ['embed'] },
    children: [
      {
        type: 'element',
        tagName: 'strong',
        properties: {},
        children: [{ type: 'text', value: siteName(href) ?? hostname }],
      },
      { type: 'text', value: ' ' },
      span(place),
    ],
  };
}

function card(link: Element): Element {
  return { type: 'element', tagName: 'p', properties: { className: ['embed'] }, children: [link] };
}
