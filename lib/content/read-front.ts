import type { Parsed } from './article';
import { isRecord } from './frontmatter';
import { didYouMean } from './keys';
import { lineOfField } from './locate';
import { type Problem, shown } from './problem';
import { parseYaml } from './yaml';

/** A place on the front page that the editors filled by hand. */
export interface Slot {
  /** `breaking`, `lead`, `secondary`, or the slug of a section. */
  place: string;
  /** Counted from 0 within its place. */
  position: number;
  /** Slug or path of the article. */
  article: string;
  /** What the place says of it, where it has words of its own; else empty. */
  text: string;
  /** Line of front.yaml, counted from 1. */
  line: number;
}

const KEYS = ['breaking', 'lead', 'secondary', 'sections'];

/**
 * Reads `front.yaml`: what is breaking, what leads, what stands below it, and what comes first in each section's band.
 * @param sections slugs of the paper's sections
 */
export function readFront(
  text: string,
  path: string,
  sections: readonly string[],
): Parsed<Slot[]> & { value: Slot[] } {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { data, faults } = parseYaml(source);
  const problems: Problem[] = faults.map((fault) => ({
    ...fault,
    severity: 'error',
    code: 'front-broken',
    path,
    field: '',
    line: fault.line + 1,
    column: fault.column + 1,
  }));
  const unknown = (key: string, candidates: readonly string[], within?: string) => {
    const place = within ? lineOfField(source, within, [key]) : lineOfField(source, key);
    const meant = didYouMean(key, candidates);
    problems.push({
      severity: 'warning',
      code: 'front-place-unknown',
      path,
      field: key,
      value: '',
      column: (place?.column ?? 0) + 1,
      line: (place?.line ?? 0) + 1,
      message: `The front page has no place called "${shown(key)}".`,
      mend: meant ? `Did you mean ${meant}?` : `The places are ${candidates.join(', ')}.`,
    });
  };
  for (const key of Object.keys(data).filter((one) => !KEYS.includes(one))) unknown(key, KEYS);
  if (!isRecord(data.sections) && (data.sections ?? '') !== '') {
    problems.push({
      severity: 'warning',
      code: 'front-sections-shape',
      path,
      field: 'sections',
      value: shown(data.sections),
      column: 1,
      line: (lineOfField(source, 'sections')?.line ?? 0) + 1,
      message: 'A group of section and articles is wanted here.',
      mend: `Write below it, indented by two spaces, lines like "${sections[0] ?? 'news'}: [slug-of-an-article]".`,
    });
  }
  const bands = isRecord(data.sections) ? data.sections : {};
  for (const key of Object.keys(bands).filter((one) => !sections.includes(one)))
    unknown(key, sections, 'sections');
  const value = [
    ...breakingSlot(data.breaking, source),
    ...slotsOf('lead', data.lead, source, []),
    ...slotsOf('secondary', data.secondary, source, []),
    ...sections.flatMap((section) => slotsOf(section, bands[section], source, [section])),
  ];
  return { value, problems };
}

function slotsOf(place: string, value: unknown, source: string, inner: PropertyKey[]): Slot[] {
  const key = inner.length > 0 ? 'sections' : place;
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item, position) => {
    if (typeof item !== 'string' || item.trim() === '') return [];
    const step = Array.isArray(value) ? [...inner, position] : inner;
    return [
      {
        place,
        position,
        article: item.trim(),
        text: '',
        line: (lineOfField(source, key, step)?.line ?? 0) + 1,
      },
    ];
  });
}

/** The strip of breaking news: an article's name, or its name with other words than its headline. */
function breakingSlot(value: unknown, source: string): Slot[] {
  const { article, text } = isRecord(value) ? value : { article: value, text: '' };
  if (typeof article !== 'string' || article.trim() === '') return [];
  return [
    {
      place: 'breaking',
      position: 0,
      article: article.trim(),
      text: typeof text === 'string' ? text.trim() : '',
      line: (lineOfField(source, 'breaking')?.line ?? 0) + 1,
    },
  ];
}
