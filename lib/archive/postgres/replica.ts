import type { Ask } from './read-store';

/** How often a replica that is behind is asked whether it has caught up. */
const ASK_AGAIN_MILLISECONDS = 50;
/** How long one that failed is left alone. */
const REST_MILLISECONDS = 5000;

const VERSION = "SELECT value FROM meta WHERE key = 'version'";

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
    if (!(await this.isTrusted())) return this.askPrimary(sql, parameters);
    try {
      return await this.replica(sql, parameters);
    } catch {
      // It takes nobody's page away while the first server answers, and is not waited for at every question.
      this.restUntil = performance.now() + REST_MILLISECONDS;
      this.known = -1;
      return this.askPrimary(sql, parameters);
    }
  };

  /**
   * What the first server shows may be of a version that nobody told this node of yet. Where the replica is asked again
   * by the time it answers, the version is heard before the answer is shown.
   */
  private readonly askPrimary: Ask = async (sql, parameters) => {
    const rows = await this.primary(sql, parameters);
    if (this.isUpToDate()) this.heard(await versionOf(this.primary));
    return rows;
  };

  private isUpToDate(): boolean {
    return this.known >= this.newest && this.newest > 0;
  }

  private async isTrusted(): Promise<boolean> {
    if (this.isUpToDate()) return true;
    const now = performance.now();
    if (now < this.restUntil || now - this.asked < ASK_AGAIN_MILLISECONDS) return false;
    this.asked = now;
    try {
      const known = await versionOf(this.replica);
      if (known >= this.newest) this.heard(await this.newestOfPrimary());
      this.known = Math.max(this.known, known);
    } catch {
      this.restUntil = now + REST_MILLISECONDS;
      return false;
    }
    return this.isUpToDate();
  }

  /** All that was shown before is of this version or an earlier one. A first server that is away takes no replica away. */
  private async newestOfPrimary(): Promise<number> {
    try {
      return await versionOf(this.primary);
    } catch {
      return -1;
    }
  }
}

async function versionOf(ask: Ask): Promise<number> {
  const [row] = await ask(VERSION);
  return Number(row?.value ?? -1);
}
