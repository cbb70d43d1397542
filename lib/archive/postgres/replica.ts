import type { Ask } from './read-store';

/** How often a replica that is behind is asked whether it has caught up. */
const ASK_AGAIN_MILLISECONDS = 50;
/** How long one that failed is left alone. */
const REST_MILLISECONDS = 5000;

/**
 * Sends readers' questions to a replica, as long as that knows all that this node has heard of. One that lags would show
 * an older paper after a newer one, or a piece that was withdrawn; until it has caught up the first server is asked.
 */
export class Replica {
  private newest = 0;
  private known = -1;
  private asked = Number.NEGATIVE_INFINITY;
  private restUntil = 0;

  constructor(
    private readonly primary: Ask,
    private readonly replica: Ask,
  ) {}

  /** A version that this node has heard of. */
  heard(version: number): void {
    this.newest = Math.max(this.newest, version);
  }

  readonly ask: Ask = async (sql, parameters) => {
    if (!(await this.isUpToDate())) return this.primary(sql, parameters);
    try {
      return await this.replica(sql, parameters);
    } catch {
      // It takes nobody's page away while the first server answers, and is not waited for at every question.
      this.restUntil = performance.now() + REST_MILLISECONDS;
      this.known = -1;
      return this.primary(sql, parameters);
    }
  };

  private async isUpToDate(): Promise<boolean> {
    if (this.known >= this.newest && this.newest > 0) return true;
    const now = performance.now();
    if (now < this.restUntil || now - this.asked < ASK_AGAIN_MILLISECONDS) return false;
    this.asked = now;
    try {
      const [row] = await this.replica("SELECT value FROM meta WHERE key = 'version'");
      this.known = Math.max(this.known, Number(row?.value ?? -1));
    } catch {
      this.restUntil = now + REST_MILLISECONDS;
      return false;
    }
    return this.known >= this.newest && this.newest > 0;
  }
}
