import type { Named } from './article';
import { type DateText, readDate } from './date-text';
import { field, isText, itemsOf, lineOf } from './field';
import { isRecord } from './frontmatter';
import { didYouMean } from './keys';
import { plainLine, slugify } from './plain-words';

function uniqueBySlug(named: Named[]): Named[] {
  const seen = new Map<string, Named>();
  for (const one of named) if (one.slug && !seen.has(one.slug)) seen.set(one.slug, one);
  return [...seen.values()];
}

export function titleField() {
  return field({ kind: 'line' }, (value, object) => {
    const title = lineOf(value, object);
    if (title === '' && (value === null || isText(value)))
      object({
        code: 'title-missing',
        message: 'The article has no title.',
        mend: 'Add a line like: title: What happened, in a few words',
      });
    return title;
  });
}

export function plainField() {
  return field({ kind: 'line' }, lineOf);
}

export function slugField() {
  return field({ kind: 'line' }, (value, object) =>
    slugify(lineOf(value, object).split('/').filter(Boolean).at(-1) ?? ''),
  );
}

export function listField() {
  return field({ kind: 'list' }, (value) => {
    const items = isText(value) ? [value] : itemsOf(value);
    return items
      .filter(isText)
      .map((item) => plainLine(String(item)))
      .filter(Boolean);
  });
}

/** Topics by name; what other systems write as objects is read by its name, title or slug. */
export function topicsField() {
  return field({ kind: 'names' }, (value): Named[] =>
    uniqueBySlug(
      itemsOf(value).map((item) => {
        const text = isRecord(item) ? (item.name ?? item.title ?? item.slug) : item;
        const name = isText(text) ? plainLine(String(text)) : '';
        return { slug: slugify(name), name };
      }),
    ),
  );
}

/** Authors as a name, a slug, a list of either, "A, B and C", or objects with a name. */
export function authorsField() {
  return field({ kind: 'names' }, (value): Named[] =>
    uniqueBySlug(
      itemsOf(isText(value) ? String(value).replace(/\s+(?:and|&)\s+/g, ', ') : value).map(
        (item) => {
          if (!isRecord(item)) return authorNamed(String(item), '');
          const name = [item.name, item.display_name, item.title].find(isText);
          const id = [item.slug, item.id, item.login].find(isText);
          return authorNamed(String(name ?? id ?? ''), String(id ?? ''));
        },
      ),
    ),
  );
}

function authorNamed(text: string, id: string): Named {
  const name = plainLine(text).replace(/^by\s+/i, '');
  return { slug: slugify(id || name), name };
}

export function oneOfField<const T extends readonly string[]>(
  choices: T,
  synonyms: Record<string, T[number]>,
) {
  return field({ kind: 'choice', choices }, (value, object): T[number] | null => {
    const text = lineOf(value, object).toLowerCase();
    if (text === '') return null;
    const synonym = Object.hasOwn(synonyms, text) ? synonyms[text] : undefined;
    const choice = choices.find((one) => one === text) ?? synonym;
    if (choice !== undefined) return choice;
    const meant = didYouMean(text, choices);
    object({
      code: 'choice-unknown',
      message: `This is none of ${choices.join(', ')}.`,
      mend: meant ? `Did you mean ${meant}?` : `Write one of ${choices.join(', ')}.`,
    });
    return null;
  });
}

const TRUE = ['true', 'yes', 'on', '1', 'y'];
const FALSE = ['false', 'no', 'off', '0', 'n', '', 'null', '~'];

/** Yes or no. A slip is an error and no guess: what was meant to stay a draft must not be published by a letter. */
export function truthField(otherwise = false) {
  return field({ kind: 'truth', otherwise }, (value, object): boolean => {
    if (value === null) return otherwise;
    const text = isText(value) ? String(value).trim().toLowerCase() : '?';
    if (TRUE.includes(text)) return true;
    if (!FALSE.includes(text)) {
      object({
        code: 'truth-unknown',
        message: 'This is neither yes nor no.',
        mend: 'Write true or false.',
      });
    }
    return false;
  });
}

