import type { Story } from '@/lib/archive/archive';
import { type Edition, turned } from '@/lib/language/edition';
import { directionOf, nameOfLanguage } from '@/lib/language/language-tag';

interface Props {
  translations: Story['translations'];
  edition: Edition;
}

/** The same piece in other languages, each named in its own. */
export function TranslationsLinks({ translations, edition }: Props) {
  if (translations.length === 0) return null;
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4 text-furniture text-ink-soft print:hidden">
      {edition.words.translations}
      {translations.map(({ lang, address }) => (
        <a
          key={lang}
          href={address}
          hrefLang={lang}
          lang={lang}
          dir={turned(directionOf(lang), edition)}
          rel="alternate"
          className="target font-strong text-link underline"
        >
          {nameOfLanguage(lang)}
        </a>
      ))}
    </p>
  );
}
