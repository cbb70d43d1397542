import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseEditorPath, withoutPass } from '@/lib/address/behind-pass';
import { isArchiveAway } from '@/lib/archive/archive-away';
import { paper } from '@/lib/archive/index';
import { locate } from '@/lib/archive/location';
import type { EditorSettings } from '@/lib/edit/editor-settings';
import { SEE } from '@/lib/edit/form/configuration';
import { Mistake } from '@/lib/edit/mistake';
import { opensEditor } from '@/lib/pass/admission';
import { siteGate } from '@/lib/pass/site-gate';
import { siteClock } from '@/lib/time/clock';
import { pathOf } from '../cache-key';
import { chosenEncoding } from '../encodings';
import { logFailure } from '../log';
import { bundlePart } from './bundle';
import { type Around, Overtaken } from './filled-in';
import { isFromHere } from './gate';
import { editorHeaders } from './headers';
import { NewsroomFiles } from './newsroom-files';
import { editorPage, ownScript } from './page';
import { answerForms } from './repository-forms';
import { editorRequest, formRequest } from './requests';
import { seenAt } from './see';

/** The editor at `/desk/edit`, or behind the desk's pass. */
export interface Editor {
  /** Whether a request is for it; every other one is answered as if there were no editor. */
  serves(request: IncomingMessage): boolean;
  /** Always answers, also what fails: nobody else will. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** A picture of a few dozen megabytes as JSON. */
const MOST_BYTES = 64_000_000;

/** Where the editor asks for files and sends them. */
const FILES = 'files';

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  encoding?: string;
  location?: string;
}

/**
 * Makes it.
 * @param siteUrl where readers reach the site, null while it runs for its makers only
 */
export function makeEditor(settings: EditorSettings, siteUrl: string | null): Editor {
  if (settings.mode === 'off') return { serves: () => false, answer: async () => {} };
  const headers = editorHeaders(settings, siteUrl?.startsWith('https:') ?? false);
  const answerOf = async (request: IncomingMessage): Promise<Answer> => {
    const { pass = '', file = '' } = parseEditorPath(pathOf(request.url ?? '')) ?? {};
    if (request.method === 'POST' && file === FILES)
      return isFromHere(request, siteUrl)
        ? answerFiles(request, settings.mode)
        : told(403, ELSEWHERE);
    if (request.method !== 'GET') return told(405, 'Only a page of the editor may ask for this.');
    if (file === SEE) {
      const location = await seenAt(request.url ?? '');
      return location === null
        ? told(404, 'The site has no such story yet.')
        : { status: 303, type: 'text/plain', body: '', location };
    }
    if (file !== '') return answerFile(file, request.headers['accept-encoding']?.toString());
    const url = siteUrl ?? `http://${request.headers.host ?? 'localhost'}`;
    const body = editorPage(await (await paper()).site(), settings, pass, url);
    return { status: 200, type: 'text/html; charset=utf-8', body };
  };
  return {
    serves: (request) => {
      const place = parseEditorPath(pathOf(request.url ?? ''));
      return place !== null && opensEditor(place.pass, request.headers.host ?? '', siteGate());
    },
    answer: async (request, response) => {
      const { status, type, body, encoding, location } = await answerOf(request).catch((error) =>
        failed(request.url ?? '', error),
      );
      response.writeHead(status, {
        ...headers,
        'content-type': type,
        ...(encoding && { 'content-encoding': encoding }),
        ...(location && { location }),
        // What was not read to its end is not taken for the next request.
        ...(status >= 400 && { connection: 'close' }),
      });
      response.end(body);
    },
  };
}

const ELSEWHERE = 'This was asked by a page of another site. Open the editor by its own address.';

async function answerFile(file: string, accepted: string | undefined): Promise<Answer> {
  const own = ownScript(file);
  if (own) return { status: 200, type: 'text/javascript; charset=utf-8', body: own };
  const encoding = chosenEncoding(accepted);
  const part = await bundlePart(file, encoding);
  if (part === null) return told(404, 'The editor has no such file.');
  return { status: 200, ...part, ...(encoding !== 'identity' && { encoding }) };
}

async function answerFiles(request: IncomingMessage, mode: 'local' | 'github'): Promise<Answer> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return told(415, 'The editor sends JSON.');
  try {
    const text = await bodyOf(request);
    if (text === null) return told(413, 'This is too large. Make the picture smaller.');
    return await answerTo[mode](parsed(text));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return told(error instanceof Overtaken ? 409 : 422, `${error.message} ${error.mend}`);
  }
}

/** What is asked of this server, by where the files are. */
const answerTo = {
  local: async (asked: unknown) => {
    const request = editorRequest.safeParse(asked);
    if (!request.success) return told(400, UNKNOWN);
    return json(200, new NewsroomFiles(locate().content, await around()).answer(request.data));
  },
  github: async (asked: unknown) => {
    const request = formRequest.safeParse(asked);
    return request.success
      ? json(200, answerForms(request.data, await around()))
      : told(400, UNKNOWN);
  },
};

const UNKNOWN = 'The editor asked for something that it can not get.';

async function around(): Promise<Around> {
  const { content } = locate();
  return {
    site: await (await paper()).site(),
    sectionsDeclared: ['site.yaml', 'site.yml'].some((name) => existsSync(join(content, name))),
    now: siteClock()(),
  };
}

/**
 * Reads it to its end also where it is too large: a browser that is still sending would never see the answer.
 * @returns null for one that is larger than anything the editor sends
 */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes <= MOST_BYTES) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(chunks).toString();
}

function failed(url: string, error: unknown): Answer {
  logFailure(`The editor could not answer ${withoutPass(url)}.`, error);
  return isArchiveAway(error)
    ? told(
        503,
        'The archive is away for a moment. Your text is still here: do that once more soon.',
      )
    : told(500, 'This could not be done; the log of the site says why.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function told(status: number, words: string): Answer {
  return json(status, { error: words });
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
