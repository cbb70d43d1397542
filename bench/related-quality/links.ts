/** Words in square brackets, which may hold others, with a target in round ones. */
const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g;

/**
 * A post as if its author had linked nothing: the words of links stay, where they lead to goes, and with it bare
 * addresses, the targets of references, tags of Jekyll that name a post, and what the frontmatter picks by hand.
 */
export function withoutLinks(post: string): string {
  return post
    .replace(/^related:.*\n(?:[ \t]+-.*\n|-.*\n)*/m, '')
    .replace(/\{%\s*(?:post_url|link)[^%]*%\}/g, '')
    .replace(LINK, (link, picture, words) => (picture ? link : words))
    .replace(/^\[[^\]\n]+\]:\s.*$/gm, '')
    .replace(/\[([^[\]\n]+)\]\[[^[\]\n]*\]/g, '$1')
    .replace(/<\/?a\b[^>]*>/gi, '')
    .replace(/https?:\/\/[^\s<>()"'\]]+/g, '');
}
