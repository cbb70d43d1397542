import { expect, test } from 'vitest';
import { Busy, RenderQueue } from './render-queue';

/** A task that ends when it is told to. */
function task() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: () => promise, end: () => end() };
}

test('a few run at once, others follow in their order, and there is no room for more', async () => {
  const queue = new RenderQueue(1, 2, 1000);
  const order: string[] = [];
  const first = task();
  const ends = [
    queue.run(first.run).then(() => order.push('first')),
    queue.run(async () => void order.push('second')),
    queue.run(async () => void order.push('third')),
  ];
  await expect(queue.run(async () => {})).rejects.toThrow(Busy);
  expect(queue.length).toBe(2);
  first.end();
  await Promise.all(ends);
  expect(order.sort()).toEqual(['first', 'second', 'third']);
  expect(await queue.run(async () => 'free again')).toBe('free again');
});

test('what is urgent goes before what came earlier', async () => {
  const queue = new RenderQueue(1, 5, 1000);
  const order: string[] = [];
  const first = task();
  const ends = [
    queue.run(first.run),
    queue.run(async () => void order.push('ordinary')),
    queue.run(async () => void order.push('urgent'), true),
  ];
  first.end();
  await Promise.all(ends);
  expect(order).toEqual(['urgent', 'ordinary']);
});

test('a task that throws gives its place on', async () => {
  const queue = new RenderQueue(1, 5, 1000);
  const failing = queue.run(() => Promise.reject(new Error('no')));
  const next = queue.run(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('nobody waits longer than the patience that was set, and who went away takes no place', async () => {
  const queue = new RenderQueue(1, 5, 30);
  const hanging = task();
  const first = queue.run(hanging.run);
  await expect(queue.run(async () => {})).rejects.toThrow(Busy);
  expect(queue.length).toBe(0);
  hanging.end();
  await first;
  expect(await queue.run(async () => 'free')).toBe('free');
});
