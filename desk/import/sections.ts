import { slugify } from '@/lib/content/plain-words';
import type { Section } from '@/lib/content/site';
import type { FormerName, Piece } from './piece';

/** A masthead holds no more than that. */
const MOST = 8;

/** Slugs that are pages of every paper; see lib/content/read-site.ts. */
const TAKEN = new Set([
  'topics',
  'authors',
  'archive',
  'search',
  'pictures',
  'desk',
  'gone',
  'oembed',
  's',
  'corrections',
  'feed',
  'images',
]);

/** Counts what former categories pieces are in, to make sections of the weightiest. */
export class SectionCount {
  private readonly counts = new Map<string, { name: string; count: number }>();

  add({ categories }: Pick<Piece, 'categories'>): void {
    for (const { name } of categories) {
      const slug = slugify(name);
      const known = this.counts.get(slug);
      if (known) known.count += 1;
      else this.counts.set(slug, { name, count: 1 });
    }
  }

  /** The sections of a new paper, the weightiest first, and one more for what is in none of them. */
  sections(news: string): Section[] {
    const chosen = [...this.counts]
      .filter(([slug]) => slug !== '' && !TAKEN.has(slug) && slug !== slugify(news))
      .sort((a, b) => b[1].count - a[1].count)
      .slice(0, MOST)
      .map(([slug, { name }]): Section => ({ slug, name, description: '' }));
    return [...chosen, { slug: slugify(news), name: news, description: '' }];
  }
}

/** The section of a piece and the topics that its other categories become. */
export function sectionAndTopics(
  { categories, topics }: Pick<Piece, 'categories' | 'topics'>,
  sections: readonly Section[],
): { section: string; topics: string[] } {
  const bySlug = new Set(sections.map(({ slug }) => slug));
  const own = categories.find(({ name }) => bySlug.has(slugify(name)));
  const others = [...categories.filter((one) => one !== own), ...topics];
  const names = new Map(
    others.map(({ name }: FormerName) => [slugify(name), name.replace(/\s+/g, ' ').trim()]),
  );
  names.delete('');
  return { section: own ? slugify(own.name) : '', topics: [...names.values()] };
}
