import type { Note } from '../piece';

/** What shortcodes need to know of the export. */
interface ShortcodeSurroundings {
  /** The HTML of a picture by its number in the export; empty for one that is not there. */
  picture(id: string): string;
  /** Numbers of the pictures that belong to this post, for a gallery that names none. */
  attached: readonly string[];
  note(note: Note): void;
}

type Attributes = Record<string, string>;
type Shortcode = (attributes: Attributes, inner: string, at: ShortcodeSurroundings) => string;

const KNOWN: Record<string, Shortcode> = {
  caption,
  wp_caption: caption,
  gallery,
  embed: (_, inner) => lone(inner.trim()),
  youtube: (given, inner) => film(given, inner, 'https://www.youtube.com/watch?v='),
  vimeo: (given, inner) => film(given, inner, 'https://vimeo.com/'),
  video: (given, inner) => lone(given.src ?? given.mp4 ?? given.webm ?? given.ogv ?? inner.trim()),
  audio: (given, inner) => lone(given.src ?? given.mp3 ?? given.ogg ?? given.m4a ?? inner.trim()),
  tweet: (given, inner) => lone(given.url ?? given['0'] ?? inner.trim()),
  soundcloud: (given, inner) => lone(given.url ?? inner.trim()),
  code: source,
  sourcecode: source,
  source: source,
  quote: (_, inner) => `<blockquote>${inner}</blockquote>`,
  blockquote: (_, inner) => `<blockquote>${inner}</blockquote>`,
  pullquote: (_, inner) => `<figure class="pullquote">${inner}</figure>`,
};

/** Names of common plugins, which stand alone and without attributes too. */
const OTHERS =
  /^(?:toc|contact|form|gravityform|playlist|ad|ads|adsense|widget|poll|slideshow|portfolio|recipe|map|googlemaps|table|subscribe|donate|products?|button|column|columns|row|tabs?|accordion|toggle|spoiler|dropcap|highlight|latex|polldaddy|ref|footnote|jetpack)$/i;

/** The languages of `[php]…[/php]` and its like, which old plugins took for `[code language="php"]`. */
const LANGUAGES =
  /^(?:bash|c|cpp|csharp|css|diff|html|java|javascript|js|json|perl|php|plain|python|ruby|sh|shell|sql|text|xml|yaml)$/i;

const CALL = /\[(\[?)([a-z][\w-]{0,40}\w)(?![\w-])((?:\s[^[\]]{0,2000})?)\/?\]/gi;
const VERBATIM = /<(pre|code|script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** Turns the shortcodes of a text into HTML; those that nobody knows stand in it as code, and are noted. */
export function withoutShortcodes(html: string, surroundings: ShortcodeSurroundings): string {
  if (!html.includes('[')) return html;
  const folded = html.toLowerCase();
  const verbatim = [...html.matchAll(VERBATIM)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  let done = '';
  let from = 0;
  for (const call of html.matchAll(CALL)) {
    const { index } = call;
    if (index < from || verbatim.some(([begin, end]) => index >= begin && index < end)) continue;
    const { made, end } = replaced(call, html, folded, surroundings);
    done += html.slice(from, index) + made;
    from = end;
  }
  return done + html.slice(from);
}

/** What stands in the place of one call, and where the text goes on behind it. */
function replaced(
  call: RegExpExecArray,
  html: string,
  folded: string,
  surroundings: ShortcodeSurroundings,
): { made: string; end: number } {
  const [whole, doubled = '', name = '', rest = ''] = call;
  const key = name.toLowerCase();
  const after = call.index + whole.length;
  const closing = whole.endsWith('/]') ? -1 : folded.indexOf(`[/${key}]`, after);
  const inner = closing < 0 ? undefined : html.slice(after, closing);
  const end = closing < 0 ? after : closing + key.length + 3;
  // Twice the brackets is WordPress's own way to write about shortcodes.
  if (doubled && html[end] === ']') return { made: html.slice(call.index + 1, end), end: end + 1 };
  const given = attributesOf(rest);
  const known = Object.hasOwn(KNOWN, key) ? KNOWN[key] : undefined;
  if (known) {
    const made = known(given, inner ?? '', surroundings);
    if (made !== '') return { made: doubled + made, end };
  } else if (inner !== undefined && LANGUAGES.test(key)) {
    return { made: doubled + source({ language: key }, inner), end };
  } else if (!isShortcode(key, rest, inner)) return { made: whole, end: after };
  return { made: doubled + unknown(name, rest, inner, surroundings), end };
}

function isShortcode(name: string, rest: string, inner: string | undefined): boolean {
  return (
    inner !== undefined || /\s[\w-]+=["'\w]/.test(rest) || /[_-]/.test(name) || OTHERS.test(name)
  );
}

/** What a plugin of the former site would have made something of: its words stay, the call itself stands there as code. */
function unknown(
  name: string,
  rest: string,
  inner: string | undefined,
  surroundings: ShortcodeSurroundings,
): string {
  const call = `[${name}${rest}]`.replace(/\s+/g, ' ');
  surroundings.note({ kind: 'left', about: `shortcode [${name.toLowerCase()}]`, text: call });
  const code = `<code>${escaped(call)}</code>`;
  if (inner === undefined) return code;
  return `${code} ${withoutShortcodes(inner, surroundings)} <code>[/${escaped(name)}]</code>`;
}

function attributesOf(text: string): Attributes {
  const found: Attributes = {};
  let bare = 0;
  for (const [, name, double, single, plain, alone] of text.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|["']?([^\s"'=]+)["']?/g,
  )) {
    if (name) found[name.toLowerCase()] = double ?? single ?? plain ?? '';
    else if (alone) found[String(bare++)] = alone;
  }
  return found;
}

function caption({ caption: given }: Attributes, inner: string): string {
  const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0];
  if (!picture) return inner;
  const words = (given ?? inner.replace(picture, '')).trim();
  return `<figure>${picture}<figcaption>${words}</figcaption></figure>`;
}

function gallery({ ids, include }: Attributes, _: string, at: ShortcodeSurroundings): string {
  const named = (ids ?? include ?? '').split(/[\s,]+/).filter(Boolean);
  const pictures = (named.length > 0 ? named : at.attached).map(at.picture).filter(Boolean);
  return pictures.length > 0 ? `<figure class="gallery">${pictures.join('')}</figure>` : '';
}

function film(given: Attributes, inner: string, site: string): string {
  const named = (given.url ?? given.id ?? given['0'] ?? inner.trim()).replace(/^=/, '');
  return lone(/^https?:/i.test(named) || named === '' ? named : site + named);
}

function lone(address: string): string {
  return /^https?:\/\/\S+$/i.test(address) ? `\n\n<p>${escaped(address)}</p>\n\n` : '';
}

function source({ language, lang, '0': bare }: Attributes, inner: string): string {
  const named = (language ?? lang ?? bare ?? '').replace(/[^\w-]/g, '');
  const words = inner.replace(/^\s*\n/, '').trimEnd();
  const text = /&(?:lt|gt|amp|quot);/.test(words) ? words : escaped(words);
  const className = named ? ` class="language-${named}"` : '';
  return words === '' ? '' : `\n\n<pre><code${className}>${text}</code></pre>\n\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
