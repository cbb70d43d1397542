import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The service that signs editors in with GitHub, as operators run one: its `/auth` opens in a window of its own and
 * hands the token to the editor's by the two messages that Decap CMS documents. Whoever asks is signed in.
 */
export class SignInService {
  /** The queries with which `/auth` was asked. */
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** @param token that everybody gets */
  static async start(token: string): Promise<SignInService> {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const service = new SignInService(server, `http://localhost:${port}`);
    server.on('request', (request, response) => {
      const { pathname, search } = new URL(request.url ?? '', service.origin);
      if (pathname === '/auth') service.asked.push(search);
      response.writeHead(pathname === '/auth' ? 200 : 404, { 'content-type': 'text/html' });
      response.end(pathname === '/auth' ? signedIn(token) : '');
    });
    return service;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}

function signedIn(token: string): string {
  const success = `authorization:github:success:${JSON.stringify({ token, provider: 'github' })}`;
  return `<!doctype html><title>Sign in</title><script>
addEventListener('message', ({ origin }) => opener.postMessage(${JSON.stringify(success)}, origin), { once: true });
opener.postMessage('authorizing:github', '*');
</script>`;
}
