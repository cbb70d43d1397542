import { readToEdit } from '@/lib/edit/save';
import type { Change } from '../../edit/change';
import { Mistake } from '../../mistake';
import type { Paper } from '../../paper/paper';
import { mendDates } from './dates';
import { type FormerAddresses, formerAddresses, mendAddresses } from './former-addresses';
import { mendKeys } from './keys';
import { mendLineEnds } from './line-ends';
import { mendForm } from './to-yaml';

/** A mend that changes nothing else of a file, or answers with the text as it was. */
export type Mend = (text: string, path: string, paper: Paper) => string;

/**
 * What can be mended without asking anybody: the article means the same before and after, or it had no meaning.
 * A file whose frontmatter can not be changed safely is left as it is.
 * @param only paths to mend; null for the whole paper
 * @param toYaml whether frontmatter in TOML and JSON becomes YAML, which is safe and yet nothing to do unasked
 */
export function fixes(paper: Paper, only: ReadonlySet<string> | null, toYaml = false): Change[] {
  const former = formerAddresses(paper);
  return [...paper.files].flatMap(([path, kind]) => {
    if (kind === 'picture' || (only && !only.has(path))) return [];
    const before = textToMend(paper, path);
    if (before === null) return [];
    const mends: Mend[] =
      kind === 'article'
        ? [
            mendLineEnds,
            ...(toYaml ? [mendForm] : []),
            attempt(mendKeys),
            attempt(mendDates),
            attempt(withFormer(former)),
          ]
        : [mendLineEnds];
    const after = mends.reduce((text, mend) => mend(text, path, paper), before);
    return after === before ? [] : [{ path, before, after }];
  });
}

function withFormer(former: FormerAddresses): Mend {
  return (text, path) => mendAddresses(text, path, former.get(path) ?? []);
}

function attempt(mend: Mend): Mend {
  return (text, path, paper) => {
    try {
      return mend(text, path, paper);
    } catch (error) {
      if (error instanceof Mistake) return text;
      throw error;
    }
  };
}

function textToMend(paper: Paper, path: string): string | null {
  try {
    return readToEdit(paper.folder.absolute(path), path);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error;
    if (error instanceof Mistake || isGone) return null;
    throw error;
  }
}
