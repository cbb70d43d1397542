import type { Outcome } from '../edit/change';
import { rework } from '../edit/rework';
import { Mistake } from '../mistake';
import { hadReaders } from '../paper/state';
import { momentText, readWhen } from '../when';
import { type AtArticle, addArticleCommand } from './article-command';
import { type AddCommand, examples } from './command';

export const addCorrect: AddCommand = (program, terminal) =>
  addArticleCommand(program, terminal, {
    name: 'correct',
    description: 'add a dated correction to an article',
    more: [['<text>', 'what was wrong and what is right, in a sentence']],
    options: [['--at <when>', 'when it was corrected', 'now']],
    help: `
Mend the words in the text yourself; this adds the note that readers see.
${examples('correct three-summits "The summit in Hanoi was in February 2019, not in March."')}`,
    work: correct,
  });

function correct({ desk, paper, article, words, options }: AtArticle): Outcome {
  const text = (words[0] ?? '').replace(/\s+/g, ' ').trim();
  if (text === '')
    throw new Mistake(
      'The correction says nothing.',
      'Say what was wrong and what is right, in quotation marks.',
    );
  if (!hadReaders(article))
    throw new Mistake(
      `Nobody has read ${article.path} yet: it is ${article.state}.`,
      'Mend the words in the file; a note is only for what readers have seen.',
    );
  const { instant, written } = readWhen(options.at ?? 'now', desk.now, paper.site.zone);
  const { change, article: after } = rework(paper, article, [
    { field: 'corrections', add: { at: written, text } },
  ]);
  return {
    done: `A correction of ${momentText(instant, paper.site.zone)} stands under “${article.headline}”.`,
    article: after,
    changes: [change],
    notes: instant > desk.now ? ['It shows from that moment on.'] : [],
  };
}
