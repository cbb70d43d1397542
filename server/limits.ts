import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { refused } from './metrics';

/** Characters of a path. The longest of a paper has some hundreds; what a reader searches for stands behind it. */
export const LONGEST_PATH = 4096;

/** All headers of a request together, in bytes. */
const LARGEST_HEADER = 16_384;

/** A reader sends a few hundred bytes; who needs longer for them is not reading. */
const REQUEST_MILLISECONDS = 15_000;
const HEADERS_MILLISECONDS = 10_000;
/** How often connections are looked at for the two above. Node's own 30 s would let a slow client stay for 40. */
const LOOK_MILLISECONDS = 1000;
/** A connection on which nothing at all happens, also while an answer is not taken. */
const SILENCE_MILLISECONDS = 60_000;
/** Longer than the 60 s of most balancers, so that it is never us who close a connection they are about to use. */
const KEEP_ALIVE_MILLISECONDS = 65_000;
const MOST_CONNECTIONS = 10_000;
const MOST_HEADERS = 100;

/** What `createServer` has to know of the limits. */
export const SERVER_OPTIONS = {
  maxHeaderSize: LARGEST_HEADER,
  requestTimeout: REQUEST_MILLISECONDS,
  headersTimeout: HEADERS_MILLISECONDS,
  connectionsCheckingInterval: LOOK_MILLISECONDS,
  keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
  noDelay: true,
};

/** Sets the limits that only a server has. */
export function limitServer(server: Server): Server {
  server.timeout = SILENCE_MILLISECONDS;
  server.maxConnections = MOST_CONNECTIONS;
  server.maxHeadersCount = MOST_HEADERS;
  return server;
}

const CODES: Record<string, [status: number, words: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** Answers bytes that are no request. There is no request to log and no page to show: one line, and the end. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  refused.inc({ reason: 'malformed' });
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, words] = CODES[error.code ?? ''] ?? [400, 'Bad Request'];
  socket.end(`HTTP/1.1 ${status} ${words}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
