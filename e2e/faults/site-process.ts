import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleFile } from '../article-file';
import { freePort, untilItSays } from '../own-paper';

/** A paper in a temporary folder and the process that serves it, to be harmed. */
export class SiteProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'broadsheet-faults-'));
  url = '';
  /** What it has told its operator. */
  said = '';
  private child: ChildProcess | null = null;

  /** @param project the folder of the code it runs, built or not */
  constructor(private readonly project = process.cwd()) {
    cpSync('content', this.content, { recursive: true });
  }

  get content(): string {
    return join(this.folder, 'content');
  }

  get cache(): string {
    return join(this.folder, 'cache');
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error('The site does not run.');
    return this.child.pid;
  }

  /** Starts it on what is in its folder now, and waits until it serves. */
  async start(settings: Record<string, string> = {}): Promise<void> {
    await this.startUntil(' is at ', settings);
  }

  /** Starts it and waits until it has said these words. */
  async startUntil(words: string, settings: Record<string, string> = {}): Promise<void> {
    const port = settings.PORT ?? (await freePort());
    this.url = `http://localhost:${port}`;
    this.child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: this.project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        BROADSHEET_CONTENT: this.content,
        BROADSHEET_CACHE: this.cache,
        ...settings,
      },
    });
    this.child.stdout?.on('data', (chunk) => {
      this.said += String(chunk);
    });
    await untilItSays(this.child, words);
  }

  /** Ends it as the system does when memory runs out: without a word. */
  async kill(): Promise<void> {
    const ended = once(this.child as ChildProcess, 'exit');
    process.kill(this.pid, 'SIGKILL');
    await ended;
  }

  /** Tells it to end and waits until it has. */
  async end(): Promise<void> {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The processes it has started, by what is in their command line. */
  children(words: string): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        const [stat, command] = [read(`/proc/${pid}/stat`), read(`/proc/${pid}/cmdline`)];
        return Number(stat.split(') ')[1]?.split(' ')[1]) === this.pid && command.includes(words);
      })
      .map(Number);
  }

  async articles(): Promise<number> {
    const response = await fetch(`${this.url}/readyz`);
    return ((await response.json()) as { articles: number }).articles;
  }

  /** Asks for a page and answers its words; a page that is not whole is an error. */
  async page(address: string, init: RequestInit = {}): Promise<string> {
    const response = await fetch(this.url + address, {
      signal: AbortSignal.timeout(30_000),
      ...init,
    });
    const html = await response.text();
    if (!html.trimEnd().endsWith('</html>'))
      throw new Error(
        `${address} (${response.status}) ends with ${JSON.stringify(html.slice(-60))}`,
      );
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    return html;
  }

  /** Writes articles whose headlines and addresses count up. */
  write(count: number, headline = 'Story'): void {
    const folder = join(this.content, 'articles/many');
    mkdirSync(folder, { recursive: true });
    for (let i = 0; i < count; i += 1) {
      const fields = { title: `${headline} ${i}`, slug: `many-${i}`, published: '2024-03-01' };
      writeFileSync(join(folder, `${i}.md`), articleFile(fields, 'One sentence. '.repeat(200)));
    }
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
