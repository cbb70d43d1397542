import type { DeskArticle } from './paper';

/** Whether readers have, or once had, the address of an article, so that it must go on working. */
export function hadReaders({ state }: Pick<DeskArticle, 'state'>): boolean {
  return state === 'live' || state === 'expired' || state === 'withdrawn';
}

/**
 * Of several files with one address the one that appeared first has it, and at the same moment the first by path, so
 * that nothing which comes later takes a page away from its readers. While none can be seen it is the first that may
 * be. The rule is that of lib/archive/read/reading.ts.
 */
export function settleAddresses(articles: readonly DeskArticle[]): void {
  const claims = new Map<string, DeskArticle[]>();
  for (const article of articles) {
    const key = addressKey(article);
    claims.set(key, [...(claims.get(key) ?? []), article]);
  }
  for (const claiming of claims.values()) {
    const [holder, ...others] = claiming.sort(byClaim);
    for (const article of others) {
      article.holder = holder?.path ?? null;
      if (article.state === 'live') article.state = 'shadowed';
    }
  }
}

function byClaim(a: DeskArticle, b: DeskArticle): number {
  const appears = ({ published, embargo }: DeskArticle) => Math.max(published, embargo ?? 0);
  return (
    Number(b.state === 'live') - Number(a.state === 'live') ||
    Number(a.draft) - Number(b.draft) ||
    appears(a) - appears(b) ||
    (a.path < b.path ? -1 : 1)
  );
}

/** Day and slug: what two articles can not share. */
export function addressKey({ day, slug }: Pick<DeskArticle, 'day' | 'slug'>): string {
  return `${day}/${slug}`;
}
