import { searchAddress } from '@/lib/address/search';
import { type Edition, foreign } from '@/lib/language/edition';
import { fullDate } from '@/lib/time/format';
import { isoInZone } from '@/lib/time/zone';
import { SectionNav } from './section-nav';
import { ThemeSwitch } from './theme-switch';
import type { Whereabouts } from './whereabouts';

interface Props {
  edition: Edition;
  whereabouts: Whereabouts;
}

/** The head of every page: the day, the name of the paper, its parts. */
export function Masthead({ edition, whereabouts }: Props) {
  const { site, words, reading, now } = edition;
  return (
    <header lang={foreign(words.lang, edition)}>
      <div className="wrap">
        <div className="flex flex-wrap items-center justify-between gap-x-4 pt-2 text-fine text-ink-soft print:hidden">
          <time dateTime={isoInZone(now, site.zone).slice(0, 10)}>{fullDate(now, reading)}</time>
          <nav aria-label={words.utilityNavigation}>
            <ul className="flex flex-wrap gap-x-5">
              <li className="max-md:hidden">
                <a className="target" href="/topics">
                  {words.topics}
                </a>
              </li>
              <li className="max-md:hidden">
                <a className="target" href="/archive">
                  {words.archive}
                </a>
              </li>
              <li>
                <a className="target" href={searchAddress()}>
                  {words.search}
                </a>
              </li>
              <li className="flex items-center">
                <ThemeSwitch name={words.darkMode} />
              </li>
            </ul>
          </nav>
        </div>
        <p className="pt-1 pb-4 text-center print:text-start">
          <a
            href="/"
            lang={site.language}
            className="inline-block font-serif text-nameplate leading-none font-strong tracking-nameplate hover:no-underline"
          >
            {site.name}
          </a>
        </p>
      </div>
      <SectionNav edition={edition} whereabouts={whereabouts} />
    </header>
  );
}
