import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { installedFile, ownFile } from './installed';
import { parseUnicodeRange, type Range } from './unicode-range';

/** What says a line: the paper's serif for headlines and names, its sans for furniture. */
export type Voice = 'serif' | 'sans';

/** A file of a font, how it is set, and the characters it may have. */
export interface FontFile {
  /** Absolute. */
  path: string;
  axes: Record<string, number>;
  /** What its package says it has; null for the paper's own files, which are asked themselves. */
  ranges: Range[] | null;
}

/** The paper's own type, as `desk/fonts/` cuts it for the pages. */
const OWN: Record<Voice, { files: string[]; axes: Record<string, number> }> = {
  serif: {
    files: [
      'newsreader',
      'newsreader-accents',
      'newsreader-signs',
      'newsreader-names',
      'newsreader-letters',
    ],
    axes: { wght: 550, opsz: 60 },
  },
  sans: {
    files: [
      'libre-franklin',
      'libre-franklin-accents',
      'libre-franklin-signs',
      'libre-franklin-names',
      'libre-franklin-letters',
    ],
    axes: { wght: 700 },
  },
};

/** Noto's serifs for scripts that the paper's own type lacks, from `@fontsource-variable/`. */
const NOTO = [
  'noto-serif',
  'noto-serif-devanagari',
  'noto-serif-bengali',
  'noto-naskh-arabic',
  'noto-nastaliq-urdu',
  'noto-serif-hebrew',
  'noto-serif-kr',
  'noto-serif-sc',
] as const;
type Noto = (typeof NOTO)[number];

const NOTO_WEIGHT = 600;

/** The families that a language is set in before all others: the rules of `app/tokens.css`. */
const FIRST: Record<string, Noto[]> = {
  ur: ['noto-nastaliq-urdu', 'noto-naskh-arabic'],
  zh: ['noto-serif-sc'],
  ja: ['noto-serif-sc'],
};

/** Written in letters that stand before the paper's own, whose signs would not suit them. */
const BEFORE_OWN = new Set(['ar', 'fa', 'ps', 'sd', 'ug', 'ur']);

const kept = new Map<string, FontFile[]>();

/**
 * Files to look for a character in, best first.
 * @param language the first part of a language tag
 */
export function filesFor(voice: Voice, language: string): FontFile[] {
  const key = `${voice} ${language}`;
  const known = kept.get(key);
  if (known) return known;
  const first = FIRST[language] ?? (BEFORE_OWN.has(language) ? ['noto-naskh-arabic' as const] : []);
  const own = ownFiles(voice);
  const before = first.flatMap(notoFiles);
  const after = NOTO.filter((name) => !first.includes(name)).flatMap(notoFiles);
  const all = BEFORE_OWN.has(language)
    ? [...before, ...own, ...after]
    : [...own, ...before, ...after];
  kept.set(key, all);
  return all;
}

function ownFiles(voice: Voice): FontFile[] {
  const { files, axes } = OWN[voice];
  return files.map((name) => ({
    path: ownFile(`app/fonts/${name}.woff2`),
    axes,
    ranges: null,
  }));
}

/** A package cuts its family into files by use of their characters and lists them in `unicode.json`. */
function notoFiles(name: Noto): FontFile[] {
  const list = installedFile(`@fontsource-variable/${name}/unicode.json`);
  const folder = dirname(list);
  const cuts = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  return Object.entries(cuts)
    .filter(([cut]) => !cut.startsWith('latin') || name === 'noto-serif')
    .map(([cut, ranges]) => ({
      path: `${folder}/files/${name}-${cut.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      axes: { wght: NOTO_WEIGHT },
      ranges: parseUnicodeRange(ranges),
    }));
}
