import type { PageFound } from '@/lib/archive/newsroom';

interface Props extends PageFound {
  /** What it is a list of, for those who hear the link by itself. */
  of: string;
  /** Of the whole list. */
  address: string;
}

/** The way from the beginning of a list to all of it; nothing where that is all. */
export function WholeList({ total, pages, of, address }: Props) {
  if (pages === 1) return null;
  return (
    <p className="mt-3 text-furniture">
      <a className="target text-link underline" href={address}>
        All {total}
        <span className="sr-only"> {of}</span>
      </a>
    </p>
  );
}
