import { type Problem, shown } from '@/lib/content/problem';
import { lettersWithoutFont } from '@/lib/pictures/share-card/coverage';
import type { Reading } from './reading';

/** A story without a picture is shared with its headline drawn, for which every letter needs a font. */
export async function undrawableHeadlines(reading: Reading): Promise<Problem[]> {
  const [paths, headlines] = await reading.columns<[string, string]>(
    'SELECT path, headline FROM articles WHERE image IS NULL',
    ['path', 'headline'],
  );
  return headlines.flatMap((headline, at) => undrawableLetters(paths[at] ?? '', headline));
}

/** What to say of a headline with letters for which there is no font; nothing of any other. */
export function undrawableLetters(path: string, headline: string): Problem[] {
  const letters = lettersWithoutFont(headline);
  if (letters.length === 0) return [];
  return [
    {
      severity: 'hint',
      code: 'card-letters',
      path,
      line: 1,
      column: 1,
      field: 'title',
      value: shown(letters.join(' ')),
      message:
        'There is no font for these letters, so the card of the shared article shows only the paper’s name.',
      mend: 'Give the article a picture, or write the headline without them.',
    },
  ];
}
