import type { ReadPage } from './published';

/** Pages of which something is not as it should be, with what it is. */
export function faults<T>(
  pages: ReadPage[],
  fault: (page: ReadPage) => T | null | false,
): string[] {
  return pages.flatMap((page) => {
    const found = fault(page);
    return found === null || found === false ? [] : [`${page.address}: ${JSON.stringify(found)}`];
  });
}
