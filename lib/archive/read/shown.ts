import { parsePath } from '@/lib/address/parse';
import type { Headline } from '../archive';
import { findArticles } from './find';
import type { Reading } from './reading';
import { storyAt } from './story';

/**
 * The pieces that the page of an article shows beside it, by day and slug: related headlines, the other parts of its
 * series, its translations, and where its body links to. The most prominent come first.
 * @param related the related headlines of an article, as its page shows them
 */
export async function shownBeside(
  reading: Reading,
  day: string,
  slug: string,
  related: (id: number) => Promise<Headline[]>,
): Promise<string[]> {
  // What is shown beside it does not depend on the HTML of its body.
  const story = await storyAt(reading, day, slug, async () => '');
  if (!story) return [];
  const headlines = [
    ...(await related(story.id)),
    ...(story.series?.others ?? []),
    ...story.translations,
  ];
  const named = headlines.flatMap(({ address }) => {
    const place = parsePath(address);
    return place?.kind === 'article' ? [`${place.day}/${place.slug}`] : [];
  });
  const links = await reading.all(
    "SELECT target FROM article_references WHERE article = @id AND kind = 'link' ORDER BY place LIMIT 100",
    { id: story.id },
  );
  const found = await findArticles(
    reading,
    links.map(({ target }) => ({ name: String(target), fromPath: story.path })),
  );
  const linked = found.flatMap((row) => (row ? [`${row.day}/${row.slug}`] : []));
  return [...new Set([...named, ...linked])].filter((one) => one !== `${day}/${slug}`);
}
