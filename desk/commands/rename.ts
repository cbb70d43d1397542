import { slugify } from '@/lib/content/plain-words';
import type { Outcome } from '../edit/change';
import { mendMentions } from '../edit/mentions';
import { rework } from '../edit/rework';
import { Mistake } from '../mistake';
import { type AtArticle, addArticleCommand } from './article-command';
import { type AddCommand, examples } from './command';

export const addRename: AddCommand = (program, terminal) =>
  addArticleCommand(program, terminal, {
    name: 'rename',
    description: 'give an article another slug; its former address leads on',
    more: [['<slug>', 'the last part of the new address']],
    help: examples(
      'rename old-slug new-slug',
      'rename /world/2025/08/26/trump-hopes-to-meet-kim-again trump-and-kim',
    ),
    work: rename,
  });

function rename({ paper, article, words: [wanted = ''] }: AtArticle): Outcome {
  const slug = slugify(wanted);
  if (slug === '')
    throw new Mistake(`"${wanted}" holds no letter or digit.`, 'Write words with hyphens between.');
  if (slug === article.slug)
    throw new Mistake(`${article.path} has the slug "${slug}" already.`, 'Nothing was changed.');
  const { change, article: after, notes } = rework(paper, article, [{ field: 'slug', set: slug }]);
  const mentions = mendMentions(paper, article, after);
  return {
    done: `“${article.headline}” is at ${decodeURI(after.address)}.`,
    article: after,
    changes: [change, ...mentions.changes],
    notes: [...notes, ...mentions.notes],
  };
}
