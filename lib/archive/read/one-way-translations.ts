import { type Problem, shown } from '@/lib/content/problem';
import type { ArticleDetails } from '../keep/article-rows';
import { findArticle } from './find';
import type { Reading } from './reading';

/** Search engines believe that two pages are translations only where each names the other. */
export function oneWayTranslations(reading: Reading): Problem[] {
  const rows = reading.live(
    `SELECT id, path, slug, lang, details FROM live WHERE details LIKE '%"translations":{"%'`,
  );
  const named = new Map(rows.map((row) => [Number(row.id), Object.entries(translationsIn(row))]));
  return rows.flatMap((row) =>
    (named.get(Number(row.id)) ?? []).flatMap(([lang, name]): Problem[] => {
      const target = findArticle(reading, name);
      if (!target || target.id === row.id) return [];
      const back = named.get(Number(target.id)) ?? [];
      if (back.some(([, other]) => findArticle(reading, other)?.id === row.id)) return [];
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
    }),
  );
}

function translationsIn(row: { details?: unknown }): ArticleDetails['translations'] {
  return (JSON.parse(String(row.details)) as ArticleDetails).translations;
}
