import { createHash } from 'node:crypto';
import type { Card } from './card';

/** Moves with every change of how cards look, so that kept ones and their addresses do not outlive it. */
const DESIGN = 1;

/** What a card says, in few characters: a part of its address, which therefore changes with its words. */
export function cardHash(card: Card): string {
  const { paper, paperLang, section, label, headline, lang, dir } = card;
  const said = JSON.stringify([DESIGN, paper, paperLang, section, label, headline, lang, dir]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}
