import type { Outcome } from '../edit/change';
import { rework } from '../edit/rework';
import { Mistake } from '../mistake';
import { findArticle, namesOf } from '../paper/find';
import type { DeskArticle, Paper } from '../paper/paper';
import { type AtArticle, addArticleCommand } from './article-command';
import { type AddCommand, examples } from './command';

export const addWithdraw: AddCommand = (program, terminal) => {
  addArticleCommand(program, terminal, {
    name: 'withdraw',
    description: 'take a published article back: its address answers that it is gone (410)',
    help: `
The file stays. "broadsheet restore ARTICLE" brings the article back.
${examples('withdraw gandhi-statue')}`,
    work: withdraw,
  });
  addArticleCommand(program, terminal, {
    name: 'restore',
    description: 'bring back an article that was withdrawn or has expired',
    help: examples('restore gandhi-statue'),
    work: restore,
  });
};

function withdraw({ paper, article }: AtArticle): Outcome {
  if (article.state === 'draft')
    throw new Mistake(
      `${article.path} is a draft, which readers never saw.`,
      'Leave it as a draft, or delete the file.',
    );
  if (article.state === 'withdrawn')
    throw new Mistake(`${article.path} is withdrawn already.`, 'Nothing was changed.');
  const { change, article: after } = rework(paper, article, [
    { field: 'status', set: 'withdrawn' },
  ]);
  return {
    done: `“${article.headline}” is withdrawn.`,
    article: after,
    changes: [change],
    notes: [
      `Its address ${decodeURI(article.address)} answers that it is gone (410), and so do its former addresses.`,
      ...whatNames(paper, article),
    ],
  };
}

/** Where a piece that goes away is named, so that an editor can look there. */
function whatNames(paper: Paper, article: DeskArticle): string[] {
  const names = namesOf(paper.articles);
  const slots = paper.slots
    .filter((slot) => findArticle(names, slot.article, '') === article)
    .map(
      ({ place, line }) =>
        `${paper.frontPath}:${line} names it (${place}); the newest stands in its place.`,
    );
  const linking = paper.articles
    .filter((one) =>
      one.references.some(
        ({ kind, target }) => kind === 'link' && findArticle(names, target, one.path) === article,
      ),
    )
    .map(({ path }) => `${path} links to it; the link's words stay, the link goes.`);
  return [...slots, ...linking];
}

function restore({ paper, article }: AtArticle): Outcome {
  if (article.state !== 'withdrawn' && article.state !== 'expired')
    throw new Mistake(
      `${article.path} is neither withdrawn nor expired; it is ${article.state}.`,
      article.state === 'draft'
        ? `To publish it: broadsheet publish ${article.slug}`
        : 'Nothing was changed.',
    );
  const field = article.state === 'withdrawn' ? 'status' : 'expires';
  const { change, article: after } = rework(paper, article, [{ field, remove: true }]);
  return {
    done: `“${article.headline}” is ${after.state} again, at ${decodeURI(after.address)}.`,
    article: after,
    changes: [change],
    notes: [],
  };
}
