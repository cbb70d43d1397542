import { directionOf } from '@/lib/language/language-tag';
import { CARD, type Card } from './card';
import { drawBlock } from './draw-block';
import { drawable } from './drawable';
import { type Block, type Fit, heightOf, type Setting, setBlock, type Words } from './set-block';

/** A card as SVG, and what could not be said on it. */
export interface Composed {
  svg: string;
  /** Whether it shows the headline, only the paper's name, or nothing that is written. */
  shows: 'headline' | 'paper' | 'nothing';
  /** Letters of the headline for which there is no font. */
  missing: string[];
}

/** Of `app/tokens.css`, on light paper. */
const INK = '#15161a';
const PAPER = '#fffefb';
const BRAND = '#0f4c5c';
const RULE_COLOUR = '#d9d5ca';

const MOST = 500;
const MARGIN = 72;
const INNER = CARD.width - 2 * MARGIN;
const RULE = { top: 134, weight: 4, hair: 1, between: 4 };
const KICKER_BASELINE = 206;
const KICKER_GAP = 18;
const HEADLINE_TOP = 250;
const FOOT = 56;

const NAMEPLATE: Fit = { sizes: [60, 52, 44, 38, 32, 26], width: INNER, height: 72 };
const KICKER: Fit = { sizes: [30, 26, 22], width: INNER, height: 40 };
const HEADLINE: Fit = {
  sizes: [120, 108, 98, 90, 84, 78, 72, 66, 60, 54, 48, 42],
  width: INNER,
  height: CARD.height - HEADLINE_TOP - FOOT,
};
const NAME_ALONE: Fit = { sizes: [128, 112, 96, 80, 64, 48], width: INNER, height: 300 };

/**
 * Lays a card out. Where no font has a letter of the headline it shows the paper's name alone: a box in place of a
 * letter would say less.
 */
export async function compose(card: Card): Promise<Composed> {
  const text = startOf(drawable(card.headline));
  const headline = await setBlock(
    { text, lang: card.lang, dir: card.dir, voice: 'serif' },
    HEADLINE,
  );
  const name = nameOf(card);
  if (headline.kind === 'missing' || text === '')
    return { ...(await nameAlone(name)), missing: lettersMissing(headline) };
  const nameplate = blockOf(await setBlock(name, NAMEPLATE));
  const body = [
    nameplate &&
      drawBlock(nameplate, { ...edge(card), top: (RULE.top - heightOf(nameplate)) / 2 + 10 }, INK),
    rule(RULE.top),
    await kickerOf(card),
    drawBlock(headline.block, { ...edge(card), top: headlineTop(headline.block) }, INK),
  ];
  return { svg: sheet(body), shows: 'headline', missing: [] };
}

/** More characters than a card has room for are not even measured. */
function startOf(headline: string): string {
  const characters = [...headline];
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')}…` : headline;
}

/** A short headline stands a little above the middle of its room. */
function headlineTop(block: Block): number {
  return HEADLINE_TOP + (HEADLINE.height - heightOf(block)) * 0.38;
}

async function nameAlone(name: Words): Promise<Omit<Composed, 'missing'>> {
  const block = blockOf(await setBlock(name, NAME_ALONE));
  if (!block) return { svg: sheet([]), shows: 'nothing' };
  const top = (CARD.height - heightOf(block)) / 2;
  const body = [
    rule(top - 60),
    drawBlock(block, { x: CARD.width / 2, top, align: 'middle' }, INK),
    rule(top + heightOf(block) + 56),
  ];
  return { svg: sheet(body), shows: 'paper' };
}

/** What kind of piece it is, and its section. A section whose letters no font has is left out. */
async function kickerOf(card: Card): Promise<string> {
  const { lang, dir } = card;
  const label = await setBlock({ text: drawable(card.label), lang, dir, voice: 'sans' }, KICKER);
  const section = await setBlock(
    {
      text: drawable(card.section),
      lang: card.paperLang,
      dir: directionOf(card.paperLang),
      voice: 'sans',
    },
    KICKER,
  );
  const { align } = edge(card);
  let { x } = edge(card);
  const forward = align === 'left' ? 1 : -1;
  const parts: string[] = [];
  for (const [setting, fill] of [
    [label, INK],
    [section, BRAND],
  ] as const) {
    const block = blockOf(setting);
    const width = block?.lines[0]?.width ?? 0;
    if (!block || width === 0) continue;
    if (parts.length > 0) {
      parts.push(
        `<rect x="${x}" y="${KICKER_BASELINE - 24}" width="1.5" height="30" fill="${RULE_COLOUR}"/>`,
      );
      x += forward * KICKER_GAP;
    }
    parts.push(drawBlock(block, { x, top: KICKER_BASELINE - block.above, align }, fill));
    x += forward * (width + KICKER_GAP);
  }
  return parts.join('');
}

function nameOf({ paper, paperLang }: Card): Words {
  return { text: drawable(paper), lang: paperLang, dir: directionOf(paperLang), voice: 'serif' };
}

function edge({ dir }: Card): { x: number; align: 'left' | 'right' } {
  return dir === 'rtl' ? { x: CARD.width - MARGIN, align: 'right' } : { x: MARGIN, align: 'left' };
}

function blockOf(setting: Setting): Block | null {
  return setting.kind === 'set' && setting.block.lines.length > 0 ? setting.block : null;
}

function lettersMissing(setting: Setting): string[] {
  return setting.kind === 'missing' ? setting.letters : [];
}

/** The double rule under the masthead of every page. */
function rule(top: number): string {
  const line = (y: number, height: number) =>
    `<rect x="${MARGIN}" y="${y}" width="${INNER}" height="${height}" fill="${INK}"/>`;
  return line(top, RULE.weight) + line(top + RULE.weight + RULE.between, RULE.hair);
}

function sheet(parts: (string | null)[]): string {
  const { width, height } = CARD;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${parts.join('')}</svg>`;
}
