import type { Edition } from '@/lib/language/edition';
import { pageNumbers } from './page-numbers';

interface Props {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
  edition: Edition;
}

const STEP = 'inline-flex min-h-11 items-center font-strong';

/** Ways to the other pages of a list; nothing where there is only one. */
export function Pager({ page, pages, addressOf, edition }: Props) {
  const { words } = edition;
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={words.pages}
      className="flex flex-wrap items-center justify-between gap-x-6 border-t border-rule-strong pt-3 text-furniture print:hidden"
    >
      {page > 1 ? (
        <a rel="prev" href={addressOf(page - 1)} className={STEP}>
          {words.previous}
        </a>
      ) : (
        <span />
      )}
      <ol className="flex items-center gap-1 tabular-nums">
        {pageNumbers(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={addressOf(number)}
                aria-label={words.pageNumber(number)}
                aria-current={number === page ? 'page' : undefined}
                className="inline-flex size-11 items-center justify-center aria-[current]:font-kicker aria-[current]:text-brand"
              >
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a rel="next" href={addressOf(page + 1)} className={STEP}>
          {words.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
