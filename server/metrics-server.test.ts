import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { startMetricsServer } from './metrics-server';

const said: string[] = [];
vi.mock('./log', () => ({ log: (text: string) => said.push(text) }));

test('a port for metrics that is in use is told, and readers are served all the same', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  startMetricsServer(port, false);
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toBe(
    `Metrics are not served: port ${port} is in use. Stop what uses it, or set METRICS_PORT to another number.`,
  );
  other.close();
});
