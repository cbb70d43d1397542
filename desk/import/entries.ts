import { slugify } from '@/lib/content/plain-words';
import { yamlText } from '@/lib/edit/yaml-text';
import type { ImportFiles } from './import-files';
import type { Source } from './piece';
import type { Summary } from './report';

/** Slugs of the authors and topics that pieces name. */
export interface Used {
  authors: Set<string>;
  topics: Set<string>;
}

/** Files for the authors who signed something, and for topics that have a text of their own. */
export function writeEntries(
  source: Source,
  files: ImportFiles,
  used: Used,
  summary: Summary,
  nameOf: (id: string) => string,
): void {
  for (const { name, slug, note, bio } of source.people()) {
    const file = slugify(slug);
    if (file === '' || !used.authors.has(file)) continue;
    const role = note ? `role: ${yamlText(note)}\n` : '';
    const text = `---\nname: ${yamlText(name)}\n${role}---\n${bio ? `\n${bio.trimEnd()}\n` : ''}`;
    files.write(nameOf(`author ${slug}`), `authors/${file}.md`, text);
    summary.authors += 1;
  }
  for (const { name, description } of source.topics()) {
    const file = slugify(name);
    if (file === '' || !used.topics.has(file)) continue;
    const line = description.replace(/\s+/g, ' ').trim();
    const text = `---\nname: ${yamlText(name)}\ndescription: ${yamlText(line)}\n---\n`;
    files.write(nameOf(`topic ${file}`), `topics/${file}.md`, text);
    summary.topics += 1;
  }
}
