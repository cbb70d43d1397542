import { namedAddress } from '@/lib/address/addresses';
import { searchAddress } from '@/lib/address/search';
import { type Edition, foreign, turned } from '@/lib/language/edition';
import { directionOf } from '@/lib/language/language-tag';
import { FooterColumn } from './footer-column';

interface Props {
  edition: Edition;
}

/** The foot of every page: what the paper is, and the ways into it. */
export function Footer({ edition }: Props) {
  const { site, standing, words } = edition;
  const explore = [
    { name: words.topics, address: '/topics' },
    { name: words.archive, address: '/archive' },
    { name: words.search, address: searchAddress() },
  ];
  return (
    <footer
      lang={foreign(words.lang, edition)}
      className="border-t border-rule-strong pt-8 pb-12 text-furniture text-ink-soft print:hidden"
    >
      <div className="wrap grid grid-cols-2 gap-x-6 gap-y-8 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <div
          lang={foreign(site.language, edition)}
          dir={turned(directionOf(site.language), edition)}
          className="col-span-full lg:col-span-1"
        >
          <p className="font-serif text-card leading-headline font-strong text-ink">{site.name}</p>
          <p className="mt-1 max-w-64 text-pretty">{site.tagline}</p>
          {site.notice && (
            <p className="mt-3 max-w-64 text-fine text-pretty text-ink-faint">{site.notice}</p>
          )}
        </div>
        <FooterColumn
          heading={words.sections}
          lang={site.language}
          links={site.sections.map(({ slug, name }) => ({ name, address: namedAddress(slug) }))}
        />
        <FooterColumn heading={words.explore} lang={words.lang} links={explore} />
        <FooterColumn
          heading={words.aboutThePaper}
          lang={site.language}
          links={standing.map(({ slug, name }) => ({ name, address: namedAddress(slug) }))}
        />
        <FooterColumn heading={words.follow} lang={site.language} links={site.social} />
      </div>
    </footer>
  );
}
