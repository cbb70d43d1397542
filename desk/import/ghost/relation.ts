import { TextMap } from '../text-map';
import { type Row, textIn } from './records';

/** Which authors or tags posts have, in the order that Ghost shows them in. There are more such rows than posts. */
export class Relation {
  /** A post with the number of the row among its own, to the order and the id. */
  private readonly rows = new TextMap();

  /** @param name of the field that says which author or tag */
  constructor(private readonly name: string) {}

  add(row: Row): void {
    const post = textIn(row, 'post_id');
    let own = 0;
    while (this.rows.has(`${post} ${own}`)) own += 1;
    this.rows.set(`${post} ${own}`, `${Number(row.sort_order ?? own)} ${textIn(row, this.name)}`);
  }

  /** The ids of a post's authors or tags. */
  of(post: string): string[] {
    const all: { order: number; id: string }[] = [];
    for (let row = this.rows.get(`${post} 0`); row !== undefined; ) {
      const space = row.indexOf(' ');
      all.push({ order: Number(row.slice(0, space)), id: row.slice(space + 1) });
      row = this.rows.get(`${post} ${all.length}`);
    }
    return all.sort((a, b) => a.order - b.order).map(({ id }) => id);
  }
}
