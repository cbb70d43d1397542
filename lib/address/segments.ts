/**
 * The parts of a path, decoded, in NFC and lower case. Empty parts and dot segments (RFC 3986, section 5.2.4) are
 * resolved; whoever asked for them is sent to the address without.
 * @param path percent-encoded, without query
 * @returns null for a path that no address of the site can be: broken encoding, or a slash, a control character or a
 *   dot segment hidden behind a percent sign
 */
export function segmentsOf(path: string): string[] | null {
  const segments: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      segments.pop();
      continue;
    }
    const segment = decoded(part);
    if (segment === null) return null;
    segments.push(segment);
  }
  return segments;
}

function decoded(part: string): string | null {
  try {
    const segment = decodeURIComponent(part);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u001f\u007f/\\]/.test(segment) || /^\.\.?$/.test(segment)) return null;
    return segment.normalize('NFC').toLowerCase();
  } catch {
    return null;
  }
}
