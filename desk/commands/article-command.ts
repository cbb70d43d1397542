import type { Command } from 'commander';
import { type Desk, deskFor, paperOf } from '../desk';
import { finish, type Outcome } from '../edit/change';
import { articleMeant } from '../paper/ask';
import type { DeskArticle, Paper } from '../paper/paper';
import type { Terminal } from '../terminal';
import { DRY_RUN } from './command';

/** A command at work on the article that was named. */
export interface AtArticle {
  desk: Desk;
  paper: Paper;
  article: DeskArticle;
  /** What stands after the article on the command line. */
  words: string[];
  options: Record<string, string | undefined>;
}

interface ArticleCommand {
  name: string;
  description: string;
  /** Further arguments, as commander writes them, and what they are. */
  more?: readonly (readonly [flags: string, what: string])[];
  options?: readonly (readonly [flags: string, what: string, otherwise?: string])[];
  /** Stands below the list of options. */
  help: string;
  /** @throws Mistake when it can not be done; nothing is written before it answers */
  work(at: AtArticle): Outcome;
}

/** Adds a command that changes one article: it finds the article, and carries out and tells what the work answers. */
export function addArticleCommand(
  program: Command,
  terminal: Terminal,
  { name, description, more = [], options = [], help, work }: ArticleCommand,
): void {
  const command = program
    .command(name)
    .description(description)
    .argument('<article>', 'slug, file, address or a part of them');
  for (const [flags, what] of more) command.argument(flags, what);
  for (const [flags, what, otherwise] of options) command.option(flags, what, otherwise);
  command.option(...DRY_RUN).addHelpText('after', help);
  command.action(async () => {
    const [named = '', ...words] = command.processedArgs.flat().map(String);
    const desk = deskFor(command, terminal);
    const paper = await paperOf(desk);
    const article = articleMeant(paper, named, terminal.folder);
    const { dryRun = false, ...given } = command.opts<{ dryRun?: boolean }>();
    const outcome = work({ desk, paper, article, words, options: given });
    finish(desk, paper, outcome, dryRun);
  });
}
