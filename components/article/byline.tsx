import { Fragment } from 'react';
import { authorAddress } from '@/lib/address/addresses';
import type { Named } from '@/lib/content/article';
import type { Edition } from '@/lib/language/edition';

interface Props {
  authors: Named[];
  /** Place the report comes from; may be empty. */
  dateline: string;
  edition: Edition;
}

/** Who wrote the piece, each name leading to their other stories, and from where. */
export function Byline({ authors, dateline, edition }: Props) {
  if (authors.length === 0 && !dateline) return null;
  return (
    <p>
      {authors.length > 0 && edition.words.by}{' '}
      {authors.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {index > 0 && `${edition.words.comma} `}
          <a rel="author" href={authorAddress(slug)} className="target font-strong">
            {name}
          </a>
        </Fragment>
      ))}
      {dateline && (
        <span className="text-ink-soft">
          {authors.length > 0 ? `${edition.words.comma} ${dateline}` : dateline}
        </span>
      )}
    </p>
  );
}
