import type { Named } from './article';
import type { Conventions } from './conventions';
import type { FieldReport } from './field-report';
import { didYouMean } from './keys';
import { slugify } from './plain-words';
import { shown } from './problem';
import type { FrontmatterFields } from './schema';

/** The section an article is in and the topics it is about, from its own words and those of other systems. */
export function placeInPaper(
  fields: FrontmatterFields,
  conventions: Conventions,
  report: FieldReport,
): { section: string; topics: Named[] } {
  const { sections, sectionsDeclared } = conventions;
  const first = sections[0]?.slug ?? 'news';
  const bySlug = (name: string) =>
    sections.find((one) => one.slug === slugify(name) || slugify(one.name) === slugify(name));
  const fromCategory = fields.categories.find((category) => bySlug(category.name));
  const others = fields.categories.filter((category) => category !== fromCategory);
  const topics = [
    ...new Map([...fields.topics, ...others].map((topic) => [topic.slug, topic])).values(),
  ];
  if (!fields.section)
    return { section: fromCategory ? (bySlug(fromCategory.name)?.slug ?? first) : first, topics };
  const named = bySlug(fields.section);
  if (named) return { section: named.slug, topics };
  if (!sectionsDeclared) return { section: first, topics };
  const names = sections.map((one) => one.slug);
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
  return { section: first, topics };
}
