import { cardAddress } from '@/lib/address/addresses';
import type { Story } from '@/lib/archive/archive';
import type { Edition } from '@/lib/language/edition';
import type { Card } from '@/lib/pictures/share-card/card';
import { cardHash } from '@/lib/pictures/share-card/card-hash';

type Told = Pick<Story, 'address' | 'headline' | 'section' | 'label' | 'lang' | 'dir'>;

/** What the card of a story says, which stands beside its shared address where it has no picture. */
export function cardOf(
  { headline, section, label, lang, dir }: Told,
  { site, words }: Edition,
): Card {
  return {
    paper: site.name,
    paperLang: site.language,
    section: section.name,
    label: label === 'news' ? '' : words.labels[label],
    headline,
    lang,
    dir,
  };
}

export function cardAddressOf(story: Told, edition: Edition): string {
  return cardAddress(story.address, cardHash(cardOf(story, edition)));
}
