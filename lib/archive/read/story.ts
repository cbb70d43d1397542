import type { Label, Named } from '@/lib/content/article';
import { renderBody } from '@/lib/content/body/render';
import { wordsFor } from '@/lib/language/words';
import type { Picture } from '@/lib/pictures/picture';
import type { Series, Signature, Story } from '../archive';
import type { Row } from '../database';
import type { ArticleDetails } from '../keep/article-rows';
import { findArticle } from './find';
import { addressOfRow, entryOf, HEADLINE_COLUMNS, headlineOf, namedList } from './headlines';
import { publicVersions } from './history/versions';
import { identityOf } from './identity';
import { linkTarget } from './links';
import { pictureFor } from './pictures';
import type { Reading } from './reading';

/** Renders a body that stands in a file; kept apart so that rendered bodies can be remembered. */
export async function renderText(
  reading: Reading,
  markdown: string,
  path: string,
  lang: string,
): Promise<string> {
  return renderBody(markdown, {
    lang,
    words: wordsFor(lang).body,
    picture: (src): Picture | null =>
      pictureFor(reading, { src, alt: '', caption: '', credit: '', focus: { x: 50, y: 50 } }, path),
    link: (href) => linkTarget(reading, href, path),
  });
}

/** @param render makes the HTML of an article's body */
export async function storyAt(
  reading: Reading,
  day: string,
  slug: string,
  render: (id: number, markdown: string, path: string, lang: string) => Promise<string>,
): Promise<Story | null> {
  const row = reading.liveOne(
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
  const headline = headlineOf(reading, row);
  const details = JSON.parse(String(row.details)) as ArticleDetails;
  const path = String(row.path);
  const isAhead = Number(row.updated ?? 0) > reading.now;
  return {
    ...headline,
    ...identityOf(reading, { ...headline, own: `${row.day}/${row.slug}` }),
    path,
    html: await render(headline.id, String(row.body), path, headline.lang),
    words: Number(row.words),
    topics: namedList(reading, 'topic', row.topics),
    series: details.series && seriesOf(reading, details.series, headline.id),
    dateline: details.dateline,
    updateReason: isAhead ? '' : details.updateReason,
    corrections: details.corrections.filter(({ at }) => at <= reading.now),
    keyPoints: details.keyPoints,
    translations: translationsOf(reading, details.translations, headline.id),
    canonical: details.canonical,
    noindex: row.noindex === 1,
    hasHistory: publicVersions(reading, path).length > 1,
  };
}

/** An author without a file of their own is a person. */
export function signaturesOf(reading: Reading, id: number): Signature[] {
  const row = reading.liveOne('SELECT authors FROM live WHERE id = @id', { id });
  return namedList(reading, 'author', row?.authors ?? '[]').map(({ slug, name }) => ({
    slug,
    name,
    kind: entryOf(reading, 'author', slug)?.kind ?? 'person',
  }));
}

/** More than these parts would be a list and not a line; the archive has them all. */
const PARTS = 8;

function seriesOf(reading: Reading, series: Named, self: number): Series {
  const rows = reading.live(
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

function translationsOf(
  reading: Reading,
  translations: Record<string, string>,
  self: number,
): Story['translations'] {
  return Object.entries(translations).flatMap(([lang, name]) => {
    const row = findArticle(reading, name);
    if (!row || Number(row.id) === self) return [];
    return [{ lang, address: addressOfRow(row), headline: String(row.headline) }];
  });
}
