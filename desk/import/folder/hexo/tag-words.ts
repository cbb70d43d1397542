/** What stands in a tag of Hexo beside its name: words, of which those in quotation marks may hold spaces. */
export interface TagWords {
  words: string[];
  /** Words that stood in quotation marks. */
  quoted: ReadonlySet<string>;
}

export function tagWords(text: string): TagWords {
  const quoted = new Set<string>();
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, bare]) => {
    const inner = a ?? b;
    if (inner !== undefined) quoted.add(inner);
    return inner ?? bare ?? '';
  });
  return { words, quoted };
}

/** A picture as `img` and `asset_img` name it: `[classes] path [width] [height] [title [alternative text]]`. */
export function pictureWords(text: string): { src: string; title: string; alt: string } | null {
  const { words, quoted } = tagWords(text);
  const at = words.findIndex((word) => /^(?:https?:)?\/\/|^\/|\.\w{3,4}(?:[?#]|$)/i.test(word));
  const src = words[at];
  if (src === undefined) return null;
  const rest = words.slice(at + 1);
  while (/^\d+%?$|^(?:auto)$/.test(rest[0] ?? '')) rest.shift();
  if (rest.length === 1 && /^'[^']*' '[^']*'$/.test(rest[0] ?? ''))
    return pictureWords(`${src} ${rest[0]}`);
  const inMarks = rest.filter((word) => quoted.has(word));
  const [title = '', alt = ''] = inMarks.length > 0 ? inMarks : [rest.join(' ')];
  return { src, title, alt };
}

/** What `blockquote` and `codeblock` say of where they are from: `[words] [address [words for the address]]`. */
export function sourceWords(words: readonly string[]): {
  name: string;
  href: string;
  link: string;
} {
  const at = words.findIndex((word) => /^https?:\/\/\S+$/i.test(word));
  if (at < 0) return { name: words.join(' '), href: '', link: '' };
  return {
    name: words.slice(0, at).join(' '),
    href: words[at] ?? '',
    link: words.slice(at + 1).join(' '),
  };
}
