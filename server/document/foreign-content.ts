import type { Token } from 'parse5';

const ROOTS = ['svg', 'math'];
/** Elements of SVG and MathML that hold HTML again. */
const ISLANDS = [
  'foreignobject',
  'desc',
  'title',
  'annotation-xml',
  'mi',
  'mo',
  'mn',
  'ms',
  'mtext',
];

/**
 * Knows whether the reading of a page stands within SVG or MathML, where `<style>` and `<title>` are elements like
 * any other (HTML, 13.2.6.5). Meant for HTML as React writes it, where every element is closed.
 */
export class ForeignContent {
  private readonly open: string[] = [];

  get inside(): boolean {
    return ROOTS.includes(this.open.at(-1) ?? '');
  }

  enter({ tagName, selfClosing }: Token.TagToken): void {
    const counts = ROOTS.includes(tagName) || (this.inside && ISLANDS.includes(tagName));
    if (counts && !selfClosing) this.open.push(tagName);
  }

  leave({ tagName }: Token.TagToken): void {
    if (this.open.at(-1) === tagName) this.open.pop();
  }
}
