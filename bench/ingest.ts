import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentFolder } from '@/lib/archive/keep/folder';
import type { KeeperMessage } from '@/server/keeper';
import { makeArchive } from './make-archive';
import { report, rounded } from './report';
import { peakMegabytes, processorSeconds } from './running-site';

/**
 * What growth costs the keeper: `tsx bench/ingest.ts 1000 10000 100000`. For each size it makes an archive, starts the
 * keeper's process on it as the server does, and tells seconds on the clock, seconds on the processor and the most
 * memory for: the first read, a start with nothing changed, and changes of one file, of a thousand files at once, of a
 * topic's name and of site.yaml. Where others use the machine, the processor's seconds are what can be compared.
 */
const SIZES = process.argv.slice(2).map(Number);
/** As many as a `git pull` after a long absence may bring. */
const PULLED = 1000;

type Ready = Extract<KeeperMessage, { kind: 'ready' }>;
type Row = Record<string, string | number>;

/** The keeper's process, and a way to wait for its word. */
class Keeper {
  readonly pid: number;

  private constructor(private readonly child: ChildProcess) {
    this.pid = child.pid ?? 0;
  }

  static async start(content: string, cache: string): Promise<{ keeper: Keeper; ready: Ready }> {
    const keeper = new Keeper(
      fork(new URL('../server/keeper.ts', import.meta.url), {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, BROADSHEET_CONTENT: content, BROADSHEET_CACHE: cache },
      }),
    );
    return { keeper, ready: (await keeper.heard((message) => message.kind === 'ready')) as Ready };
  }

  /** The first message for which `wanted` says yes. */
  heard(wanted: (message: KeeperMessage) => boolean): Promise<KeeperMessage> {
    return new Promise((resolve, reject) => {
      const listen = (message: KeeperMessage) => {
        if (message.kind === 'failed') reject(new Error(message.reason));
        if (!wanted(message)) return;
        this.child.off('message', listen);
        resolve(message);
      };
      this.child.on('message', listen);
      this.child.once('exit', () => reject(new Error('The keeper ended.')));
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

async function measure(size: number): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const [content, cache] = [join(root, 'content'), join(root, 'cache')];
  try {
    const made = process.env.BENCH_ARCHIVES && join(process.env.BENCH_ARCHIVES, `a${size}`);
    if (made && existsSync(made)) cpSync(made, content, { recursive: true });
    else makeArchive(content, size);
    return await rowsOf(size, content, cache);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function rowsOf(size: number, content: string, cache: string): Promise<Row[]> {
  const rows: Row[] = [];
  const row = (what: string, files: number, wall: number, processor: number, pid: number) =>
    rows.push({
      articles: size,
      what,
      'files read': files,
      's on the clock': rounded(wall),
      'processor s': rounded(processor),
      'files/s': rounded(files / wall),
      'most MB': rounded(peakMegabytes(pid)),
    });
  const start = async (what: string) => {
    const from = performance.now();
    const { keeper, ready } = await Keeper.start(content, cache);
    row(
      what,
      ready.read,
      (performance.now() - from) / 1000,
      processorSeconds(keeper.pid),
      keeper.pid,
    );
    return keeper;
  };
  let keeper = await start('first read');
  const change = async (what: string, seen: number, work: () => void) => {
    const [from, used] = [performance.now(), processorSeconds(keeper.pid)];
    let read = 0;
    const done = keeper.heard((message) => {
      if (message.kind === 'changed') read += message.paths.length;
      return read >= seen;
    });
    work();
    await done;
    row(
      what,
      read,
      (performance.now() - from) / 1000,
      processorSeconds(keeper.pid) - used,
      keeper.pid,
    );
  };
  const articles = new ContentFolder(content)
    .scan()
    .stamps.filter(({ kind }) => kind === 'article')
    .map(({ path }) => join(content, path));
  const settings = join(content, 'site.yaml');
  const edit = (path: string) => appendFileSync(path, '\nOne paragraph more.\n');
  await change('one file changed', 1, () => edit(articles.at(-1) ?? ''));
  await change('a topic gets a name', 1, () => {
    const slug = /topics: \[(\w+)/.exec(readFileSync(articles[0] ?? '', 'utf8'))?.[1] ?? '';
    mkdirSync(join(content, 'topics'), { recursive: true });
    writeFileSync(
      join(content, 'topics', `${slug.toLowerCase()}.md`),
      `---\nname: ${slug} itself\n---\n`,
    );
  });
  await change('site.yaml: a tagline', 1, () => appendFileSync(settings, 'tagline: Made up\n'));
  await change('site.yaml: one more section', 1, () =>
    writeFileSync(
      settings,
      readFileSync(settings, 'utf8').replace('sections: [', 'sections: [Weather, '),
    ),
  );
  await change(`${PULLED} files changed`, PULLED, () => articles.slice(0, PULLED).forEach(edit));
  await keeper.stop();
  keeper = await start('start with nothing changed');
  await keeper.stop();
  return rows;
}

const rows: Row[] = [];
for (const size of SIZES.length > 0 ? SIZES : [1000, 10_000, 100_000])
  rows.push(...(await measure(size)));
report('ingest', rows);
