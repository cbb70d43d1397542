import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Conventions } from '@/lib/content/conventions';
import { plainLine } from '@/lib/content/plain-words';
import { assumedSite, readSite } from '@/lib/content/read-site';
import type { Section } from '@/lib/content/site';
import { yamlText } from '@/lib/edit/yaml-text';
import { isZone } from '@/lib/time/zone';
import type { Former } from './piece';

/** Whether a folder has no paper in it yet, so that the import may say what kind of paper it is. */
export function isNewPaper(root: string): boolean {
  return !['site.yaml', 'site.yml'].some((name) => existsSync(join(root, name)));
}

/** What the paper that is there decides for its pieces. */
export function conventionsOf(root: string): Conventions {
  const name = ['site.yaml', 'site.yml'].find((one) => existsSync(join(root, one))) ?? 'site.yaml';
  const { value } = readSite(readFileSync(join(root, name), 'utf8'), name, basename(root));
  return { ...value, sectionsDeclared: true };
}

/** What a new paper made of a former site is. @param zone one that was asked for */
export function newConventions(
  former: Former,
  zone: string | undefined,
  sections: Section[],
): Conventions {
  return {
    zone: zone ?? (isZone(former.zone || '-') ? former.zone : 'UTC'),
    language: languageOf(former),
    sections,
    sectionsDeclared: true,
  };
}

/** What the one section is called that takes what has none. */
export function newsSection(former: Former): string {
  return assumedSite('', languageOf(former)).sections[0]?.name ?? 'News';
}

function languageOf({ language }: Former): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function writeSite(
  root: string,
  former: Former,
  { zone, language, sections }: Conventions,
): void {
  const lines = [
    `name: ${yamlText(plainLine(former.name) || 'The paper')}`,
    former.tagline ? `tagline: ${yamlText(plainLine(former.tagline))}` : '',
    `language: ${language}`,
    `zone: ${zone}`,
    'sections:',
    ...sections.flatMap(({ name, slug }) => [
      `  - name: ${yamlText(name)}`,
      `    slug: ${yamlText(slug)}`,
    ]),
  ];
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'site.yaml'), `${lines.filter(Boolean).join('\n')}\n`);
}
