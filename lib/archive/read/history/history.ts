import type { Article } from '@/lib/content/article';
import { htmlBlocks } from '@/lib/content/html-blocks';
import { readArticle } from '@/lib/content/read-article';
import type { History } from '../../archive';
import { HEADLINE_COLUMNS, headlineOf } from '../headlines';
import type { Reading } from '../reading';
import { renderText } from '../story';
import { changesBetween } from './changes';
import { type PublicVersion, publicVersions } from './versions';

/** The newest; older ones are in git for whoever wants to know. */
const MOST_CHANGES = 20;

/** Whether an article that readers can see has a history to show: more than one text that they have read. */
export async function hasHistory(reading: Reading, path: string): Promise<boolean> {
  return (await publicVersions(reading, path)).length > 1;
}

/**
 * How an article changed since readers first saw it. Only what was public is told: each change is the difference
 * between two texts that both were.
 * @param content the content folder, absolute
 * @throws Error when git does not answer in time
 */
export async function historyAt(
  reading: Reading,
  day: string,
  slug: string,
  content: string,
): Promise<History | null> {
  const row = await reading.liveOne(
    `SELECT ${HEADLINE_COLUMNS} FROM live WHERE day = @day AND slug = @slug`,
    { day, slug },
  );
  const all = row ? await publicVersions(reading, String(row.path)) : [];
  if (!row || all.length < 2) return null;
  const shown = all.slice(-MOST_CHANGES - 1);
  const texts = await reading.formerTexts(content, [...new Set(shown.map(({ blob }) => blob))]);
  const blocks: string[][] = [];
  for (const version of shown)
    blocks.push(await blocksOf(reading, String(row.path), version, texts.get(version.blob)));
  const changes = shown.slice(1).map(({ since }, index) => ({
    at: since,
    blocks: changesBetween(blocks[index] ?? [], blocks[index + 1] ?? []),
  }));
  return {
    story: await headlineOf(reading, row),
    first: all[0]?.since ?? 0,
    changes: changes.filter((change) => change.blocks.length > 0).reverse(),
    isCut: shown.length < all.length,
  };
}

/** What a reader saw of a text: never the file itself, which may hold notes and dates that are nobody's business. */
async function blocksOf(
  reading: Reading,
  path: string,
  { until }: PublicVersion,
  text: string | undefined,
): Promise<string[]> {
  const { zone, language, sections } = reading.site;
  const sectionsDeclared =
    (await reading.one("SELECT 1 AS one FROM meta WHERE key = 'site'")) !== undefined;
  const conventions = { zone, language, sections, sectionsDeclared };
  const article = text === undefined ? null : readArticle(text, path, conventions).value;
  if (!article) throw new Error(`A former text of ${path} can not be read.`);
  const html = await renderText(reading, article.body, path, article.lang);
  return [
    article.headline,
    article.standfirst,
    article.authors.map(({ name }) => name).join(', '),
    article.dateline,
    ...article.keyPoints,
    ...htmlBlocks(html),
    ...notesOf(article, until),
  ].filter((block) => block !== '');
}

/** What was written ahead of its hour was not read before it. */
function notesOf({ updated, updateReason, corrections }: Article, until: number): string[] {
  return [
    ...(updated !== null && updated < until ? [updateReason] : []),
    ...corrections.filter(({ at }) => at < until).map(({ text }) => text),
  ];
}
