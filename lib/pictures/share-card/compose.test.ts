import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Card } from './card';
import { cardHash } from './card-hash';
import { compose } from './compose';
import { lettersWithoutFont } from './coverage';
import { drawable } from './drawable';
import { letter } from './letters';
import { runsOf } from './runs';

const WORLD: Omit<Card, 'headline' | 'lang' | 'dir'> = {
  paper: 'The Meridian',
  paperLang: 'en-GB',
  section: 'World',
  label: '',
};

/** One headline for every script that the style sheet has faces for. */
const HEADLINES: [script: string, headline: string, lang: string, dir: 'ltr' | 'rtl'][] = [
  ['Latin', 'Trump says he hopes to meet Kim Jong Un again later this year', 'en-GB', 'ltr'],
  ['Latin with marks', 'Łódź, São Paulo, Şanlıurfa and Bṛhadāraṇyaka for ₹2,000', 'en-GB', 'ltr'],
  ['Devanagari', 'ट्रंप ने कहा, इस साल किम जोंग उन से फिर मिलने की उम्मीद है', 'hi', 'ltr'],
  ['Bengali', 'দুর্গাপূজা ইউনেস্কোর তালিকায়: কলকাতার উৎসব এখন বিশ্বের ঐতিহ্য', 'bn', 'ltr'],
  ['Urdu', 'ٹرمپ نے کہا کہ وہ اس سال کم جونگ اُن سے دوبارہ ملنے کی امید رکھتے ہیں', 'ur', 'rtl'],
  ['Arabic', 'ترامب يأمل في لقاء كيم جونغ أون (Kim Jong Un) مجدداً في 2025', 'ar', 'rtl'],
  ['Hebrew', 'טראמפ אמר שהוא מקווה לפגוש שוב את קים ג׳ונג און', 'he', 'rtl'],
  ['Hangul', '트럼프 “올해 안에 김정은 다시 만나고 싶다”', 'ko', 'ltr'],
  ['Chinese', '特朗普表示希望今年晚些时候再次会见金正恩，韩国总统称其为“和平缔造者”', 'zh', 'ltr'],
  ['Chinese, traditional', '川普表示希望今年稍晚再次會見金正恩', 'zh-Hant', 'ltr'],
  ['Japanese', 'トランプ氏「年内に金正恩氏と再会したい」', 'ja', 'ltr'],
  ['Cyrillic', 'Трамп надеется снова встретиться с Ким Чен Ыном', 'ru', 'ltr'],
  ['Greek', 'Ο Τραμπ ελπίζει να συναντήσει ξανά τον Κιμ', 'el', 'ltr'],
  ['five scripts', 'किम 김정은 Kim 金正恩 کم: one name', 'en', 'ltr'],
];

/** Share of the pixels of a part of a card that are dark. */
async function inked(
  svg: string,
  part: { left: number; top: number; width: number; height: number },
) {
  const pixels = await sharp(Buffer.from(svg)).extract(part).greyscale().raw().toBuffer();
  return pixels.filter((value) => value < 128).length / pixels.length;
}
const ROOM = { left: 72, top: 240, width: 1056, height: 400 };
const LEFT_MARGIN = { left: 0, top: 0, width: 66, height: 675 };
const RIGHT_MARGIN = { left: 1134, top: 0, width: 66, height: 675 };

describe.each(HEADLINES)('a card in %s', (_, headline, lang, dir) => {
  test('has a glyph for every letter, and none of them is the empty box', async () => {
    const lettered = await letter(drawable(headline), 'serif', lang, dir);
    expect(lettered.missing).toEqual([]);
    const glyphs = runsOf(lettered, 0, lettered.text.length).flatMap(({ shaped }) => shaped.glyphs);
    expect(glyphs.length).toBeGreaterThan(lettered.text.length / 3);
    expect(glyphs.filter(({ id }) => id === 0)).toEqual([]);
  });

  test('shows the headline large, and nothing in the margins', async () => {
    const { svg, shows, missing } = await compose({ ...WORLD, headline, lang, dir });
    expect({ shows, missing }).toEqual({ shows: 'headline', missing: [] });
    const share = await inked(svg, ROOM);
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.35);
    expect(await inked(svg, LEFT_MARGIN)).toBe(0);
    expect(await inked(svg, RIGHT_MARGIN)).toBe(0);
  });
});

describe('a card', () => {
  const english = (headline: string): Card => ({ ...WORLD, headline, lang: 'en', dir: 'ltr' });

  test.each([
    ['of a very long headline is cut at a word', `${'Long words again and again '.repeat(40)}end`],
    ['of one word wider than the card is cut between letters', 'x'.repeat(400)],
    ['of one letter is still a card', 'A'],
  ])('%s', async (_, headline) => {
    const { svg, shows } = await compose(english(headline));
    expect(shows).toBe('headline');
    expect(await inked(svg, ROOM)).toBeGreaterThan(0.001);
    expect(await inked(svg, { left: 0, top: 640, width: 1200, height: 35 })).toBe(0);
    expect(await inked(svg, RIGHT_MARGIN)).toBe(0);
  });

  test('names the letters for which there is no font, and shows the paper’s name alone', async () => {
    const { svg, shows, missing } = await compose(english('ꯃꯅꯤꯄꯨꯔ and Delhi'));
    expect(shows).toBe('paper');
    expect(missing.join('')).toContain('ꯃ');
    expect(await inked(svg, { left: 72, top: 230, width: 1056, height: 215 })).toBeGreaterThan(
      0.02,
    );
  });

  test('whose paper has a name that no font has shows no box either', async () => {
    const { shows } = await compose({ ...english('ꯃꯅꯤꯄꯨꯔ'), paper: 'ꯃꯅꯤꯄꯨꯔ' });
    expect(shows).toBe('nothing');
  });

  test('leaves emoji out and keeps the words', async () => {
    expect(drawable('Vote 🗳️=👍🏽 now 1️⃣ 👨‍👩‍👧')).toBe('Vote = now 1');
    expect((await compose(english('Vote 🗳️ now'))).shows).toBe('headline');
  });

  test('is set from the right where its language is', async () => {
    const { svg } = await compose({ ...WORLD, headline: 'ٹرمپ', lang: 'ur', dir: 'rtl' });
    const half = { top: 240, width: 500, height: 400 };
    expect(await inked(svg, { ...half, left: 640 })).toBeGreaterThan(0.005);
    expect(await inked(svg, { ...half, left: 60 })).toBe(0);
  });

  test('has another address as soon as its words are others', () => {
    const hash = cardHash(english('One'));
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(cardHash(english('One'))).toBe(hash);
    for (const other of [
      { headline: 'Two' },
      { section: 'India' },
      { paper: 'P' },
      { label: 'Live' },
    ])
      expect(cardHash({ ...english('One'), ...other })).not.toBe(hash);
  });
});

test.each([
  ['Plain words, ₹2,000 and “quotes” – Łódź 🗳️', []],
  ['किम 김정은 Kim 金正恩 کم', []],
  ['ꯃꯅꯤ in Delhi', ['ꯃ', 'ꯅ', 'ꯤ']],
])('of "%s" the fonts lack %j', (headline, missing) => {
  expect(lettersWithoutFont(headline)).toEqual(missing);
});
