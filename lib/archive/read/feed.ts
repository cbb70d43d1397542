import type { FeedSource } from '@/lib/address/machine';
import type { Parameters } from '../database';
import type { Feed } from '../machines';
import { sectionNamed } from './headlines';
import { authorListing, languageOfPaper, topicListing } from './listings';
import type { Reading } from './reading';
import { storyAt } from './story';

/** Makes the HTML of a body. */
export type RenderBody = (
  reading: Reading,
  markdown: string,
  path: string,
  lang: string,
) => Promise<string>;

/** The newest articles of a list with their whole text; the paper's own feed is in the paper's language. */
export async function feedOf(
  reading: Reading,
  source: FeedSource,
  count: number,
  render: RenderBody,
): Promise<Feed | null> {
  const head = await headOf(reading, source);
  if (!head) return null;
  const { from, where, order, parameters } = rowsOf(reading, source);
  const rows = await reading.live(
    `SELECT live.day, live.slug FROM ${from} WHERE ${where} AND live.noindex = 0
     ORDER BY ${order}.published DESC, ${order}.path LIMIT @count`,
    { ...parameters, count },
  );
  const stories = await Promise.all(
    rows.map(({ day, slug }) =>
      storyAt(reading, String(day), String(slug), (_, markdown, path, lang) =>
        render(reading, markdown, path, lang),
      ),
    ),
  );
  return { ...head, stories: stories.filter((story) => story !== null) };
}

async function headOf(reading: Reading, source: FeedSource): Promise<Omit<Feed, 'stories'> | null> {
  switch (source.kind) {
    case 'paper':
      return { name: null, description: reading.site.tagline };
    case 'section':
      return reading.site.sections.some(({ slug }) => slug === source.slug)
        ? sectionNamed(reading, source.slug)
        : null;
    case 'topic':
      return (await topicListing(reading, source.slug, 1))?.topic ?? null;
    case 'author': {
      const author = await authorListing(reading, source.slug, 1);
      return author && { name: author.name, description: '' };
    }
  }
}

function rowsOf(
  reading: Reading,
  source: FeedSource,
): { from: string; where: string; order: string; parameters: Parameters } {
  switch (source.kind) {
    case 'paper':
      return {
        from: 'live',
        order: 'live',
        where: 'substr(live.lang, 1, 2) = @language',
        parameters: { language: languageOfPaper(reading) },
      };
    case 'section':
      return {
        from: 'live',
        order: 'live',
        where: 'live.section = @slug',
        parameters: { slug: source.slug },
      };
    case 'topic':
      return {
        from: 'article_topics JOIN live ON live.id = article_topics.article',
        order: 'article_topics',
        where: 'article_topics.topic = @slug',
        parameters: { slug: source.slug },
      };
    case 'author':
      return {
        from: 'article_authors JOIN live ON live.id = article_authors.article',
        order: 'article_authors',
        where: 'article_authors.author = @slug',
        parameters: { slug: source.slug },
      };
  }
}
