import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArchiveAway } from '@/lib/archive/archive-away';
import { logger } from '../log';
import { makeEditor } from './editor';

const paper = vi.hoisted(() => vi.fn<() => Promise<never>>());
vi.mock('@/lib/archive/index', () => ({ paper, newsroom: paper }));

const editor = makeEditor({ mode: 'local' }, null);
const server = createServer((request, response) => void editor.answer(request, response));
const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});

beforeEach(async () => {
  server.listen(0);
  await once(server, 'listening');
});
afterEach(async () => {
  logged.mockClear();
  server.close();
  await once(server, 'close');
});

/** Asks over a socket. @returns the status and what was said */
async function asked(path: string, body?: Buffer): Promise<[number | undefined, string]> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'application/json', origin: `http://localhost:${port}` };
  const request = send({ port, path, method: body ? 'POST' : 'GET', headers, agent: false });
  request.setHeader('host', `localhost:${port}`);
  request.end(body);
  const [response] = await once(request, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return [response.statusCode, (JSON.parse(text) as { error: string }).error];
}

test('while the archive is away the editor says so at once, and the log has no pass', async () => {
  paper.mockRejectedValue(new ArchiveAway('nobody answers.', null));
  const save = Buffer.from('{"action":"getMedia"}');
  for (const one of [
    await asked('/desk/a.pass/edit'),
    await asked('/desk/a.pass/edit/files', save),
  ])
    expect(one).toEqual([503, expect.stringContaining('The archive is away')]);
  expect(logged.mock.calls.map(([, words]) => words)).toEqual([
    'The editor could not answer /desk/…/edit.',
    'The editor could not answer /desk/…/edit/files.',
  ]);
});

test('what fails in another way is answered too', async () => {
  paper.mockRejectedValue(new Error('no space'));
  expect(await asked('/desk/edit')).toEqual([500, expect.stringContaining('the log of the site')]);
});

test('whoever sends too much is told so, after all of it was sent', async () => {
  const answer = await asked('/desk/edit/files', Buffer.alloc(70_000_000, 0x20));
  expect(answer).toEqual([413, 'This is too large. Make the picture smaller.']);
});
