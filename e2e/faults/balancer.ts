import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../own-paper';

/** What stands before several nodes and gives each request to the next one; one that can not be reached is passed over. */
export interface Balancer {
  url: string;
  stop(): Promise<void>;
}

/** nginx where it is installed, and else forty lines of Node that do the same. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const port = await freePort();
  const hasNginx = spawnSync('nginx', ['-v']).status === 0;
  return hasNginx ? startNginx(port, ports) : startRoundRobin(port, ports);
}

async function startNginx(port: number, ports: readonly number[]): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
  const servers = ports.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events { worker_connections 512; }
http {
  access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  upstream nodes { ${servers.join(' ')} keepalive 16; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://nodes; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $host:$server_port;
      proxy_next_upstream error timeout http_502 http_503; proxy_connect_timeout 2s;
    }
  }
}`,
  );
  const child: ChildProcess = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(url);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    const answered = await fetch(`${url}/healthz`).catch(() => null);
    if (answered?.ok) return;
  }
  throw new Error(`Nothing answered at ${url} within 20 seconds.`);
}

async function startRoundRobin(port: number, ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server: Server = createServer((from, to) => {
    const tryNext = (left: number) => {
      turn += 1;
      const node = ports[turn % ports.length];
      const asked = request(
        { port: node, path: from.url, method: from.method, headers: from.headers },
        (answer) => {
          if (answer.statusCode === 503 && left > 1) {
            answer.resume();
            return tryNext(left - 1);
          }
          to.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(to);
        },
      );
      asked.on('error', () => {
        if (left > 1 && !to.headersSent) tryNext(left - 1);
        else to.destroy();
      });
      asked.end();
    };
    tryNext(ports.length);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
