import { field, isText, type Objecting } from './field';
import { isRecord } from './frontmatter';
import { didYouMean } from './keys';
import { plainLine } from './plain-words';
import { shown } from './problem';

const CENTRE = { x: 50, y: 50 };
const WORDS: Record<string, number> = {
  left: 0,
  top: 0,
  center: 50,
  centre: 50,
  middle: 50,
  right: 100,
  bottom: 100,
};

/** Where a picture's file is named, ours and in the words of other systems. */
const SOURCES = ['src', 'url', 'image', 'path', 'file'];
const KEYS = [...SOURCES, 'alt', 'caption', 'credit', 'copyright', 'focus', 'focal'];

export function imageField() {
  return field({ kind: 'picture' }, (value, object) => {
    const group = Array.isArray(value)
      ? value.find((item) => isRecord(item) || isText(item))
      : value;
    if (group === null || group === undefined) return null;
    const parts = isRecord(group) ? group : { src: group };
    for (const key of Object.keys(parts)) nearKnown(key, object);
    const src = SOURCES.map((key) => parts[key]).find(isText);
    if (src === undefined || String(src).trim() === '') return null;
    const line = (...keys: string[]) =>
      plainLine(String(keys.map((key) => parts[key]).find(isText) ?? ''));
    return {
      src: String(src).trim(),
      alt: line('alt'),
      caption: line('caption'),
      credit: line('credit', 'copyright'),
      focus: focusOf(parts, object),
    };
  });
}

/** Other systems say more of a picture than the paper uses; only a key that is nearly one of ours may be a slip. */
function nearKnown(key: string, object: Objecting): void {
  const meant = KEYS.includes(key) ? null : didYouMean(key, KEYS);
  if (meant === null) return;
  object({
    code: 'key-unknown',
    severity: 'hint',
    path: [key],
    message: `The paper has no use for "${shown(key)}" of a picture; it is kept as it is.`,
    mend: `Did you mean ${meant}?`,
  });
}

/** The point that crops keep: `30% 60%`, `left top`, or two numbers between 0 and 1 or 0 and 100. */
function focusOf(parts: Record<string, unknown>, object: Objecting): { x: number; y: number } {
  const key = parts.focus === undefined ? 'focal' : 'focus';
  const value = parts[key];
  if (value === null || value === undefined || value === '') return CENTRE;
  const texts = Array.isArray(value)
    ? value.map(String)
    : String(value)
        .trim()
        .split(/[\s,]+/);
  const [x, y] = texts.map((text) => WORDS[text.toLowerCase()] ?? percent(text));
  if (x !== undefined && Number.isFinite(x) && (y === undefined || Number.isFinite(y))) {
    return { x: Math.min(100, Math.max(0, x)), y: Math.min(100, Math.max(0, y ?? 50)) };
  }
  object({
    code: 'focus-unreadable',
    severity: 'warning',
    path: [key],
    message: 'The focal point can not be read.',
    mend: 'Write how far it is from the left and from the top: focus: 40% 30%.',
  });
  return CENTRE;
}

function percent(text: string): number {
  const number = Number.parseFloat(text);
  return /^0?\.\d+$|^1\.0+$/.test(text) ? number * 100 : number;
}
