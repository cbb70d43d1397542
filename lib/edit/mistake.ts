/**
 * What somebody at the desk or in the editor asked for can not be done. Nothing has been written when this is thrown.
 * The message says what is the matter, `mend` what to do, both in words for somebody who does not program.
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
