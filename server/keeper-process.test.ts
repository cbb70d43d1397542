import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';

/** The keeper's process, as `node:child_process` shows it. */
class FakeChild extends EventEmitter {
  exitCode: number | null = null;
  signalCode: string | null = null;
  kill = vi.fn();
}

const fork = vi.hoisted(() => vi.fn());
vi.mock('node:child_process', () => ({ fork }));
const said: string[] = [];
vi.mock('./log', () => ({ log: (text: string) => said.push(text), progressLine: () => {} }));
afterEach(() => {
  fork.mockReset();
  said.length = 0;
});

async function launched(...children: FakeChild[]) {
  for (const child of children) fork.mockReturnValueOnce(child);
  const { startKeeperProcess } = await import('./keeper-process');
  return startKeeperProcess(() => {});
}

const READY = { kind: 'ready', read: 0, problems: 0 };

test('a keeper that the system can not start says why, and ends nobody else', async () => {
  const child = new FakeChild();
  const started = launched(child);
  await expect.poll(() => fork.mock.calls.length).toBe(1);
  child.emit('error', new Error('spawn EAGAIN'));
  await expect(started).rejects.toThrow('spawn EAGAIN');
});

test('an error of a keeper that runs is told, and ends nobody', async () => {
  const child = new FakeChild();
  const started = launched(child);
  await expect.poll(() => fork.mock.calls.length).toBe(1);
  child.emit('message', READY);
  await started;
  child.emit('error', new Error('kill EPERM'));
  expect(said.join()).toContain('kill EPERM');
});

test('to stop does not wait for a keeper that a signal ended', async () => {
  const child = new FakeChild();
  const started = launched(child);
  await expect.poll(() => fork.mock.calls.length).toBe(1);
  child.emit('message', READY);
  const keeper = await started;
  child.signalCode = 'SIGKILL';
  await keeper.stop();
  expect(child.kill).not.toHaveBeenCalled();
});

test('a keeper that a signal ends before it is ready names the signal', async () => {
  const child = new FakeChild();
  const started = launched(child);
  await expect.poll(() => fork.mock.calls.length).toBe(1);
  child.emit('exit', null, 'SIGKILL');
  await expect(started).rejects.toThrow('SIGKILL');
});
