/** About this many characters are rendered at a time: some tens of milliseconds. */
const PART = 24_000;

/**
 * Cuts a long body between blocks, so that rendering it does not hold up everybody else's pages. A cut falls
 * only before an unindented line after a blank one, outside code, comments and `:::` blocks, and never in a text
 * whose footnotes or link definitions belong together.
 */
export function splitBody(markdown: string): string[] {
  if (markdown.length <= PART || /^ {0,3}\[[^\]\n]+\]:/m.test(markdown)) return [markdown];
  const parts: string[] = [];
  let part: string[] = [];
  let size = 0;
  let fence: string | null = null;
  let depth = 0;
  let hidden: string | null = null;
  let afterBlank = false;
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const mayCut =
      afterBlank &&
      fence === null &&
      hidden === null &&
      depth === 0 &&
      /^[^\s>|*+\-\d<]/.test(line);
    if (size > PART && mayCut) {
      parts.push(part.join('\n'));
      part = [];
      size = 0;
    }
    if (mark && fence === null) fence = mark;
    else if (mark && fence && mark.startsWith(fence)) fence = null;
    if (fence === null && /^:{3,}/.test(line))
      depth = /^:{3,}\s*$/.test(line) ? Math.max(0, depth - 1) : depth + 1;
    if (fence === null) hidden = hiddenAfter(line, hidden);
    part.push(line);
    size += line.length + 1;
    afterBlank = line.trim() === '';
  }
  parts.push(part.join('\n'));
  return parts;
}

const OPENS = /<(!--|script\b|style\b|pre\b|textarea\b)/i;

/** The end that is awaited after a line for what Markdown does not look into, or null where nothing is open. */
function hiddenAfter(line: string, awaited: string | null): string | null {
  const text = line.toLowerCase();
  if (awaited !== null) return text.includes(awaited) ? null : awaited;
  const opening = OPENS.exec(text);
  if (!opening?.[1]) return null;
  const end = opening[1] === '!--' ? '-->' : `</${opening[1]}`;
  return text.includes(end, opening.index) ? null : end;
}
