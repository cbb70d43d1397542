import type { Named } from '@/lib/content/article';
import type { Site } from '@/lib/content/site';
import type { Reading } from '@/lib/time/format';
import { type Direction, directionOf } from './language-tag';
import { type Words, wordsFor } from './words';

/** The paper as one page speaks it: what every component may need to know beside its own subject. */
export interface Edition {
  site: Site;
  /** The paper's own pages, such as the one about its standards, for the foot of every page. */
  standing: Named[];
  /** Epoch milliseconds at which the page is made. */
  now: number;
  lang: string;
  dir: Direction;
  words: Words;
  reading: Reading;
}

/** The edition in the language of the newspaper. */
export function editionOf(site: Site, standing: Named[], now: number): Edition {
  return {
    site,
    standing,
    now,
    lang: site.language,
    dir: directionOf(site.language),
    words: wordsFor(site.language),
    reading: { lang: site.language, zone: site.zone },
  };
}

/** The same edition for a page whose article is in another language. */
export function inLanguage(edition: Edition, lang: string, dir: Direction): Edition {
  return {
    ...edition,
    lang,
    dir,
    words: wordsFor(lang),
    reading: { lang, zone: edition.site.zone },
  };
}

/**
 * A `lang` attribute for text that is not in the page's language; nothing where it is. Words that are `en`
 * are at home on a page that is `en-GB`.
 */
export function foreign(lang: string, edition: Edition): string | undefined {
  const atHome = edition.lang === lang || edition.lang.startsWith(`${lang}-`);
  return atHome ? undefined : lang;
}

/** A `dir` attribute for text that does not run the way the page does. */
export function turned(dir: Direction, edition: Edition): Direction | undefined {
  return dir === edition.dir ? undefined : dir;
}
