import { JSDOM } from 'jsdom';
import { en } from '@/lib/language/words.en';
import { hi } from '@/lib/language/words.hi';
import { ko } from '@/lib/language/words.ko';
import { ur } from '@/lib/language/words.ur';
import type { Answer, OwnPaper } from './own-paper';
import { HINDI, KOREAN, PAGE_KINDS, URDU } from './page-kinds';
import { expect, test } from './test';

type Language = (typeof LANGUAGES)[number];

const LANGUAGES = [
  { name: 'Hindi', tag: 'hi', dir: 'ltr', words: hi },
  { name: 'Urdu', tag: 'ur', dir: 'rtl', words: ur },
  { name: 'Korean', tag: 'ko', dir: 'ltr', words: ko },
];

/** Stories that are in a language of their own whatever the paper's is. */
const TRANSLATIONS: Record<string, string> = { [HINDI]: 'hi', [URDU]: 'ur', [KOREAN]: 'ko' };

/** Stands for whatever a phrase of the interface is about. */
const SUBJECT = '§';

/** What a dictionary says, by the place where it says it; a phrase as the parts around its subjects. */
function phrases(words: object, place = ''): [place: string, phrase: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (key === 'lang') return [];
    if (typeof value === 'object') return phrases(value, `${place}${key}.`);
    const said = typeof value === 'function' ? String(value(SUBJECT, SUBJECT)) : String(value);
    return said.split(SUBJECT).map((part, index) => [`${place}${key} ${index}`, bare(part)]);
  });
}

/** Without figures and the signs around them, which change with the subject. */
function bare(text: string): string {
  return text.replace(/^[\s\d.:,“”|·]+|[\s\d.:,“”|·]+$/gu, '');
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long' }).format(Date.UTC(2025, month, 15)),
);

/** English of the interface that a language says differently, and what no other language says of a month. */
function englishOnly(words: object): Set<string> {
  const own = new Map(phrases(words));
  const others = phrases(en).filter(([place, phrase]) => own.get(place) !== phrase);
  return new Set(
    [...others.map(([, phrase]) => phrase), ...MONTHS].filter((one) => one.length > 1),
  );
}

/** What the furniture says in words or to a screen reader: not the text of a story, nor what is marked as English. */
function furnitureOf(html: string): string[] {
  const { document } = new JSDOM(html).window;
  for (const other of document.querySelectorAll('body [lang|="en"], .prose, script, style'))
    other.remove();
  const { SHOW_TEXT } = document.defaultView?.NodeFilter ?? { SHOW_TEXT: 4 };
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  const said: string[] = [];
  while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '');
  for (const attribute of ['aria-label', 'title', 'placeholder'])
    for (const element of document.querySelectorAll(`body [${attribute}]`))
      said.push(element.getAttribute(attribute) ?? '');
  return said.map(bare).filter(Boolean);
}

/** Gives the paper a language, and other names to what its content calls as the interface calls its own. */
async function speak(paper: OwnPaper, tag: string): Promise<void> {
  const page = await paper.read('pages/corrections.md');
  await paper.write('pages/corrections.md', page.replace('title: Corrections', 'title: Mended'));
  const site = await paper.read('site.yaml');
  const renamed = site.replace('name: Opinion', 'name: Opinion pages\n    slug: opinion');
  await paper.write('site.yaml', renamed.replace('language: en-GB', `language: ${tag}`));
}

test('the words of the interface that are looked for are those of the English one', () => {
  const looked = englishOnly(hi);
  for (const word of ['Skip to content', 'Related headlines', 'min read', 'Next', 'August'])
    expect(looked).toContain(word);
  expect(furnitureOf('<body><nav title="Next">12 min read<p lang="en-GB">By</p></nav>')).toEqual([
    'min read',
    'Next',
  ]);
});

/** What is not as a paper in a language has it, in words. */
function wrongWith({ status, html }: Answer, address: string, paper: Language): string[] {
  const own = LANGUAGES.find(({ tag }) => tag === TRANSLATIONS[address]) ?? paper;
  const english = englishOnly(own.words);
  const expected = address.endsWith('/never-written') ? 404 : 200;
  return [
    ...(status === expected ? [] : [`answers ${status}`]),
    ...(html.includes(`<html lang="${own.tag}" dir="${own.dir}"`)
      ? []
      : [`is ${/<html lang="[^"]*"/.exec(html)}`]),
    ...furnitureOf(html).filter((said) => english.has(said)),
  ];
}

for (const language of LANGUAGES) {
  test(`a paper in ${language.name} shows every kind of page in it, and says nothing in English @once`, async ({
    paper,
  }) => {
    await speak(paper, language.tag);
    // The files are read anew one after the other, so each page is awaited.
    for (const [kind, address] of PAGE_KINDS)
      await expect
        .poll(async () => wrongWith(await paper.get(address), address, language), {
          message: kind,
        })
        .toEqual([]);
  });
}
