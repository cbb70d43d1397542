import type { FieldChange } from '@/lib/edit/edit-article';
import type { Outcome } from '../edit/change';
import { rework } from '../edit/rework';
import { Mistake } from '../mistake';
import type { DeskArticle, Paper } from '../paper/paper';
import { momentText, readWhen, type When } from '../when';
import { type AtArticle, addArticleCommand } from './article-command';
import { type AddCommand, examples } from './command';

const WHEN = 'like 2025-10-01 09:40, 18:30, tomorrow 06:00; in the paper’s zone';

/** Name, meaning, work and examples of each command. */
const TIMES: readonly [string, string, (at: AtArticle) => Outcome, string[]][] = [
  [
    'publish',
    'publish a draft, or a scheduled article, now',
    publish,
    ['publish monsoon-forecasts'],
  ],
  [
    'schedule',
    'publish a draft at a moment to come',
    schedule,
    ['schedule monsoon-forecasts tomorrow 06:00', 'schedule monsoon-forecasts 2025-10-02 06:00'],
  ],
  [
    'embargo',
    'show nothing of an article before a moment',
    embargo,
    ['embargo budget-speech 2026-02-01 11:00', 'embargo budget-speech none'],
  ],
  [
    'expire',
    'take an article off the site at a moment',
    expire,
    ['expire festival-programme 2025-12-31 23:59', 'expire festival-programme none'],
  ],
];

export const addTimes: AddCommand = (program, terminal) => {
  for (const [name, description, work, shown] of TIMES)
    addArticleCommand(program, terminal, {
      name,
      description,
      work,
      help: examples(...shown),
      more:
        work === publish ? [] : [['<when...>', work === schedule ? WHEN : `${WHEN}; or "none"`]],
    });
};

/** The moment that was named, or null for "none". */
function whenOf({ desk, paper, words }: AtArticle): When | null {
  const text = words.join(' ');
  return /^none$/i.test(text) ? null : readWhen(text, desk.now, paper.site.zone);
}

function publish(at: AtArticle): Outcome {
  return outcome(at, release(at, readWhen('now', at.desk.now, at.paper.site.zone)));
}

function schedule(at: AtArticle): Outcome {
  const when = readWhen(at.words.join(' '), at.desk.now, at.paper.site.zone);
  if (when.instant <= at.desk.now)
    throw new Mistake(
      `${momentText(when.instant, at.paper.site.zone)} is over.`,
      `Name a moment to come, or publish it now: broadsheet publish ${at.article.slug}`,
    );
  return outcome(at, release(at, when));
}

function embargo(at: AtArticle): Outcome {
  const when = whenOf(at);
  if (when) refuseEmbargo(at, when);
  return outcome(at, [
    when ? { field: 'embargo', set: when.written } : { field: 'embargo', remove: true },
  ]);
}

function expire(at: AtArticle): Outcome {
  const when = whenOf(at);
  const begins = Math.max(at.article.published, at.article.embargo ?? 0);
  if (when && when.instant <= begins)
    throw new Mistake(
      `It appears only at ${momentText(begins, at.paper.site.zone)}, so readers would never see it.`,
      'Name a later moment.',
    );
  return outcome(at, [
    when ? { field: 'expires', set: when.written } : { field: 'expires', remove: true },
  ]);
}

/** The changes that let an article appear at a moment. */
function release({ paper: { site }, article }: AtArticle, when: When): FieldChange[] {
  const { path, state, published, expires } = article;
  if (state === 'live')
    throw new Mistake(
      `${path} is published, since ${momentText(published, site.zone)}.`,
      `To take it back: broadsheet withdraw ${article.slug}`,
    );
  if (state === 'withdrawn' || state === 'expired')
    throw new Mistake(
      `${path} is ${state}.`,
      `To bring it back: broadsheet restore ${article.slug}`,
    );
  if (expires !== null && expires <= when.instant)
    throw new Mistake(
      `${path} would have expired by then, at ${momentText(expires, site.zone)}.`,
      `Give it another end first: broadsheet expire ${article.slug} none`,
    );
  return [
    { field: 'published', set: when.written },
    { field: 'status', remove: true },
    { field: 'draft', remove: true },
  ];
}

function refuseEmbargo({ desk, paper: { site }, article }: AtArticle, when: When): void {
  if (when.instant <= desk.now)
    throw new Mistake(
      `${momentText(when.instant, site.zone)} is over, so the embargo would hold nothing back.`,
      'Name a moment to come, or "none".',
    );
  if (article.state === 'live')
    throw new Mistake(
      `${article.path} is published; readers, feeds and search engines have it.`,
      `An embargo can not undo that. To take it back: broadsheet withdraw ${article.slug}`,
    );
  if (article.expires !== null && article.expires <= when.instant)
    throw new Mistake(
      `It expires before, at ${momentText(article.expires, site.zone)}.`,
      `Give it another end first: broadsheet expire ${article.slug} none`,
    );
}

function outcome({ paper, article }: AtArticle, changes: FieldChange[]): Outcome {
  const { article: after, change, notes } = rework(paper, article, changes);
  if (change.before === change.after)
    throw new Mistake(`${article.path} says so already.`, 'Nothing was changed.');
  return { done: whatHappens(after, paper), article: after, changes: [change], notes };
}

/** What readers have of an article and until when, in a sentence. */
export function whatHappens(article: DeskArticle, { site }: Pick<Paper, 'site'>): string {
  const { state, published, embargo: held, expires } = article;
  const headline = `“${article.headline}”`;
  const at = (instant: number) => momentText(instant, site.zone);
  const until = expires !== null && state !== 'expired' ? `, until ${at(expires)}` : '';
  const address = decodeURI(article.address);
  switch (state) {
    case 'live':
      return `${headline} is published at ${address}${until}.`;
    case 'scheduled':
    case 'embargoed':
      return `${headline} appears ${at(Math.max(published, held ?? 0))} at ${address}${until}.`;
    case 'draft':
      return `${headline} is a draft, and readers see nothing of it.`;
    case 'expired':
      return `${headline} expired ${at(expires ?? 0)}; ${address} answers that it is gone (410).`;
    case 'withdrawn':
      return `${headline} is withdrawn; ${address} answers that it is gone (410).`;
    case 'shadowed':
      return `${headline} is not shown, since another file has its day and slug.`;
  }
}
