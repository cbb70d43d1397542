import type { Thing } from 'schema-dts';
import type { ArticleNode } from './article';

/** Everything a page says of itself in JSON-LD, as one graph. */
export interface Graph {
  '@context': 'https://schema.org';
  '@graph': readonly (Thing | ArticleNode)[];
}

export function graphOf(...nodes: (Thing | ArticleNode | null)[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== null) };
}

/** Characters that could end the script element or, in older engines, a line of it. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** A graph as the text of a script element: valid JSON that no HTML parser takes for anything else. */
export function serialise(graph: Graph): string {
  return JSON.stringify(graph).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
