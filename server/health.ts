import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Archive } from '@/lib/archive/archive';
import { isArchiveAway } from '@/lib/archive/archive-away';
import { register } from './metrics';
import { soon } from './soon';

export interface HealthParts {
  archive: () => Promise<Archive>;
  gate: { readonly closing: boolean };
  /** Who may read the metrics on the port of readers; null for nobody. */
  metricsToken: string | null;
}

/** `/healthz` for whoever restarts the process, `/readyz` for whoever sends it readers, `/metrics` with a token. */
export async function health(app: FastifyInstance, parts: HealthParts): Promise<void> {
  app.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'));

  app.get('/healthz', { exposeHeadRoute: true }, async () => ({ alive: true }));

  app.get('/readyz', { exposeHeadRoute: true }, async (request, reply) => {
    if (parts.gate.closing) return reply.code(503).send({ ready: false, reason: 'stopping' });
    // Who has another server to send readers to asks whether this one knows all.
    const wholeAsked = (request.query as Record<string, unknown>).whole !== undefined;
    try {
      const state = await soon(stateOf(parts.archive));
      if (state === null) return away(reply, wholeAsked);
      const { articles, version, reading } = state;
      if (reading && wholeAsked)
        return reply.code(503).send({ ready: false, reason: 'reading', articles, reading });
      return { ready: true, articles, version, reading };
    } catch (error) {
      return isArchiveAway(error) ? away(reply, wholeAsked) : unreadable(reply);
    }
  });

  const { metricsToken } = parts;
  if (!metricsToken) return;
  app.get('/metrics', async (request, reply) => {
    if (!isToken(request.headers.authorization, metricsToken))
      return reply.code(404).type('text/plain').send('There is no such page.\n');
    return reply.type(register.contentType).send(await register.metrics());
  });
}

async function stateOf(asked: HealthParts['archive']) {
  const archive = await asked();
  const [articles, version, reading] = await Promise.all([
    archive.count(),
    archive.version(),
    archive.readSoFar(),
  ]);
  return { articles, version, reading };
}

/** All nodes miss the same server, and pages in memory go on: a balancer must not take out every one of them. */
function away(reply: FastifyReply, wholeAsked: boolean) {
  return wholeAsked ? unreadable(reply) : { ready: true, archive: 'away' };
}

function unreadable(reply: FastifyReply) {
  return reply.code(503).send({ ready: false, reason: 'the archive can not be read' });
}

/** Compares in a time that tells nothing of the token. */
function isToken(header: string | undefined, token: string): boolean {
  const [given, expected] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
