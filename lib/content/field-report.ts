import type { Frontmatter } from './frontmatter';
import { didYouMean } from './keys';
import { lineOfField } from './locate';
import { type Problem, shown } from './problem';
import { FIELD_NAMES } from './schema';

/** Collects what is wrong, with the line each field stands on. */
export class FieldReport {
  readonly problems: Problem[] = [];

  constructor(
    private readonly path: string,
    private readonly front: Frontmatter,
  ) {}

  add(problem: Omit<Problem, 'path' | 'line' | 'column'>, key: string, inner: PropertyKey[] = []) {
    const place = lineOfField(this.front.source, key, inner);
    this.problems.push({
      ...problem,
      path: this.path,
      line: place ? this.front.sourceLine + place.line : Math.max(1, this.front.sourceLine - 1),
      column: place ? place.column + 1 : 1,
    });
  }

  unknownKey(key: string) {
    const meant = didYouMean(key, FIELD_NAMES);
    this.add(
      {
        severity: 'hint',
        code: 'key-unknown',
        field: shown(key),
        value: '',
        message: `The paper has no use for "${shown(key)}"; it is kept as it is.`,
        mend: meant ? `Did you mean ${meant}?` : 'Nothing needs to be done.',
      },
      key,
    );
  }
}
