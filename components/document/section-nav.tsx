import { namedAddress } from '@/lib/address/addresses';
import { type Edition, foreign } from '@/lib/language/edition';
import type { Whereabouts } from './whereabouts';

interface Props {
  edition: Edition;
  whereabouts: Whereabouts;
}

/** The parts of the paper, in a line that scrolls sideways where it does not fit. */
export function SectionNav({ edition, whereabouts }: Props) {
  const { site, words } = edition;
  const { section, inside } = whereabouts;
  return (
    <nav
      aria-label={words.sections}
      className="relative border-y border-rule-strong before:absolute before:inset-x-0 before:top-0.5 before:border-t before:border-rule print:hidden"
    >
      <ul
        lang={foreign(site.language, edition)}
        className="wrap flex justify-center-safe gap-x-7 overflow-x-auto overscroll-x-contain text-furniture font-strong whitespace-nowrap [scrollbar-width:none]"
      >
        {site.sections.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={namedAddress(slug)}
              aria-current={slug === section ? (inside ? 'true' : 'page') : undefined}
              className="flex min-h-11 items-center border-brand -outline-offset-2 aria-[current]:border-b-2 aria-[current]:pt-0.5"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
