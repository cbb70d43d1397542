/** About this many characters are rendered at a time: some tens of milliseconds. */
const PART = 24_000;

/**
 * Cuts a long body between blocks, so that rendering it does not hold up everybody else's pages. A cut falls
 * only before an unindented line after a blank one, outside code and `:::` blocks, and never in a text whose
 * footnotes or link definitions belong together.
 */
export function splitBody(markdown: string): string[] {
  if (markdown.length <= PART || /^ {0,3}\[[^\]\n]+\]:/m.test(markdown)) return [markdown];
  const parts: string[] = [];
  let part: string[] = [];
  let size = 0;
  let fence: string | null = null;
  let depth = 0;
  let afterBlank = false;
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const mayCut = afterBlank && fence === null && depth === 0 && /^[^\s>|*+\-\d<]/.test(line);
    if (size > PART && mayCut) {
      parts.push(part.join('\n'));
      part = [];
      size = 0;
    }
    if (mark && fence === null) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = null;
    if (fence === null && /^:{3,}/.test(line))
      depth = /^:{3,}\s*$/.test(line) ? Math.max(0, depth - 1) : depth + 1;
    part.push(line);
    size += line.length + 1;
    afterBlank = line.trim() === '';
  }
  parts.push(part.join('\n'));
  return parts;
}
