import type { ReactNode } from 'react';
import type { Piece, Pieces } from '@/lib/archive/newsroom';
import type { State } from '@/lib/archive/state';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { dateAndTime } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';
import type { LinksOf, PieceLinks } from './piece-links';
import { NAMES } from './state-names';

interface Props {
  title: string;
  found: Pieces;
  linksOf: LinksOf;
  edition: Edition;
  /** The way to the rest of them. */
  children: ReactNode;
}

/** Pieces as the desk sees them: what, when, in which file. */
export function PieceList({ title, found, linksOf, edition, children }: Props) {
  const { pieces, total } = found;
  const name = title in NAMES ? NAMES[title as State] : title;
  return (
    <section aria-label={name} className="mt-8">
      <h2 className="rail-title">
        {name} <span className="font-regular text-ink-faint">{total}</span>
      </h2>
      {total === 0 && <p className="mt-3 text-furniture text-ink-soft">Nothing is like that.</p>}
      <ul>
        {pieces.map((piece) => (
          <PieceRow key={piece.path} piece={piece} links={linksOf(piece.path)} edition={edition} />
        ))}
      </ul>
      {children}
    </section>
  );
}

interface RowProps {
  piece: Piece;
  links: PieceLinks;
  edition: Edition;
}

function PieceRow({ piece, links, edition }: RowProps) {
  const { headline, lang, dir, state, section, appears, address, path } = piece;
  const { preview, edit } = links;
  const isLive = state === 'live';
  const spoken = { lang: foreign(lang, edition), dir: turned(dir, edition) };
  return (
    <li className="border-b border-rule py-3">
      <p className="font-serif text-brief leading-headline font-headline">
        <a href={isLive ? address : preview} {...spoken}>
          {headline}
        </a>
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-furniture text-ink-soft">
        <span className="font-strong text-ink">{NAMES[state]}</span>
        <time dateTime={isoInZone(appears, edition.site.zone)}>
          {dateAndTime(appears, edition.reading)}
        </time>
        <span>{section}</span>
        <span className="break-all text-ink-faint">{path}</span>
        <a className="target text-link underline" href={preview}>
          Preview
          <span className="sr-only">
            {' of '}
            <span {...spoken}>{headline}</span>
          </span>
        </a>
        {edit && (
          <a className="target text-link underline" href={edit}>
            Edit
            <span className="sr-only" {...spoken}>
              {' '}
              {headline}
            </span>
          </a>
        )}
      </p>
    </li>
  );
}
