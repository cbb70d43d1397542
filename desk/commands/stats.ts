import { STATES } from '@/lib/archive/state';
import { deskFor, paperOf, printJson } from '../desk';
import type { DeskArticle, Paper } from '../paper/paper';
import { paintFor, printable, table } from '../terminal';
import { type AddCommand, examples } from './command';

/** Of topics and authors only the first so many are shown to a person. */
const MOST = 10;

type Count = [name: string, count: number];

export const addStats: AddCommand = (program, terminal) => {
  program
    .command('stats')
    .description(
      'count the paper: articles by state, section, year, label, language, author and topic',
    )
    .addHelpText('after', examples('stats', 'stats --json'))
    .action(async (_options, command) => {
      const desk = deskFor(command, terminal);
      const counts = countsOf(await paperOf(desk));
      if (desk.json) {
        printJson(
          terminal,
          Object.fromEntries(
            Object.entries(counts).map(([name, list]) => [name, Object.fromEntries(list)]),
          ),
        );
        return;
      }
      const paint = paintFor(terminal);
      for (const [name, list] of Object.entries(counts)) {
        if (list.length === 0) continue;
        terminal.out(`${paint.bold(name)}\n`);
        const shown = list.slice(0, name === 'years' ? undefined : MOST);
        terminal.out(
          table(shown.map(([word, count]) => [String(count).padStart(8), printable(word)])),
        );
        if (list.length > shown.length)
          terminal.out(`        … and ${list.length - shown.length} more\n`);
      }
    });
};

/** All but files and states are counts of what readers see. */
function countsOf(paper: Paper): Record<string, Count[]> {
  const live = paper.articles.filter(({ state }) => state === 'live');
  const states = tally(paper.articles, ({ state }) => [state]);
  const names = new Map(paper.site.sections.map(({ slug, name }) => [slug, name]));
  return {
    files: byCount(tallyOf([...paper.files.values()])),
    articles: STATES.flatMap((state): Count[] => {
      const count = states.get(state);
      return count ? [[state, count]] : [];
    }),
    sections: byCount(tally(live, ({ section }) => [names.get(section) ?? section])),
    years: [...tally(live, ({ day }) => [day.slice(0, 4)])].sort((a, b) => (a[0] < b[0] ? 1 : -1)),
    labels: byCount(tally(live, ({ label }) => [label])),
    languages: byCount(tally(live, ({ lang }) => [lang])),
    authors: byCount(tally(live, ({ authors }) => authors.map(({ name }) => name))),
    topics: byCount(tally(live, ({ topics }) => topics.map(({ name }) => name))),
  };
}

function tally(articles: readonly DeskArticle[], of: (article: DeskArticle) => string[]) {
  return tallyOf(articles.flatMap(of));
}

function tallyOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function byCount(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
