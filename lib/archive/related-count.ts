/** Related headlines on the page of an article: its tags name the same ones. */
export const RELATED_COUNT = 6;
