import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugify } from '../plain-words';

/**
 * Puts the headings of a body in order below the page's one h1: the first is an h2, and none goes down more
 * than one level at a time (WCAG 1.3.1). Each gets an id made of its words, so that it can be linked to.
 */
export function headings() {
  return (tree: Root) => {
    const levels: number[] = [];
    const taken = new Set<string>();
    visit(tree, 'element', (node) => {
      const level = /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0;
      if (level === 0 || node.properties.id === 'footnote-label') return;
      while (levels.length > 0 && (levels.at(-1) ?? 0) >= level) levels.pop();
      levels.push(level);
      node.tagName = `h${Math.min(6, levels.length + 1)}`;
      const base = slugify(textOf(node)) || 'part';
      let id = base;
      for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
      taken.add(id);
      node.properties.id = id;
    });
  };
}
