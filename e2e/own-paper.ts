import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PAGE_KINDS } from './page-kinds';

/** What the site answered, as a reader's browser would get it. */
export interface Answer {
  status: number;
  html: string;
  location: string | null;
}

/** A running site over a copy of the content, for tests that edit it. Nobody else reads or writes there. */
export class OwnPaper {
  /** What stood in each file before a test touched it; null for one that did not exist. */
  private readonly before = new Map<string, string | null>();
  private settled = 0;
  private log = '';

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly server: ChildProcess,
  ) {
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.log += chunk.toString();
      });
  }

  /**
   * @param mode how it is started, as in `npm start` or `npm run dev`
   * @param settings environment variables besides those of the tests, told where the site will be
   * @param content the folder of which it gets a copy
   */
  static async start(
    mode: 'start' | 'dev' = 'start',
    settings: (url: string) => Record<string, string> = () => ({}),
    content = 'content',
  ): Promise<OwnPaper> {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-own-'));
    cpSync(content, join(folder, 'content'), { recursive: true });
    const port = await freePort();
    const words = mode === 'dev' ? ['server/main.ts', 'dev'] : ['server/main.ts'];
    const server = spawn(process.execPath, ['--import', 'tsx', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(port),
        BROADSHEET_CONTENT: join(folder, 'content'),
        BROADSHEET_CACHE: join(folder, 'cache'),
        ...settings(`http://localhost:${port}`),
      },
    });
    await untilItSays(server, ` is at http://localhost:${port}`);
    const paper = new OwnPaper(`http://localhost:${port}`, folder, server);
    // The server loads a kind of page when it is first asked for; a site that runs has done that.
    for (const [, address] of mode === 'dev' ? [] : PAGE_KINDS) await paper.get(address);
    return paper;
  }

  /** Tells it to stop and waits until it has ended. */
  async end(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await ended;
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null) await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs a command of the desk over this paper, as `npx broadsheet` would. @returns what it printed */
  async desk(...words: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['desk/broadsheet.js', ...words],
      {
        env: {
          ...process.env,
          BROADSHEET_CONTENT: join(this.folder, 'content'),
          BROADSHEET_CACHE: join(this.folder, 'cache'),
          PORT: new URL(this.url).port,
        },
      },
    );
    return stdout;
  }

  /** What it has told its operator since it was ready. */
  said(): string {
    return this.log;
  }

  /** Runs git in the content folder. @param iso the moment at which it happens */
  async git(iso: string, ...words: string[]): Promise<void> {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    await promisify(execFile)('git', [...who, ...words], {
      cwd: join(this.folder, 'content'),
      env: { ...process.env, GIT_AUTHOR_DATE: iso, GIT_COMMITTER_DATE: iso },
    });
  }

  async get(address: string): Promise<Answer> {
    const response = await fetch(new URL(address, this.url), { redirect: 'manual' });
    const { status, headers } = response;
    return { status, html: await response.text(), location: headers.get('location') };
  }

  /** @param file path in the content folder */
  async write(file: string, text: string): Promise<void> {
    await this.remember(file);
    await mkdir(dirname(this.path(file)), { recursive: true });
    await writeFile(this.path(file), text);
  }

  async read(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8');
  }

  async remove(file: string): Promise<void> {
    await this.remember(file);
    await rm(this.path(file));
  }

  async rename(from: string, to: string): Promise<void> {
    await this.remember(from);
    await this.remember(to);
    await rename(this.path(from), this.path(to));
  }

  /** Puts every file back as the test found it, and waits until the site has seen that. */
  async restore(): Promise<void> {
    if (this.before.size === 0) return;
    for (const [file, text] of this.before) {
      if (text === null) await rm(this.path(file), { force: true });
      else await writeFile(this.path(file), text);
    }
    this.before.clear();
    // Changes are read in their order: what is asked for last is seen last.
    const last = `last-change-${this.settled++}`;
    const file = this.path(`pages/${last}.md`);
    await writeFile(file, `---\ntitle: ${last}\n---\nThe end.\n`);
    await this.until(`/${last}`, 200);
    await rm(file);
    await this.until(`/${last}`, 404);
  }

  private async until(address: string, status: number): Promise<void> {
    const patience = Date.now() + 10_000;
    while ((await this.get(address)).status !== status) {
      if (Date.now() > patience) throw new Error(`${address} did not answer ${status} in 10 s.`);
    }
  }

  private async remember(file: string): Promise<void> {
    if (this.before.has(file)) return;
    this.before.set(file, await readFile(this.path(file), 'utf8').catch(() => null));
  }

  private path(file: string): string {
    return join(this.folder, 'content', file);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function untilItSays(server: ChildProcess, text: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(text)) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`The site ended before it was ready.\n${said}`)));
  });
}
