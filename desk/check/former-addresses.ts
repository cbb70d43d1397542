import { parsePath } from '@/lib/address/parse';
import { aliasKey } from '@/lib/archive/keep/alias-key';
import { type Problem, shown } from '@/lib/content/problem';
import { findArticle, leadsTo, namesOf, otherPages } from '../paper/find';
import type { DeskArticle, Paper } from '../paper/paper';
import { hadReaders } from '../paper/state';
import { fault } from './between-files';

/** Former addresses that can not lead where their article says. */
export function aliasProblems(paper: Paper): Problem[] {
  const all = namesOf(paper.articles);
  const pages = otherPages(
    paper,
    paper.articles.filter(({ state }) => state === 'live'),
  );
  return paper.articles.flatMap((article) =>
    article.aliases.flatMap((alias) => {
      const holder = holderOf(all, alias);
      if (aliasKey(alias) === aliasKey(article.address)) return own(article, alias);
      if (holder && holder !== article && hadReaders(holder))
        return taken(article, alias, holder, claims(holder, article.address));
      if (leadsTo(pages, alias))
        return fault({
          code: 'alias-taken',
          path: article.path,
          field: 'aliases',
          value: shown(alias),
          message: 'This former address is a page of the paper, so it never leads to this article.',
          mend: 'Take it out of the list.',
        });
      const claimants = all.byAlias.get(aliasKey(alias)) ?? [];
      return claimants.length > 1 ? conflict(article, alias, claimants) : [];
    }),
  );
}

/** The article whose present address a former one is. */
function holderOf(all: ReturnType<typeof namesOf>, alias: string): DeskArticle | null {
  return parsePath(alias)?.kind === 'article'
    ? findArticle({ ...all, byAlias: new Map() }, alias, '')
    : null;
}

function claims(holder: DeskArticle, address: string): boolean {
  return holder.aliases.some((alias) => aliasKey(alias) === aliasKey(address));
}

function own({ path }: DeskArticle, alias: string): Problem {
  return fault({
    severity: 'hint',
    code: 'alias-own',
    path,
    field: 'aliases',
    value: shown(alias),
    message: 'This is the address the article has now; it can not lead to itself.',
    mend: 'Take it out of the list.',
  });
}

function taken({ path }: DeskArticle, alias: string, holder: DeskArticle, each: boolean): Problem {
  return fault({
    code: each ? 'alias-loop' : 'alias-taken',
    path,
    field: 'aliases',
    value: shown(alias),
    message: each
      ? `${holder.path} is at this address and claims the address of this article in turn, so neither leads on.`
      : `${holder.path} is at this address, so it never leads to this article.`,
    mend: 'Take it out of the list.',
  });
}

function conflict(article: DeskArticle, alias: string, claimants: readonly DeskArticle[]): Problem {
  const others = claimants.filter((one) => one !== article).map(({ path }) => path);
  return fault({
    code: 'alias-conflict',
    path: article.path,
    field: 'aliases',
    value: shown(alias),
    message: 'Several articles claim this former address; it leads to the newest of them.',
    mend: `Keep it in the one article it belongs to; ${others.slice(0, 3).join(', ')} has it too.`,
  });
}
