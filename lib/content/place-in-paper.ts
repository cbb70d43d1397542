import type { Named } from './article';
import type { Conventions } from './conventions';
import type { FieldReport } from './field-report';
import { didYouMean } from './keys';
import { slugify } from './plain-words';
import { shown } from './problem';
import type { FrontmatterFields } from './schema';

/** What a file says of where it belongs, before anybody knows which sections there are. */
export interface AskedPlace {
  section: string;
  /** Names of other systems' categories, of which one may be a section of ours. */
  categories: string[];
}

/** Where a piece stands in a paper with certain sections. */
export interface SectionFound {
  section: string;
  /** Which of the categories is that section; -1 for none. */
  category: number;
  /** False where the file names a section that the paper has not. */
  known: boolean;
}

/** The section of a piece. Files that ask for the same are in the same, so that a new section needs no file read. */
export function sectionFor(
  { section, categories }: AskedPlace,
  { sections, sectionsDeclared }: Pick<Conventions, 'sections' | 'sectionsDeclared'>,
): SectionFound {
  const slugs = sections.map((one) => [one.slug, slugify(one.name)]);
  const bySlug = (name: string) => {
    const slug = slugify(name);
    return sections[slugs.findIndex((one) => one.includes(slug))]?.slug;
  };
  const first = sections[0]?.slug ?? 'news';
  const category = categories.findIndex((name) => bySlug(name) !== undefined);
  if (section) {
    const named = bySlug(section);
    return { section: named ?? first, category, known: named !== undefined || !sectionsDeclared };
  }
  return { section: bySlug(categories[category] ?? '') ?? first, category, known: true };
}

/** What the fields say of where the article belongs. */
export function askedPlace(fields: Pick<FrontmatterFields, 'section' | 'categories'>): AskedPlace {
  return { section: fields.section, categories: fields.categories.map(({ name }) => name) };
}

/** The section an article is in and the topics it is about, from its own words and those of other systems. */
export function placeInPaper(
  fields: FrontmatterFields,
  conventions: Conventions,
  report: FieldReport,
): { section: string; topics: Named[] } {
  const found = sectionFor(askedPlace(fields), conventions);
  const others = fields.categories.filter((_, index) => index !== found.category);
  const topics = [
    ...new Map([...fields.topics, ...others].map((topic) => [topic.slug, topic])).values(),
  ];
  if (!found.known) {
    const names = conventions.sections.map((one) => one.slug);
    const meant = didYouMean(fields.section, names);
    report.add(
      {
        severity: 'error',
        code: 'section-unknown',
        field: 'section',
        value: shown(fields.section),
        message: 'The paper has no such section.',
        mend: meant ? `Did you mean ${meant}?` : `Write one of ${names.join(', ')}.`,
      },
      'section',
    );
  }
  return { section: found.section, topics };
}
