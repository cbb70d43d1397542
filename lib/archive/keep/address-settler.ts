import type { Store } from '../database';
import { COMING } from '../schema';
import { COUNTED, countedOf, type TallyWriter } from './tally-writer';

const BORNE = 'day = @day AND slug = @slug';

/** Marks the files of one day and slug while there are several; who of them has the address is asked when reading. */
export class AddressSettler {
  private readonly held = new Map<string, { day: string; slug: string }>();

  constructor(
    private readonly store: Store,
    private readonly tallies: TallyWriter,
  ) {}

  /** A file with this address came or went. */
  add(day: string, slug: string): void {
    this.held.set(`${day}/${slug}`, { day, slug });
  }

  /** Call it within the transaction, before tallies are flushed. */
  flush(): void {
    for (const { day, slug } of this.held.values()) this.settle(day, slug);
    this.held.clear();
  }

  private settle(day: string, slug: string): void {
    const place = { day, slug };
    const now = this.store.get(
      `SELECT count(*) AS files, max(rivalled) AS rivalled FROM articles WHERE ${BORNE}`,
      place,
    );
    const rivalled = Number(now?.files) > 1 ? 1 : 0;
    // Nearly every article is alone, and to write that again would take longer than to ask.
    if (rivalled === 0 && now?.rivalled !== 1) return;
    for (const row of this.store.all(`SELECT ${COUNTED} FROM articles WHERE ${BORNE}`, place)) {
      const counted = countedOf(row);
      this.tallies.add(counted, -1);
      this.tallies.add({ ...counted, rivalled }, 1);
    }
    // Rows that were rivals before are written too: the tags of a rival are touched by every change to the others.
    this.store.run(
      `UPDATE articles SET changed = CASE WHEN rivalled = @rivalled THEN changed ELSE ${COMING} END, rivalled = @rivalled
       WHERE ${BORNE}`,
      { rivalled, ...place },
    );
  }
}
