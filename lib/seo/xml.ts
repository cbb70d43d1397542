/** A piece of XML that is well-formed by itself; only this file makes one, so text can not be taken for markup. */
export interface Xml {
  readonly markup: string;
}

type Content = Xml | string | null | false;

/** All that XML 1.0 has no place for (section 2.2): controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Parsers make a line break of a carriage return, and a space of either in an attribute.
  '\r': '&#13;',
};

/** A text without what XML forbids, and no other format has a use for. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** A text as it stands in an element or an attribute. `>` is escaped too, so that no text holds `]]>`. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * An element. Strings become text, whatever is in them; null and false are left out.
 * @param name with its prefix, as in `atom:link`
 */
export function element(
  name: string,
  attributes: Record<string, string | number | null>,
  ...content: Content[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = content
    .map((one) =>
      one === null || one === false ? '' : typeof one === 'string' ? escapeXml(one) : one.markup,
    )
    .join('');
  return { markup: inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>` };
}

/** A whole document of one element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}
