import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as after, setImmediate as afterReading } from 'node:timers/promises';

/** How long connections that are in use are told to end before idle ones are cut. */
const POLITE_MILLISECONDS = 2000;
const LOOK_MILLISECONDS = 10;

/**
 * Ends a server without losing a request. A connection that is kept alive may carry the next request at the very moment
 * it is cut, so at first every answer says that its connection ends, and only those on which nobody asked are cut.
 * @param gate closed at once: from then on answers say so, and `/readyz` sends no more readers here
 */
export async function drain(server: Server, gate: { closing: boolean }): Promise<void> {
  gate.closing = true;
  const polite = Date.now() + POLITE_MILLISECONDS;
  while (Date.now() < polite && (await connections(server)) > 0) await after(LOOK_MILLISECONDS);
  const closed = once(server, 'close');
  // Just after the sockets were read, so that a request that has arrived is no idle connection.
  await afterReading();
  server.close();
  server.closeIdleConnections();
  await closed;
}

function connections(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count ?? 0)));
}
