import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be shut: as when the network breaks, or the server stops. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((from) => this.lead(from));
  private shut = false;
  port = 0;

  constructor(
    private readonly host: string,
    private readonly toPort: number,
  ) {}

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection and lets no new one in. */
  close(): void {
    this.shut = true;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  open(): void {
    this.shut = false;
  }

  async stop(): Promise<void> {
    this.close();
    this.server.close();
    await once(this.server, 'close');
  }

  private lead(from: Socket): void {
    if (this.shut) return void from.resetAndDestroy();
    const to = connect(this.toPort, this.host);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    from.pipe(to).pipe(from);
  }
}