export function dateField() {
  return field({ kind: 'moment' }, (value, object): DateText | null => {
    if (value === null) return null;
    const text = isText(value) ? String(value) : JSON.stringify(value);
    if (/^(null|~|none)?$/i.test(text.trim())) return null;
    const reading = readDate(text);
    if (reading.ok) return reading.date;
    if (reading.why === 'calendar') {
      object({
        code: 'date-impossible',
        message: 'There is no such day or hour.',
        mend: 'Check the day, the month and the hour: 2025-08-26 09:40.',
      });
    } else {
      object({
        code: 'date-unreadable',
        message: 'This is not a date that can be read.',
        mend: 'Write it like 2025-08-26 or 2025-08-26 09:40.',
      });
    }
    return null;
  });
}

export function languageField() {
  return field({ kind: 'line' }, (value, object): string => {
    const text = lineOf(value, object).replaceAll('_', '-');
    if (text === '') return '';
    try {
      return Intl.getCanonicalLocales(text)[0] ?? '';
    } catch {
      object({
        code: 'language-unknown',
        severity: 'warning',
        message: 'This is not a language tag.',
        mend: 'Write it like en, hi, ur or pt-BR.',
      });
      return '';
    }
  });
}

/** The canonical form of a language tag (BCP 47), or null. */
function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

export function directionField() {
  return field(
    { kind: 'choice', choices: ['ltr', 'rtl'] },
    (value, object): 'ltr' | 'rtl' | null => {
      const text = lineOf(value, object).toLowerCase();
      if (text === 'ltr' || text === 'rtl') return text;
      if (text !== '' && text !== 'auto') {
        object({
          code: 'direction-unknown',
          severity: 'warning',
          message: 'This is neither ltr nor rtl.',
          mend: 'Write rtl for scripts that run from right to left, or leave it out.',
        });
      }
      return null;
    },
  );
}

export function translationsField() {
  return field({ kind: 'translations' }, (value, object): Record<string, string> => {
    if (value === null) return {};
    if (!isRecord(value)) {
      object({
        code: 'translations-shape',
        severity: 'warning',
        message: 'A group of language and slug is wanted here.',
        mend: 'Write it like translations: {hi: slug-of-the-hindi-piece}.',
      });
      return {};
    }
    const translations: Record<string, string> = {};
    for (const [lang, slug] of Object.entries(value)) {
      const tag = languageTag(lang);
      if (tag && isText(slug)) translations[tag] = String(slug).trim();
      else {
        object({
          code: 'language-unknown',
          severity: 'warning',
          path: [lang],
          message: `"${lang}" is not a language tag, or names no article.`,
          mend: 'Write a line like "hi: slug-of-the-hindi-piece".',
        });
      }
    }
    return translations;
  });
}

export function correctionsField() {
  return field({ kind: 'corrections' }, (value, object): { at: DateText; text: string }[] =>
    (Array.isArray(value) ? value : itemsOf(value)).flatMap((item, index) => {
      const at =
        isRecord(item) && isText(item.at ?? item.date)
          ? readDate(String(item.at ?? item.date))
          : null;
      const text = isRecord(item) && isText(item.text) ? plainLine(String(item.text)) : '';
      if (at?.ok && text) return [{ at: at.date, text }];
      object({
        code: 'correction-incomplete',
        path: [index],
        message: 'A correction needs the day it was made and its text.',
        mend: 'Write two lines: "- at: 2025-08-27" and below it "  text: What was wrong and what is right."',
      });
      return [];
    }),
  );
}

export function aliasesField() {
  return field({ kind: 'list' }, (value): string[] => {
    const paths = itemsOf(value)
      .filter(isText)
      .map((item) => {
        const path =
          String(item)
            .trim()
            .replace(/^https?:\/\/[^/]+/i, '')
            .split(/[?#]/)[0] ?? '';
        return `/${path.replace(/^\/+|\/+$|(?:^|\/)index\.html?$/g, '')}`;
      });
    return [...new Set(paths)].filter((path) => path !== '/');
  });
}

export function webAddressField() {
  return field({ kind: 'line' }, (value, object): string => {
    const text = lineOf(value, object);
    if (text === '' || (URL.canParse(text) && /^https?:/i.test(text))) return text;
    object({
      code: 'address-unreadable',
      severity: 'warning',
      message: 'This is not a web address.',
      mend: 'Write the whole address, beginning with https://.',
    });
    return '';
  });
}
