import { undrawableLetters } from '@/lib/archive/read/undrawable-headlines';
import { type Problem, shown } from '@/lib/content/problem';
import type { DeskArticle, Paper, UnreadFile } from '../paper/paper';
import { columnsOf } from '../terminal';
import { fault } from './between-files';

/**
 * Columns of a headline that search results show before they cut it: about 600 pixels, some 70 letters of Latin
 * script. A house rule; Google documents no number ("long titles may be truncated").
 */
const LONGEST_HEADLINE = 70;

/** What is not wrong but better otherwise. */
export function advice(paper: Paper): Problem[] {
  return [
    ...paper.articles.flatMap((article) => [
      ...longHeadline(article),
      ...emptyText(article),
      ...undrawable(article),
    ]),
    ...[...paper.articles, ...paper.unread].flatMap(wordlessPictures),
    ...spellings(paper, 'topics'),
    ...spellings(paper, 'authors'),
  ];
}

function longHeadline({ path, headline }: DeskArticle): Problem[] {
  const columns = columnsOf(headline);
  if (columns <= LONGEST_HEADLINE) return [];
  return [
    fault({
      severity: 'hint',
      code: 'headline-long',
      path,
      field: 'title',
      message: `The headline is as wide as ${columns} letters; search results cut it after about ${LONGEST_HEADLINE}.`,
      mend: 'Say the most telling words first, or make it shorter.',
    }),
  ];
}

function emptyText({ path, state, hasText }: DeskArticle): Problem[] {
  if (hasText || state === 'draft') return [];
  return [
    fault({
      severity: 'hint',
      code: 'text-empty',
      path,
      field: 'title',
      message: 'The article has a headline and no text.',
      mend: 'Write the text below the second line of hyphens, or set status: draft.',
    }),
  ];
}

/** A story without a picture is shared with its headline drawn, for which every letter needs a font. */
function undrawable({ path, headline, image }: DeskArticle): Problem[] {
  return image === null ? undrawableLetters(path, headline) : [];
}

function wordlessPictures({ path, references }: DeskArticle | UnreadFile): Problem[] {
  return references
    .filter(({ kind, alt }) => kind === 'picture' && alt.trim() === '')
    .map(({ target, line }) =>
      fault({
        severity: 'hint',
        code: 'alt-missing',
        path,
        line,
        value: shown(target),
        message:
          'The picture has no alternative text, so readers who can not see it learn nothing of it.',
        mend: 'Write in the square brackets what it shows: ![What it shows](picture.jpg)',
      }),
    );
}

/** Names that differ only in case or marks from how most articles write them: they share one page and one name. */
function spellings({ articles }: Paper, field: 'topics' | 'authors'): Problem[] {
  const bySlug = new Map<string, Map<string, DeskArticle[]>>();
  for (const article of articles)
    for (const { slug, name } of article[field]) {
      const names = bySlug.get(slug) ?? new Map<string, DeskArticle[]>();
      bySlug.set(slug, names.set(name, [...(names.get(name) ?? []), article]));
    }
  return [...bySlug.values()].flatMap((names) => {
    if (names.size < 2) return [];
    const [usual, ...others] = [...names].sort(
      (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
    );
    return others.flatMap(([name, using]) =>
      using.map(({ path }) =>
        fault({
          severity: 'hint',
          code: field === 'topics' ? 'topic-spelling' : 'author-spelling',
          path,
          field,
          value: shown(name),
          message: `“${name}” is written “${usual?.[0]}” in ${usual?.[1].length === 1 ? 'another article' : `${usual?.[1].length} other articles`}; both are one page.`,
          mend: `Write it alike everywhere: ${usual?.[0]}`,
        }),
      ),
    );
  });
}
