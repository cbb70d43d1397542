/** No original with this content is where originals are. */
export class OriginalMissing extends Error {
  constructor(path: string) {
    super(`${path} is missing.`);
    this.name = 'OriginalMissing';
  }
}

/** An original can not be had now, and may be in a moment. Its words hold no address, since readers may see them. */
export class OriginalAway extends Error {
  constructor(path: string, reason: string) {
    super(`${path} could not be fetched from PICTURES_URL: ${reason}`);
    this.name = 'OriginalAway';
  }
}
