import type { Label, Named } from '@/lib/content/article';
import { renderBody } from '@/lib/content/body/render';
import { wordsFor } from '@/lib/language/words';
import type { Series, Signature, Story } from '../archive';
import type { Row } from '../database';
import type { ArticleDetails } from '../keep/article-rows';
import { entriesOf, namedIn, nameIn } from './entries';
import { findArticles } from './find';
import { gathered } from './gathered';
import { addressOfRow, HEADLINE_COLUMNS, headlineOf } from './headlines';
import { publicVersions } from './history/versions';
import { identityOf } from './identity';
import { linkTargets } from './links';
import { picturesFor } from './pictures';
import type { Reading } from './reading';

/** Renders a body that stands in a file; kept apart so that rendered bodies can be remembered. */
export async function renderText(
  reading: Reading,
  markdown: string,
  path: string,
  lang: string,
): Promise<string> {
  const focus = { x: 50, y: 50 };
  return renderBody(markdown, {
    lang,
    words: wordsFor(lang).body,
    picture: gathered((names: string[]) =>
      picturesFor(
        reading,
        names.map((src) => ({
          request: { src, alt: '', caption: '', credit: '', focus },
          articlePath: path,
        })),
      ),
    ),
    link: gathered((links: string[]) =>
      linkTargets(
        reading,
        links.map((name) => ({ name, fromPath: path })),
      ),
    ),
  });
}

/** @param render makes the HTML of an article's body */
export async function storyAt(
  reading: Reading,
  day: string,
  slug: string,
  render: (id: number, markdown: string, path: string, lang: string) => Promise<string>,
): Promise<Story | null> {
  const row = await reading.liveOne(
    `SELECT ${STORY_COLUMNS} FROM live JOIN bodies ON bodies.article = live.id WHERE day = @day AND slug = @slug`,
    { day, slug },
  );
  return row ? storyOf(reading, row, render) : null;
}

/** The columns a story is made of. */
export const STORY_COLUMNS = `${HEADLINE_COLUMNS}, live.noindex, live.details, bodies.body`;

export async function storyOf(
  reading: Reading,
  row: Row,
  render: (id: number, markdown: string, path: string, lang: string) => Promise<string>,
): Promise<Story> {
  const details = JSON.parse(String(row.details)) as ArticleDetails;
  const [id, path] = [Number(row.id), String(row.path)];
  const address = addressOfRow(row);
  const [headline, identity, html, topics, series, translations, versions] = await Promise.all([
    headlineOf(reading, row),
    identityOf(reading, { id, address, own: `${row.day}/${row.slug}` }),
    render(id, String(row.body), path, String(row.lang)),
    topicsOf(reading, row),
    details.series && seriesOf(reading, details.series, id),
    translationsOf(reading, details.translations, id),
    publicVersions(reading, path),
  ]);
  const isAhead = Number(row.updated ?? 0) > reading.now;
  return {
    ...headline,
    ...identity,
    path,
    html,
    words: Number(row.words),
    topics,
    series,
    dateline: details.dateline,
    updateReason: isAhead ? '' : details.updateReason,
    corrections: details.corrections.filter(({ at }) => at <= reading.now),
    keyPoints: details.keyPoints,
    translations,
    canonical: details.canonical,
    noindex: row.noindex === 1,
    hasHistory: versions.length > 1,
  };
}

async function topicsOf(reading: Reading, row: Row): Promise<Named[]> {
  const topics = namedIn(row.topics);
  const entries = await entriesOf(reading, { topic: topics.map(({ slug }) => slug) });
  return topics.map((one) => ({ slug: one.slug, name: nameIn(entries, 'topic', one) }));
}

/** An author without a file of their own is a person. */
export async function signaturesOf(reading: Reading, id: number): Promise<Signature[]> {
  const row = await reading.liveOne('SELECT authors FROM live WHERE id = @id', { id });
  const authors = namedIn(row?.authors ?? '[]');
  const entries = await entriesOf(reading, { author: authors.map(({ slug }) => slug) });
  return authors.map((one) => ({
    slug: one.slug,
    name: nameIn(entries, 'author', one),
    kind: entries.author.get(one.slug)?.kind ?? 'person',
  }));
}

/** More than these parts would be a list and not a line; the archive has them all. */
const PARTS = 8;

async function seriesOf(reading: Reading, series: Named, self: number): Promise<Series> {
  const rows = await reading.live(
    'SELECT section, day, slug, headline, label, lang, dir FROM live WHERE series = @series AND id <> @self ORDER BY published DESC, path LIMIT @parts',
    { series: series.slug, self, parts: PARTS },
  );
  const others = rows.reverse().map((row) => ({
    address: addressOfRow(row),
    headline: String(row.headline),
    label: row.label as Label,
    lang: String(row.lang),
    dir: row.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const),
  }));
  return { ...series, others };
}

async function translationsOf(
  reading: Reading,
  translations: Record<string, string>,
  self: number,
): Promise<Story['translations']> {
  const named = Object.entries(translations);
  const rows = await findArticles(
    reading,
    named.map(([, name]) => ({ name })),
  );
  return named.flatMap(([lang], at) => {
    const row = rows[at];
    if (!row || Number(row.id) === self) return [];
    return [{ lang, address: addressOfRow(row), headline: String(row.headline) }];
  });
}
