import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { isRecord } from '@/lib/content/frontmatter';
import { parseYaml } from '@/lib/content/yaml';
import type { FormerPerson } from '../piece';

const CONFIGS = [
  '_config.yml',
  '_config.yaml',
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
  'config/_default/hugo.toml',
  'config/_default/config.toml',
  'config/_default/hugo.yaml',
];

/** What the settings of a site in a folder say. */
export type SiteConfig = Record<string, unknown>;

export function siteConfig(root: string): SiteConfig {
  const name = CONFIGS.find((one) => existsSync(join(root, one)));
  return name ? dataOf(join(root, name)) : {};
}

/** A setting under the first of several names, as text; of a list its first text. */
export function setting(config: SiteConfig, ...names: string[]): string {
  for (const name of names) {
    const value = [config[name]].flat()[0];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

const PEOPLE = [
  '_data/authors.yml',
  '_data/authors.yaml',
  '_data/authors.json',
  '_data/people.yml',
  'data/authors.yml',
  'data/authors.yaml',
  'blog/authors.yml',
  'content/authors.yml',
  'authors.yml',
];

/** Who signs, by the short name under which posts name them. */
export function peopleOf(root: string): Map<string, FormerPerson> {
  const people = new Map<string, FormerPerson>();
  const file = PEOPLE.map((one) => join(root, one)).find((one) => existsSync(one));
  if (!file) return people;
  for (const [id, value] of Object.entries(dataOf(file))) {
    if (!isRecord(value)) continue;
    const text = (...names: string[]) => setting(value, ...names);
    const name = text('name', 'full_name', 'display_name', 'title') || id;
    const note = text('role', 'job_title') || (text('name') ? text('title') : '');
    people.set(id, { name, slug: id, note, bio: text('bio', 'description') });
  }
  return people;
}

/** What a file of settings holds; one that can not be read holds nothing. */
function dataOf(file: string): Record<string, unknown> {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  try {
    const data: unknown = file.endsWith('.toml')
      ? parseToml(text)
      : file.endsWith('.json')
        ? JSON.parse(text)
        : parseYaml(text).data;
    return isRecord(data) ? data : {};
  } catch {
    return {};
  }
}
