import type { Headline } from '@/lib/archive/archive';
import { languageOf } from '@/lib/language/language-tag';

/** How the first page of a list sets its stories. */
export interface Arrangement {
  lead: Headline | null;
  secondary: Headline[];
  others: Headline[];
}

/** Shorter lists have nothing to put in order. */
const ENOUGH_FOR_A_LEAD = 3;
const ACROSS = 3;
/** A row of three below the lead, and still a list below the row. */
const ENOUGH_FOR_A_ROW = 1 + ACROSS + 2;
/** The lead is among the newest, or it would be no news. */
const NEWEST = 4;

/**
 * Puts a list in order for its front: in the paper's own language the newest story with a picture leads, else the
 * newest; three that follow stand in a row. Further pages, and short lists, stay as they are.
 */
export function arranged(headlines: Headline[], page: number, lang: string): Arrangement {
  const own = headlines.filter((headline) => languageOf(headline.lang) === languageOf(lang));
  if (page > 1 || own.length < ENOUGH_FOR_A_LEAD)
    return { lead: null, secondary: [], others: headlines };
  const lead = own.slice(0, NEWEST).find(({ picture }) => picture) ?? own[0] ?? null;
  const following = own.filter((headline) => headline !== lead);
  const secondary = headlines.length >= ENOUGH_FOR_A_ROW ? following.slice(0, ACROSS) : [];
  const used = new Set([lead, ...secondary]);
  return { lead, secondary, others: headlines.filter((headline) => !used.has(headline)) };
}
