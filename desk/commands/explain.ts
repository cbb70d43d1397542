import type { Headline, RelatedHeadline } from '@/lib/archive/archive';
import { check } from '../check/check';
import { problemText } from '../check/report';
import { deskFor, paperOf, printJson } from '../desk';
import { articleMeant } from '../paper/ask';
import { findArticle, namesOf } from '../paper/find';
import { type PlaceOnFront, whatReadersSee } from '../paper/on-the-site';
import type { DeskArticle, Paper } from '../paper/paper';
import { paintFor, printable, type Terminal } from '../terminal';
import { momentText } from '../when';
import { type AddCommand, examples } from './command';
import { whatHappens } from './times';

/** Why an article shows what it shows. */
interface Explanation {
  path: string;
  headline: string;
  state: string;
  why: string;
  address: string;
  formerAddresses: string[];
  /** Lists that have it. */
  lists: string[];
  front: PlaceOnFront[];
  related: { headline: string; address: string; reason: string }[];
  /** Files that link to it. */
  linkedFrom: string[];
}

export const addExplain: AddCommand = (program, terminal) => {
  program
    .command('explain')
    .description(
      'say why an article shows what it shows: state, addresses, places, related headlines',
    )
    .argument('<article>', 'slug, file, address or a part of them')
    .addHelpText(
      'after',
      examples('explain trump-hopes', 'explain /world/2025/08/26/three-summits-a-timeline'),
    )
    .action(async (name: string, _options, command) => {
      const desk = deskFor(command, terminal);
      const paper = await paperOf(desk);
      const article = articleMeant(paper, name, terminal.folder);
      const seen =
        article.state === 'live'
          ? await whatReadersSee(desk, paper, article)
          : { front: [], related: [] };
      const explanation = explain(paper, article, seen);
      const problems = check(paper, new Set([article.path]));
      if (desk.json) {
        printJson(terminal, { ...explanation, problems });
        return;
      }
      tell(explanation, terminal);
      for (const problem of problems) terminal.out(`\n${problemText(problem, terminal)}`);
    });
};

function explain(
  paper: Paper,
  article: DeskArticle,
  { front, related }: { front: PlaceOnFront[]; related: RelatedHeadline[] },
): Explanation {
  const names = namesOf(paper.articles);
  const linkedFrom = paper.articles
    .filter((one) =>
      one.references.some(
        ({ kind, target }) => kind === 'link' && findArticle(names, target, one.path) === article,
      ),
    )
    .map(({ path }) => path);
  return {
    path: article.path,
    headline: article.headline,
    state: article.state,
    why: whyOf(paper, article),
    address: article.address,
    formerAddresses: article.aliases,
    lists: article.state === 'live' ? listsOf(paper, article) : [],
    front,
    related: related.map(({ headline, address, reason }: RelatedHeadline & Headline) => ({
      headline,
      address,
      reason,
    })),
    linkedFrom,
  };
}

function whyOf(paper: Paper, article: DeskArticle): string {
  const { published, embargo, expires, draft } = article;
  const at = (instant: number) => momentText(instant, paper.site.zone);
  const dates = [
    `published: ${at(published)}`,
    ...(embargo === null ? [] : [`embargo: ${at(embargo)}`]),
    ...(expires === null ? [] : [`expires: ${at(expires)}`]),
    ...(draft ? ['it says that it is a draft'] : []),
  ];
  return `${whatHappens(article, paper)} (${dates.join('; ')}; now: ${at(paper.now)})`;
}

function listsOf({ site }: Paper, article: DeskArticle): string[] {
  const { section, topics, authors, series, day, noindex } = article;
  const name = site.sections.find(({ slug }) => slug === section)?.name ?? section;
  return [
    `section ${name}`,
    ...topics.map((topic) => `topic ${topic.name}`),
    ...authors.map((author) => `author ${author.name}`),
    ...(series ? [`series ${series.name}`] : []),
    `archive of ${day.slice(0, 7)}`,
    noindex ? 'not offered to search engines (noindex)' : 'offered to search engines',
  ];
}

function tell(explanation: Explanation, terminal: Terminal): void {
  const paint = paintFor(terminal);
  const part = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    terminal.out(`${paint.bold(title)}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`);
  };
  terminal.out(`${paint.bold(printable(explanation.headline))}\n${printable(explanation.path)}\n`);
  part('State', [explanation.why]);
  part('Address', [decodeURI(explanation.address)]);
  part('Former addresses, which lead there', explanation.formerAddresses);
  part('Lists', explanation.lists.length > 0 ? [explanation.lists.join(', ')] : []);
  const isLive = explanation.state === 'live';
  const nowhere = isLive ? ['nowhere: others are newer or were chosen'] : [];
  const places = explanation.front.map(({ place, reason }) => `${place}: ${reason}`);
  part('On the front page', places.length > 0 ? places : nowhere);
  part(
    'Related headlines beside it, and why',
    explanation.related.map(({ headline, reason }) => `${headline} (${reason})`),
  );
  part('Linked from', explanation.linkedFrom);
}
