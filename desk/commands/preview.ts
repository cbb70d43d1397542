import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { deskAddress, previewAddress } from '@/lib/address/addresses';
import { makePass, type PassKind } from '@/lib/pass/pass';
import { passSecret } from '@/lib/pass/secret';
import { isoInZone } from '@/lib/time/zone';
import { type Desk, deskFor, paperOf, printJson } from '../desk';
import { Mistake } from '../mistake';
import { articleMeant } from '../paper/ask';
import type { Paper } from '../paper/paper';
import type { Terminal } from '../terminal';
import { momentText } from '../when';
import { type AddCommand, examples } from './command';
import { whatHappens } from './times';

interface LinkOptions {
  hours: string;
  site?: string;
}

/** A month; what is looked at for longer is looked at by many. */
const MOST_HOURS = 744;

export const addPreview: AddCommand = (program, terminal) => {
  const preview = program
    .command('preview')
    .description('give a link by which a piece can be read before it is published')
    .argument('<article>', 'slug, file, address or a part of them');
  addLinkOptions(preview, '48')
    .addHelpText('after', examples('preview rain-stops-play', 'preview rain-stops-play --hours 4'))
    .action(async (name: string, options: LinkOptions) => {
      const desk = deskFor(preview, terminal);
      const paper = await paperOf(desk);
      const article = articleMeant(paper, name, terminal.folder);
      const { link, until } = makeLink('preview', article.path, { desk, paper, options });
      const ends = momentText(until, paper.site.zone);
      if (desk.json)
        return printJson(terminal, {
          path: article.path,
          headline: article.headline,
          state: article.state,
          link,
          ends: isoInZone(until, paper.site.zone),
        });
      terminal.out(`${whatHappens(article, paper)}\n${link}\n`);
      terminal.out(`Whoever has this link can read it until ${ends}.\n`);
    });

  const desk = program
    .command('desk')
    .description('give a link to the desk of a site that runs: its pieces, its problems')
    .addHelpText('after', examples('desk', 'desk --hours 1 --site https://www.example.org'));
  addLinkOptions(desk, '12').action(async (options: LinkOptions) => {
    const at = deskFor(desk, terminal);
    const paper = await paperOf(at);
    const { link, until } = makeLink('desk', 'desk', { desk: at, paper, options });
    const ends = momentText(until, paper.site.zone);
    if (at.json) return printJson(terminal, { link, ends: isoInZone(until, paper.site.zone) });
    terminal.out(`${link}\nWhoever has this link sees everything at the desk until ${ends}.\n`);
  });
};

function addLinkOptions(command: Command, hours: string): Command {
  return command
    .option('--hours <number>', 'how long the link holds', hours)
    .option('--site <address>', 'where the site is (default: SITE_URL, or this machine)');
}

function makeLink(
  kind: PassKind,
  subject: string,
  { desk, paper, options }: { desk: Desk; paper: Paper; options: LinkOptions },
): { link: string; until: number } {
  const until = Math.floor(desk.now / 1000) * 1000 + hoursOf(options.hours) * 3_600_000;
  const { environment } = desk.terminal;
  const pass = makePass(kind, { subject, until }, passSecret(cacheOf(desk.terminal), environment));
  const address = kind === 'preview' ? previewAddress(pass) : deskAddress(pass);
  const own = environment.SITE_URL || paper.site.address;
  const site = options.site ?? (own || `http://localhost:${environment.PORT || 3000}`);
  if (!/^https?:\/\//i.test(site) || !URL.canParse(site))
    throw new Mistake(
      `"${site}" is not the address of a site.`,
      'Write it whole, like --site https://www.example.org',
    );
  return { link: new URL(address, site).href, until };
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && hours > 0 && hours <= MOST_HOURS) return hours;
  throw new Mistake(
    `--hours is "${text}".`,
    `Give a number of hours, ${MOST_HOURS} at most, like --hours 48.`,
  );
}

/** The cache folder of the site, which runs in the project's folder wherever the desk is called. */
function cacheOf({ environment, folder }: Terminal): string {
  return environment.BROADSHEET_CACHE
    ? resolve(folder, environment.BROADSHEET_CACHE)
    : fileURLToPath(new URL('../../.broadsheet', import.meta.url));
}
