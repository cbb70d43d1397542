/** How a command ends, for shells and CI. */
export const EXIT = { fine: 0, problems: 1, notDone: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/**
 * What the person at the desk asked for can not be done. Nothing has been written when this is thrown. The message
 * says what is the matter, `mend` what to do, both in words for somebody who does not program.
 */
export class Mistake extends Error {
  constructor(
    message: string,
    readonly mend: string,
    /** What was meant, where several things could be. */
    readonly choices: readonly string[] = [],
  ) {
    super(message);
  }
}
