import { languageOf } from '@/lib/language/language-tag';
import { isZone } from '@/lib/time/zone';
import type { Parsed } from './article';
import { isRecord } from './frontmatter';
import { didYouMean } from './keys';
import { lineOfField } from './locate';
import { MACHINE_KEYS, readMachineSettings, truth } from './machine-settings';
import type { ObjectTo } from './object-to';
import { plainLine, slugify } from './plain-words';
import { type Problem, shown } from './problem';
import type { Section, Site } from './site';
import { parseYaml } from './yaml';

const KEYS = [
  'name',
  'tagline',
  'address',
  'language',
  'zone',
  'sections',
  'social',
  'notice',
  'history',
  ...MACHINE_KEYS,
];

/** What the one section of a paper is called that names none, in the languages of the interface. */
const NEWS: Record<string, string> = { en: 'News', hi: 'समाचार', ko: '뉴스', ur: 'خبریں' };

/**
 * What a folder without `site.yaml` is: a paper named after it, in UTC, with one section.
 * @param language in which most of its articles are written
 */
export function assumedSite(folderName: string, language = 'en'): Site {
  return {
    name:
      plainLine(folderName.replace(/[-_]+/g, ' ')).replace(/^\p{L}/u, (letter) =>
        letter.toUpperCase(),
      ) || 'Broadsheet',
    tagline: '',
    address: '',
    language,
    zone: 'UTC',
    sections: [{ slug: 'news', name: NEWS[languageOf(language)] ?? 'News', description: '' }],
    social: [],
    notice: '',
    history: true,
    ...readMachineSettings({}, () => {}),
  };
}

/**
 * Reads `site.yaml`. It always answers with a site: one wrong setting must not take the paper down.
 * @param text the whole file
 * @param path its path below the content folder
 * @param folderName name of the content folder, for the paper that does not say its name
 */
export function readSite(
  text: string,
  path: string,
  folderName: string,
): Parsed<Site> & { value: Site } {
  const problems: Problem[] = [];
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { data, faults } = parseYaml(source);
  for (const fault of faults) {
    problems.push({
      ...fault,
      severity: 'error',
      code: 'site-broken',
      path,
      field: '',
      line: fault.line + 1,
      column: fault.column + 1,
    });
  }
  const report = (code: string, ...[field, value, message, mend, inner]: Parameters<ObjectTo>) => {
    const place = lineOfField(source, field, inner);
    problems.push({
      severity: 'error',
      code,
      path,
      field,
      value: shown(value ?? ''),
      message,
      mend,
      line: (place?.line ?? 0) + 1,
      column: (place?.column ?? 0) + 1,
    });
  };
  const object: ObjectTo = (...objection) => report('site-setting', ...objection);
  for (const key of Object.keys(data).filter((one) => !KEYS.includes(one))) {
    const meant = didYouMean(key, KEYS);
    report(
      'setting-unknown',
      key,
      '',
      `There is no setting "${shown(key)}".`,
      meant ? `Did you mean ${meant}?` : `The settings are ${KEYS.join(', ')}.`,
    );
  }
  const line = (key: string) => {
    const value = data[key] ?? '';
    if (typeof value === 'string') return plainLine(value);
    object(key, value, 'A text is wanted here, and there is a list or a group.', 'Write one line.');
    return '';
  };
  const language = readLanguage(line('language'), object);
  const assumed = assumedSite(folderName, language ?? 'en');
  const value: Site = {
    name: line('name') || assumed.name,
    tagline: line('tagline'),
    address: readAddress(line('address'), object),
    language: assumed.language,
    zone: readZone(line('zone'), object) ?? assumed.zone,
    sections: readSections(data.sections, object) ?? assumed.sections,
    social: readSocial(data.social, object),
    notice: line('notice'),
    history: truth('history', data, object, true),
    ...readMachineSettings(data, object),
  };
  return { value, problems };
}

function readAddress(text: string, object: ObjectTo): string {
  if (text === '') return '';
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  object(
    'address',
    text,
    'This is not the address of a site.',
    'Write it without a path, like https://www.example.org.',
  );
  return '';
}

function readLanguage(text: string, object: ObjectTo): string | null {
  if (text === '') return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    object('language', text, 'This is not a language tag.', 'Write it like en, en-GB or hi.');
    return null;
  }
}

function readZone(text: string, object: ObjectTo): string | null {
  if (text === '') return null;
  if (isZone(text)) return text;
  object(
    'zone',
    text,
    'This time zone is not known.',
    'Write it as a region and a city: Asia/Kolkata, Europe/London, America/New_York.',
  );
  return null;
}

/** Words that name other pages; a section of that name could never be reached. */
const TAKEN = ['topics', 'authors', 'archive', 'search', 'pictures', 'desk', 'gone', 'oembed'];

function readSections(value: unknown, object: ObjectTo): Section[] | null {
  if (value === undefined || value === null || value === '') return null;
  const items = Array.isArray(value) ? value : [value];
  const sections: Section[] = [];
  for (const [index, item] of items.entries()) {
    const parts: Record<string, unknown> = isRecord(item) ? item : { name: item };
    const name = typeof parts.name === 'string' ? plainLine(parts.name) : '';
    const slug = slugify(typeof parts.slug === 'string' ? parts.slug : name);
    if (slug === '' || TAKEN.includes(slug) || sections.some((section) => section.slug === slug)) {
      object(
        'sections',
        parts.name ?? item,
        'This section has no name, a name twice used, or one the site needs itself.',
        `Give it another name than ${TAKEN.join(', ')}.`,
        [index],
      );
      continue;
    }
    sections.push({
      slug,
      name: name || slug,
      description: typeof parts.description === 'string' ? plainLine(parts.description) : '',
    });
  }
  return sections.length > 0 ? sections : null;
}

function readSocial(value: unknown, object: ObjectTo): Site['social'] {
  if (value === undefined || value === null || value === '') return [];
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) => {
    const name = isRecord(item) && typeof item.name === 'string' ? plainLine(item.name) : '';
    const address = isRecord(item) && typeof item.address === 'string' ? item.address.trim() : '';
    if (name && URL.canParse(address) && /^https?:/.test(address)) return [{ name, address }];
    object(
      'social',
      address || item,
      'An account needs a name and a web address.',
      'Write two lines: "- name: Mastodon" and "  address: https://…".',
      [index],
    );
    return [];
  });
}
