import { createServer, type Server } from 'node:http';
import { AggregatorRegistry } from 'prom-client';
import { log } from './log';
import { metricsOfFirst, register } from './metrics';

/** Workers answer the first process through this; it has to exist in all of them. */
const workers = new AggregatorRegistry();

/** Shows the metrics on a port of their own, which readers never reach; of several processes all together. */
export function startMetricsServer(port: number, several: boolean): Server {
  return createServer(async (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    try {
      const text = several
        ? `${await workers.clusterMetrics()}${await metricsOfFirst()}\n`
        : await register.metrics();
      response.writeHead(200, { 'content-type': register.contentType }).end(text);
    } catch (error) {
      response.writeHead(500).end(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  })
    .on('error', (error: NodeJS.ErrnoException) =>
      log(`Metrics are not served: ${told(error, port)}`),
    )
    .listen(port);
}

function told({ code, message }: NodeJS.ErrnoException, port: number): string {
  return code === 'EADDRINUSE'
    ? `port ${port} is in use. Stop what uses it, or set METRICS_PORT to another number.`
    : `${message}.`;
}
