const BESIDE_THE_CURRENT = 1;

/** The pages a pager names: the first, the last, those around the current one; null where it leaves some out. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let number = 1; number <= pages; number += 1) {
    const near = Math.abs(number - page) <= BESIDE_THE_CURRENT;
    if (near || number === 1 || number === pages) shown.push(number);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}
