import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeVocabulary, makeWords, type Random, randomFrom, zipf } from './made-words';

/**
 * Writes a made-up archive of any size: `tsx bench/make-archive.ts 10000 /tmp/archive`. The same number makes the same
 * files. Its shape is that of a newspaper: topics and words by Zipf's law, lengths around 450 words, ten years of
 * dates with more in the later ones, links to earlier articles, a few drafts, embargoes, expiries, series, corrections.
 */
const SECTIONS = [
  'World',
  'Nation',
  'Business',
  'Science',
  'Culture',
  'Sport',
  'Health',
  'Opinion',
];
const LATEST = Date.parse('2025-09-30T18:00:00Z');
const DAY = 86_400_000;
const TEN_YEARS = 3650;
const VOCABULARY = 30_000;
const WORDS_OF_TOPIC = 60;
/** How much of a text is in the words of its topics. */
const TOPICAL = 0.12;
const DESKS = 60;

interface Made {
  path: string;
  slug: string;
}

interface World {
  random: Random;
  vocabulary: string[];
  topics: { name: string; section: string; words: string[] }[];
}

/**
 * @param folder an empty folder, which becomes a content folder
 * @param count how many articles
 */
export function makeArchive(folder: string, count: number): void {
  const random = randomFrom(count);
  const world: World = {
    random,
    vocabulary: makeVocabulary(random, VOCABULARY),
    topics: makeTopics(random, Math.round(40 * Math.log10(Math.max(10, count)) ** 2)),
  };
  write(folder, 'site.yaml', siteFile());
  for (let desk = 1; desk <= DESKS; desk += 1)
    write(folder, `authors/desk-${desk}.md`, `---\nname: Desk ${desk}\nkind: desk\n---\nA desk.\n`);
  const made: Made[] = [];
  for (let i = 0; i < count; i += 1) made.push(writeArticle(folder, world, i, count, made));
  const newest = made.slice(-4).map(({ slug }) => slug);
  write(
    folder,
    'front.yaml',
    `lead: ${newest[3]}\nsecondary: [${newest.slice(0, 3).join(', ')}]\n`,
  );
}

function siteFile(): string {
  return `name: The Made-up\nlanguage: en\nzone: Asia/Kolkata\nsections: [${SECTIONS.join(', ')}]\n`;
}

function makeTopics(random: Random, count: number): World['topics'] {
  return makeWords(random, count).map((word) => ({
    name: word.charAt(0).toUpperCase() + word.slice(1),
    section: SECTIONS[Math.floor(random() * SECTIONS.length)] ?? 'World',
    words: makeWords(random, WORDS_OF_TOPIC),
  }));
}

function writeArticle(
  folder: string,
  world: World,
  index: number,
  count: number,
  earlier: Made[],
): Made {
  const { random, topics } = world;
  const about = [
    ...new Set(
      Array.from({ length: 1 + Math.floor(random() * 4) }, () => zipf(random, topics.length)),
    ),
  ];
  const published = dateOf(random, index, count);
  const title = sentence(world, about, 5 + Math.floor(random() * 7)).slice(0, -1);
  const slug = `${title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 60)}-${index}`;
  const [year = '', month = ''] = published.split('-');
  const path = `articles/${year}/${month}/${slug}.md`;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `published: ${published}`,
    `section: ${(topics[about[0] ?? 0]?.section ?? 'World').toLowerCase()}`,
    `topics: [${about.map((topic) => topics[topic]?.name).join(', ')}]`,
    `authors: [${deskNames(random)}]`,
    ...rareLines(world, about, published),
  ];
  write(folder, path, `---\n${lines.join('\n')}\n---\n${bodyOf(world, about, earlier)}`);
  return { path, slug };
}

/** Ever more articles a year up to the latest day, in the order of their publication. */
function dateOf(random: Random, index: number, count: number): string {
  const share = Math.sqrt((index + 1) / count);
  const instant = LATEST - (1 - share) * TEN_YEARS * DAY + Math.floor(random() * 60) * 60_000;
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

function deskNames(random: Random): string {
  const desks = new Set([
    zipf(random, DESKS) + 1,
    ...(random() < 0.2 ? [zipf(random, DESKS) + 1] : []),
  ]);
  return [...desks].map((desk) => `desk-${desk}`).join(', ');
}

function rareLines(world: World, about: number[], published: string): string[] {
  const { random } = world;
  const later = (days: number) =>
    new Date(Date.parse(`${published}Z`) + days * DAY).toISOString().slice(0, 16).replace('T', ' ');
  const some = (share: number, line: () => string) => (random() < share ? [line()] : []);
  return [
    ...some(0.9, () => `standfirst: ${JSON.stringify(sentence(world, about, 18))}`),
    ...some(0.02, () => 'status: draft'),
    ...some(0.005, () => 'embargo: 2035-01-01'),
    ...some(0.01, () => `expires: ${later(30)}`),
    ...some(0.1, () => `updated: ${later(0.3)}`),
    ...some(0.04, () => `series: ${world.topics[about[0] ?? 0]?.name} in parts`),
    ...some(
      0.01,
      () => `corrections: [{at: ${later(1)}, text: ${JSON.stringify(sentence(world, about, 12))}}]`,
    ),
    ...some(0.15, () => 'label: analysis'),
    ...some(0.02, () => 'lang: hi'),
  ];
}

/** Paragraphs, subheads and links; lengths are log-normal around 450 words. */
function bodyOf(world: World, about: number[], earlier: Made[]): string {
  const { random } = world;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let words = Math.min(6000, Math.max(80, Math.round(450 * Math.exp(0.6 * normal))));
  const parts: string[] = [];
  while (words > 0) {
    const length = 30 + Math.floor(random() * 60);
    if (parts.length > 0 && random() < 0.1)
      parts.push(`## ${sentence(world, about, 4).slice(0, -1)}`);
    parts.push(paragraph(world, about, length) + linkTo(random, earlier));
    words -= length;
  }
  const also = earlier[Math.floor(random() ** 0.3 * earlier.length)];
  if (also && random() < 0.4) parts.push(`Also read: [](/${also.path})`);
  return `${parts.join('\n\n')}\n`;
}

function linkTo(random: Random, earlier: Made[]): string {
  const target =
    random() < 0.12 ? earlier[Math.floor(random() ** 0.3 * earlier.length)] : undefined;
  return target ? ` See [what was said then](${target.slug}).` : '';
}

function paragraph(world: World, about: number[], words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 15)
    sentences.push(sentence(world, about, Math.max(6, Math.min(left, 15))));
  return sentences.join(' ');
}

function sentence({ random, vocabulary, topics }: World, about: number[], words: number): string {
  const text = Array.from({ length: words }, () => {
    const own = topics[about[Math.floor(random() * about.length)] ?? 0]?.words ?? [];
    return random() < TOPICAL
      ? own[zipf(random, own.length)]
      : vocabulary[zipf(random, vocabulary.length)];
  }).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function write(folder: string, path: string, text: string): void {
  const absolute = join(folder, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = '1000', folder = `archive-${count}`] = process.argv.slice(2);
  makeArchive(folder, Number(count));
  console.log(`${count} articles are in ${folder}.`);
}
