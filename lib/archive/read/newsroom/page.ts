import type { PageAsked, PageFound } from '../../newsroom';

/**
 * Where in a list a page is.
 * @param total entries of the list
 * @returns with `from`, how many entries stand before the page
 */
export function pageIn(total: number, { page, size }: PageAsked): PageFound & { from: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const there = Math.min(Math.max(1, page), pages);
  return { total, page: there, pages, from: (there - 1) * size };
}
