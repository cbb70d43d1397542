import { type Ask, whyAway } from './read-store';

/** How often a replica that is behind is asked whether it has caught up. */
const ASK_AGAIN_MILLISECONDS = 50;
/** How long one that failed is left alone. */
const REST_MILLISECONDS = 5000;

/** SQLSTATE of a question that a replica gives up since it would keep changes waiting. */
const PASSING = '40001';

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
  private tell: ((text: string) => void) | null = null;
  private readonly told = new Set<string>();

  constructor(
    private readonly primary: Ask,
    private readonly replica: Ask,
  ) {}

  /** @param tell the operator, once of each reason for which a replica that is there refuses what it is asked */
  onRefusal(tell: (text: string) => void): void {
    this.tell = tell;
  }

  /** A version that this node has heard of. */
  heard(version: number): void {
    this.newest = Math.max(this.newest, version);
  }

  readonly ask: Ask = async (sql, parameters) => {
    if (!(await this.isTrusted())) return this.askPrimary(sql, parameters);
    try {
      return await this.replica(sql, parameters);
    } catch (error) {
      this.tellOf(error);
      // It takes nobody's page away while the first server answers, and is not waited for at every question.
      this.restUntil = performance.now() + REST_MILLISECONDS;
      this.known = -1;
      return this.askPrimary(sql, parameters);
    }
  };

  /**
   * What the first server shows may be of a version that nobody told this node of yet. Where the replica is asked again
   * by the time it answers, the version is heard before the answer is shown. If the first server stops between the two,
   * the answer is shown all the same, and the replica has to tell anew what it knows.
   */
  private readonly askPrimary: Ask = async (sql, parameters) => {
    const rows = await this.primary(sql, parameters);
    if (!this.isUpToDate()) return rows;
    try {
      this.heard(await versionOf(this.primary));
    } catch {
      this.known = -1;
    }
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
    } catch (error) {
      this.tellOf(error);
      this.restUntil = now + REST_MILLISECONDS;
      return false;
    }
    return this.isUpToDate();
  }

  /** One that is away comes back by itself; one that refuses would never be used, and nobody would know. */
  private tellOf(error: unknown): void {
    if (!this.tell || !(error instanceof Error) || whyAway(error) !== null) return;
    const kind = 'code' in error ? String(error.code) : error.message;
    if (kind === PASSING || this.told.has(kind)) return;
    this.told.add(kind);
    this.tell(
      `The server of ARCHIVE_READ_URL refuses questions, so that of ARCHIVE_URL is asked: ${error.message}. Give its role SELECT on all tables, if that is what it lacks.`,
    );
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
