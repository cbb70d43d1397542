import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEAD } from '../page-kinds';
import { SiteProcess } from './site-process';

const site = new SiteProcess();
beforeAll(async () => site.start());
afterAll(async () => site.stop());

const port = () => Number(new URL(site.url).port);

const MALFORMED: (() => Buffer | string)[] = [
  () => randomBytes(300),
  () => 'GET / HTTP/1.1\r\n\r\n',
  () => `GET /${'%'.repeat(50)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  () => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  () => 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999999999999\r\n\r\n',
  () => 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  () => `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(4000)}\r\n`,
  () => 'GET //../..//%2e%2e/\u0000 HTTP/1.1\r\nhost: a\r\n\r\n',
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
];

test('two thousand malformed requests are refused, and readers notice nothing', async () => {
  const answers = new Map<string, number>();
  for (let from = 0; from < 2000; from += 100) {
    await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const socket = connect(port()).on('error', () => {});
        let said = '';
        socket.on('data', (chunk) => {
          said += String(chunk);
        });
        socket.end(MALFORMED[(from + i) % MALFORMED.length]?.() ?? '');
        await once(socket, 'close');
        const status = said.slice(9, 12) || 'closed';
        answers.set(status, (answers.get(status) ?? 0) + 1);
      }),
    );
    await site.page(LEAD);
  }
  expect([...answers.keys()].filter((status) => /^[25]/.test(status))).toEqual([]);
});

test('two hundred clients that send a byte a second are cut off, and readers are answered meanwhile', async () => {
  const slow: Socket[] = [];
  for (let i = 0; i < 200; i += 1) {
    const socket = connect(port()).on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nhost: a\r\nx-slow: ');
    socket.resume();
    slow.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write('a');
  }, 1000);
  const cut = Promise.all(slow.map((socket) => once(socket, 'close')));
  let over = false;
  void cut.then(() => {
    over = true;
  });
  let answered = 0;
  while (!over) {
    await site.page(LEAD);
    answered += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  clearInterval(drip);
  expect(answered).toBeGreaterThan(20);
});
