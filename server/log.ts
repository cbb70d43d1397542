import pino from 'pino';

/**
 * What the site tells its operator: one line of plain words in a terminal, one JSON object a line elsewhere, where
 * programs collect them. `LOG_FORMAT` (`text` or `json`) and `LOG_LEVEL` decide otherwise.
 */
const inWords = process.env.LOG_FORMAT
  ? process.env.LOG_FORMAT === 'text'
  : Boolean(process.stdout.isTTY);

export const logger = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  inWords
    ? { write: (line: string) => void process.stdout.write(`${wordsOf(line)}\n`) }
    : pino.destination({ fd: 1, sync: true }),
);

/** The words of a JSON line, and the request they are about. */
export function wordsOf(line: string): string {
  const { msg, reqId, err } = JSON.parse(line) as {
    msg?: string;
    reqId?: string;
    err?: { stack?: string };
  };
  return [reqId ? `${msg ?? ''} (request ${reqId})` : (msg ?? ''), err?.stack]
    .filter(Boolean)
    .join('\n');
}

/** One line of plain words to the operator. */
export function log(text: string, details: Record<string, unknown> = {}): void {
  logger.info(details, text);
}

/** Something failed that readers may notice. The error's own words and place are kept with it. */
export function logFailure(text: string, error: unknown, details: Record<string, unknown> = {}) {
  logger.error({ ...details, err: error }, text);
}

let lastShown = 0;

/** How far a long piece of work is: rewritten in place in a terminal, a line every two seconds elsewhere. */
export function progressLine(what: string, done: number, total: number): void {
  const finished = done >= total;
  const terminal = inWords && process.stdout.isTTY;
  if (!finished && Date.now() - lastShown < (terminal ? 100 : 2000)) return;
  lastShown = Date.now();
  const text = `${what}: ${done} of ${total} files`;
  if (terminal) process.stdout.write(`\r${text}${finished ? '\n' : ''}`);
  else log(text);
}
