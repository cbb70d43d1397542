/** What came from Next is no whole page: a render that failed or was cut off, never to be shown or kept. */
export class IncompleteDocument extends Error {
  override readonly name = 'IncompleteDocument';

  /** @param lack what is wrong with it, as the end of a sentence that begins with "The page" */
  constructor(readonly lack: string) {
    super(`The page ${lack}. Treat it as a render that failed.`);
  }
}
