import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

/** A process that serves, as `node:cluster` shows it: what is sent to one that is dead is an error of its own. */
class FakeWorker extends EventEmitter {
  connected = true;
  readonly heard: unknown[] = [];
  process = { pid: 1 as number | undefined, kill: () => this.emit('exit', 0, null) };
  isConnected = () => this.connected;
  isDead = () => !this.connected;
  /** Its channel breaks between the question whether it is open and the message. */
  breaks = false;

  send(message: unknown, told?: (error: Error | null) => void): void {
    if (this.connected && !this.breaks) {
      this.heard.push(message);
      return;
    }
    const error = Object.assign(new Error('Channel closed'), { code: 'ERR_IPC_CHANNEL_CLOSED' });
    if (told) told(error);
    else this.emit('error', error);
  }
}

const forked: FakeWorker[] = [];
const fork = vi.hoisted(() => vi.fn());
vi.mock('node:cluster', () => ({
  default: {
    fork,
    get workers() {
      return Object.fromEntries(forked.entries());
    },
  },
}));
const said: string[] = [];
vi.mock('./log', () => ({ log: (text: string) => said.push(text) }));

beforeEach(() => {
  forked.length = 0;
  said.length = 0;
  fork.mockReset();
  fork.mockImplementation(() => {
    const worker = new FakeWorker();
    forked.push(worker);
    queueMicrotask(() => worker.emit('listening'));
    return worker;
  });
});

async function started() {
  const { startWorkers } = await import('./workers');
  const workers = await startWorkers(2);
  const [dying, living] = forked;
  if (!dying || !living) throw new Error('Two processes were to be started.');
  return { workers, dying, living };
}

test('a change is told to the processes that live; one that is just dying takes nobody with it', async () => {
  const { workers, dying, living } = await started();
  dying.connected = false;
  workers.changed(0.1);
  dying.connected = true;
  dying.breaks = true;
  workers.changed(0.2);
  dying.emit('error', new Error('write EPIPE'));
  expect(living.heard).toEqual([
    { kind: 'changed', seconds: 0.1 },
    { kind: 'changed', seconds: 0.2 },
  ]);
  expect(said.join()).toContain('write EPIPE');
});

test('one that could not be started is started again, like one that ended', async () => {
  const { dying } = await started();
  const [first, second] = [new FakeWorker(), new FakeWorker()];
  first.process.pid = undefined;
  fork.mockImplementationOnce(() => first).mockImplementationOnce(() => second);
  dying.emit('exit', 1, null);
  await expect.poll(() => fork.mock.results.length).toBe(3);
  first.emit('error', new Error('spawn EAGAIN'));
  await expect.poll(() => fork.mock.results.length).toBe(4);
  expect(said.join()).toContain('spawn EAGAIN');
});

test('to stop waits for nobody who has ended already', async () => {
  const { workers, dying } = await started();
  dying.connected = false;
  dying.process.kill = () => false;
  await workers.stop();
});
