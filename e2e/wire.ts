import { once } from 'node:events';
import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

/** What a server answered, as it came over the wire: nothing decoded, nothing followed. */
export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** @param agent keeps connections open between requests; without one each request has its own */
export async function ask(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
  agent: Agent | false = false,
): Promise<WireAnswer> {
  const asked = request(url, { method, headers, agent }).end();
  const [response] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}
