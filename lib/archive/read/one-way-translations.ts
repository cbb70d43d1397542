import { type Problem, shown } from '@/lib/content/problem';
import type { ArticleDetails } from '../keep/article-rows';
import { findArticles } from './find';
import { inLots } from './lots';
import type { Reading } from './reading';

/** Search engines believe that two pages are translations only where each names the other. */
export async function oneWayTranslations(reading: Reading): Promise<Problem[]> {
  const rows = await reading.live(
    `SELECT id, path, slug, lang, details FROM live WHERE details LIKE '%"translations":{"%'`,
  );
  const named = rows.flatMap((row) =>
    Object.entries(translationsIn(row)).map(([lang, name]) => ({ row, lang, name })),
  );
  const targets = await inLots(named, (lot) => findArticles(reading, lot));
  /** Pairs of ids, the second named by the first. */
  const names = new Set(named.map(({ row }, at) => `${row.id} ${targets[at]?.id}`));
  return named.flatMap(({ row, lang, name }, at): Problem[] => {
    const target = targets[at];
    if (!target || target.id === row.id || names.has(`${target.id} ${row.id}`)) return [];
    return [
      {
        severity: 'hint',
        code: 'translation-one-way',
        path: String(row.path),
        line: 1,
        column: 1,
        field: 'translations',
        value: shown(`${lang}: ${name}`),
        message:
          'That article does not name this one in turn, so search engines do not take the two for translations.',
        mend: `Add to it: translations: {${row.lang}: ${row.slug}}`,
      },
    ];
  });
}

function translationsIn(row: { details?: unknown }): ArticleDetails['translations'] {
  return (JSON.parse(String(row.details)) as ArticleDetails).translations;
}
