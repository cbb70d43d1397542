import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { Option } from 'commander';
import { LABELS, type Label } from '@/lib/content/article';
import { nearestAmong } from '@/lib/content/nearest';
import { slugify } from '@/lib/content/plain-words';
import { readArticle } from '@/lib/content/read-article';
import { articleTemplate, type Opening } from '@/lib/edit/article-template';
import { fileNameFor } from '@/lib/edit/file-name';
import { dayPath } from '@/lib/time/zone';
import { type Desk, deskFor, paperOf } from '../desk';
import { finish } from '../edit/change';
import { EXIT, Mistake } from '../mistake';
import type { DeskArticle, Paper } from '../paper/paper';
import { deskArticle } from '../paper/read-paper';
import { addressKey } from '../paper/state';
import { readWhen } from '../when';
import { type AddCommand, DRY_RUN, examples } from './command';
import { sectionNamed } from './move';
import { whatHappens } from './times';

interface NewOptions {
  section?: string;
  topics: string[];
  authors: string[];
  label?: Label;
  slug?: string;
  at?: string;
  draft?: boolean;
  publish?: boolean;
  open?: boolean;
  dryRun?: boolean;
}

const listed = (text: string, before: string[]) => [
  ...before,
  ...text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
];

export const addNew: AddCommand = (program, terminal, end) => {
  program
    .command('new')
    .description('begin an article: a file with everything filled in and explained')
    .argument('<headline>', 'what happened, in quotation marks')
    .option('--section <section>', 'the section it belongs to (default: the first of site.yaml)')
    .option('--topics <topics>', 'what it is about, with commas between', listed, [])
    .option(
      '--authors <authors>',
      'who wrote it: names or files of authors/, with commas between',
      listed,
      [],
    )
    .addOption(new Option('--label <label>', 'what kind of piece it is').choices(LABELS))
    .option('--slug <slug>', 'the last part of its address (default: from the headline)')
    .option('--at <when>', 'when it is published: a draft keeps the date for later (default: now)')
    .addOption(new Option('--draft', 'nobody sees it yet (the default)').conflicts('publish'))
    .option('--publish', 'readers see it at once')
    .option('--open', 'open it in the editor that EDITOR names')
    .option(...DRY_RUN)
    .addHelpText(
      'after',
      examples(
        'new "Rain stops play at Lord’s" --section sport --topics "Cricket, London"',
        'new "सूर्य ग्रहण आज" --open',
      ),
    )
    .action(async (headline: string, options: NewOptions, command) => {
      const desk = deskFor(command, terminal);
      const paper = await paperOf(desk);
      if (!begin(desk, paper, headline, options)) end(EXIT.notDone);
    });
};

/** @returns false when the editor could not be opened */
function begin(desk: Desk, paper: Paper, headline: string, options: NewOptions): boolean {
  const opening = openingFor(paper, headline, options);
  const when = readWhen(options.at ?? 'now', desk.now, paper.site.zone);
  const slug = slugFor(options.slug ?? opening.headline);
  const folder = paper.isPaper
    ? `articles/${dayPath(when.instant, paper.site.zone).slice(0, 7)}`
    : '';
  const path = posix.join(folder, `${slug}.md`);
  const text = articleTemplate({ ...opening, published: when.written });
  const article = articleAt(text, path, paper);
  refuseSecond(paper, article);
  const notes = [...strangers(paper, opening), ...next(article, options)];
  const change = { path, before: null, after: text };
  finish(
    desk,
    paper,
    { done: whatHappens(article, paper), changes: [change], notes, article },
    options.dryRun ?? false,
  );
  return !options.open || options.dryRun === true || openFile(desk, paper.folder.absolute(path));
}

function openingFor(paper: Paper, text: string, options: NewOptions): Omit<Opening, 'published'> {
  const headline = text.replace(/\s+/g, ' ').trim();
  const { sections } = paper.site;
  return {
    headline,
    section: options.section ? sectionNamed(paper, options.section) : (sections[0]?.slug ?? 'news'),
    sections: sections.map(({ slug }) => slug),
    topics: options.topics.map((topic) => usualSpelling(paper, topic)),
    authors: options.authors,
    label: options.label ?? 'news',
    isDraft: !options.publish,
  };
}

/** A topic as the paper writes it already. */
function usualSpelling({ articles }: Paper, topic: string): string {
  const slug = slugify(topic);
  const known = articles.flatMap(({ topics }) => topics).find((one) => one.slug === slug);
  return known?.name ?? topic;
}

function slugFor(text: string): string {
  const slug = fileNameFor(text);
  if (slug !== '') return slug;
  throw new Mistake(
    `"${text}" holds no letter or digit to make an address of.`,
    'Give the last part of its address with --slug, like --slug rain-at-lords.',
  );
}

function articleAt(text: string, path: string, paper: Paper): DeskArticle {
  const { value, problems } = readArticle(text, path, paper.conventions);
  if (value) return deskArticle(value, paper.site.zone, paper.now);
  const fault = problems.find(({ severity }) => severity === 'error');
  throw new Mistake(fault?.message ?? 'The article can not be made.', fault?.mend ?? '');
}

function refuseSecond(paper: Paper, article: DeskArticle): void {
  const same =
    paper.articles.find((one) => addressKey(one) === addressKey(article)) ??
    (paper.files.has(article.path) ? article : null);
  if (!same) return;
  throw new Mistake(
    `There is an article of that day and slug already: ${same.path}`,
    `Go on with that one, or give this one another slug: --slug ${article.slug}-2`,
  );
}

/** Authors nobody has signed as yet: often a slip of the finger. */
function strangers(paper: Paper, { authors }: Pick<Opening, 'authors'>): string[] {
  const known = new Set([
    ...paper.articles.flatMap((one) => one.authors.map(({ slug }) => slug)),
    ...paper.entries.filter(({ of }) => of === 'author').map(({ slug }) => slug),
  ]);
  const nearest = nearestAmong(known);
  return authors.flatMap((name) => {
    const slug = slugify(name);
    if (known.has(slug)) return [];
    const near = nearest(slug);
    return [`No author has signed as "${name}" before.${near ? ` Did you mean ${near}?` : ''}`];
  });
}

function next({ slug, state }: DeskArticle, { open }: NewOptions): string[] {
  if (state !== 'draft') return [];
  const write = open ? [] : ['Write the story below the second line of hyphens.'];
  return [...write, `When it is ready: broadsheet publish ${slug}`];
}

function openFile({ terminal }: Desk, file: string): boolean {
  const named = terminal.environment.VISUAL || terminal.environment.EDITOR;
  const [program, ...words] = (named ?? '').split(' ').filter(Boolean);
  if (program === undefined) {
    terminal.err(
      'No editor is named, so the file was not opened. → Set EDITOR, as in EDITOR=nano.\n',
    );
    return false;
  }
  const { error } = spawnSync(program, [...words, file], { stdio: 'inherit' });
  if (error) terminal.err(`The editor "${named}" can not be started. → Set EDITOR to another.\n`);
  return !error;
}
