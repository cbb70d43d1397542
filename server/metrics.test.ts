import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client';
import { expect, test } from 'vitest';
import { changes, ingestSeconds, purges, refused, register } from './metrics';
import { startMetricsServer } from './metrics-server';

changes.inc(3);
ingestSeconds.set(0.5);
refused.inc({ reason: 'method' }, 2);
purges.inc({ outcome: 'done' }, 4);

test('of two processes that saw the same changes these count once, and what each refused is added', async () => {
  const one = (await register.getMetricsAsJSON()) as MetricObjectWithValues<MetricValue<string>>[];
  const text = await AggregatorRegistry.aggregate([one, one]).metrics();
  expect(text).toMatch(/^broadsheet_changes_total 3$/m);
  expect(text).toMatch(/^broadsheet_ingest_seconds 0\.5$/m);
  expect(text).toMatch(/^broadsheet_refused_total\{reason="method"\} 4$/m);
  expect(text).not.toContain('broadsheet_purges_total');
});

test('an operator of several processes sees the purges, which the first process makes', async () => {
  const server = startMetricsServer(0, true);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://localhost:${port}/metrics`)).text();
  server.close();
  expect(text).toMatch(/^broadsheet_purges_total\{outcome="done"\} 4$/m);
});
