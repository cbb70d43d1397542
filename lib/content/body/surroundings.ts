import type { VFile } from 'vfile';
import type { Picture } from '@/lib/pictures/picture';

/** Where a link of a body leads. */
export interface LinkTarget {
  href: string;
  /** Headline of the article it leads to, for links without words of their own. */
  headline: string;
}

/** The interface words that stand in a body. */
export interface BodyWords {
  alsoRead: string;
  footnotes: string;
  backToText: string;
}

/** What a body can not know by itself. */
export interface BodySurroundings {
  lang: string;
  words: BodyWords;
  /** The picture a name in the text means, or null where there is none. */
  picture(src: string): Picture | null | Promise<Picture | null>;
  /** The target of a link within the paper, or null where readers can see none. */
  link(href: string): LinkTarget | null | Promise<LinkTarget | null>;
}

declare module 'vfile' {
  interface DataMap {
    surroundings: BodySurroundings;
  }
}

/**
 * The surroundings of the body being rendered. They travel with the file and not as options, so that the
 * processors can be made once.
 */
export function surroundingsOf(file: VFile): BodySurroundings {
  const { surroundings } = file.data;
  if (!surroundings)
    throw new Error('A body was rendered without its surroundings; pass them to renderBody.');
  return surroundings;
}

/** What is known of all that a body names, each asked for once and all in one turn. */
export async function answersTo<T>(
  names: readonly string[],
  ask: (name: string) => T | Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  return new Map(
    await Promise.all([...new Set(names)].map(async (name) => [name, await ask(name)] as const)),
  );
}
