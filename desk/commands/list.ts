import { Option } from 'commander';
import { STATES, type State } from '@/lib/archive/state';
import { LABELS, type Label } from '@/lib/content/article';
import { slugify } from '@/lib/content/plain-words';
import { isoInZone } from '@/lib/time/zone';
import { deskFor, paperOf, printJson } from '../desk';
import { Mistake } from '../mistake';
import { folded } from '../paper/find';
import type { DeskArticle, Paper } from '../paper/paper';
import { paintFor, printable, type Terminal, table } from '../terminal';
import { readWhen } from '../when';
import { type AddCommand, examples } from './command';
import { sectionNamed } from './move';

type ListOptions = Partial<Record<State, boolean>> & {
  section?: string;
  topic?: string;
  author?: string;
  label?: Label;
  lang?: string;
  since?: string;
  until?: string;
  find?: string;
  limit: string;
};

const EXAMPLES = examples(
  'list --draft --scheduled',
  'list --section world --since 2025-09-01',
  'list --author foreign-desk --json',
);

export const addList: AddCommand = (program, terminal) => {
  const command = program.command('list').description('list articles, the newest first');
  for (const state of STATES) command.option(`--${state}`, MEANING[state]);
  command
    .option('--section <section>', 'of one section')
    .option('--topic <topic>', 'about one topic')
    .option('--author <author>', 'signed by one author')
    .addOption(new Option('--label <label>', 'of one kind').choices(LABELS))
    .option('--lang <language>', 'in one language')
    .option('--since <when>', 'published at that moment or later')
    .option('--until <when>', 'published before that moment')
    .option('--find <words>', 'with these words in headline, slug or file')
    .option('--limit <number>', 'at most so many; 0 for all', '40')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ListOptions) => {
      const desk = deskFor(command, terminal);
      const paper = await paperOf(desk);
      const found = paper.articles
        .filter(filterFor(paper, options))
        .sort((a, b) => b.published - a.published || (a.path < b.path ? -1 : 1));
      const limit = limitOf(options.limit);
      if (!desk.json) tell(found, paper, limit, terminal);
      else printJson(terminal, found.map(rowFor(paper)));
    });
};

/** @param limit at most so many; 0 for all */
function tell(found: readonly DeskArticle[], { site }: Paper, limit: number, terminal: Terminal) {
  const paint = paintFor(terminal);
  const rows = found
    .slice(0, limit || undefined)
    .map(({ published, state, section, headline, path }) => [
      isoInZone(published, site.zone).slice(0, 16).replace('T', ' '),
      state,
      section,
      printable(headline),
      paint.dim(printable(path)),
    ]);
  terminal.out(table(rows));
  const more = found.length - rows.length;
  if (more > 0) terminal.out(`… and ${more} more; --limit 0 shows all.\n`);
  if (found.length === 0) terminal.out('No article is like that.\n');
}

const MEANING: Record<State, string> = {
  draft: 'drafts',
  scheduled: 'those whose moment is still to come',
  embargoed: 'those that an embargo holds back',
  live: 'those that readers see',
  expired: 'those whose time is over',
  withdrawn: 'those that were taken back',
  shadowed: 'those that another file with the same day and slug hides',
};

function filterFor(paper: Paper, options: ListOptions): (article: DeskArticle) => boolean {
  const states = STATES.filter((state) => options[state]);
  const section = options.section === undefined ? null : sectionNamed(paper, options.section);
  const { zone } = paper.site;
  const since = options.since ? readWhen(options.since, paper.now, zone) : null;
  const until = options.until ? readWhen(options.until, paper.now, zone) : null;
  const has = (named: { slug: string; name: string }[], asked: string | undefined) =>
    asked === undefined ||
    named.some(({ slug, name }) => slug === slugify(asked) || slugify(name) === slugify(asked));
  const words = folded(options.find ?? '');
  return (article) =>
    (states.length === 0 || states.includes(article.state)) &&
    (section === null || article.section === section) &&
    has(article.topics, options.topic) &&
    has(article.authors, options.author) &&
    (options.label === undefined || article.label === options.label) &&
    (options.lang === undefined ||
      article.lang.toLowerCase().startsWith(options.lang.toLowerCase())) &&
    (since === null || article.published >= since.from) &&
    (until === null || article.published < until.from) &&
    [article.headline, article.slug, article.path].some((one) => folded(one).includes(words));
}

function limitOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Mistake(`--limit is "${text}".`, 'Give a number; 0 stands for all.');
}

/** What a machine is told of an article. */
function rowFor({ site }: Paper) {
  const at = (instant: number | null) => (instant === null ? null : isoInZone(instant, site.zone));
  return (article: DeskArticle) => {
    const { path, headline, address, state, section, label, lang } = article;
    return {
      path,
      headline,
      address,
      state,
      section,
      label,
      lang,
      topics: article.topics.map(({ name }) => name),
      authors: article.authors.map(({ name }) => name),
      published: at(article.published),
      updated: at(article.updated),
      embargo: at(article.embargo),
      expires: at(article.expires),
    };
  };
}
