import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { Mistake } from '../mistake';

/** Bytes that are read at once. */
const CHUNK = 256 * 1024;

/**
 * A file's text, piece by piece, in the encoding that a byte order mark or an XML declaration names, else UTF-8.
 * @throws Mistake when the encoding is none that is known
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = decoderFor(file);
  for await (const bytes of createReadStream(file, { highWaterMark: CHUNK }))
    yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
}

function decoderFor(file: string): TextDecoder {
  const head = Buffer.alloc(200);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  if (length > 1 && head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (length > 1 && head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = /^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(
    head.toString('latin1', 0, length),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8');
  } catch {
    throw new Mistake(
      `${file} says that it is written in "${declared}", which is no encoding that is known here.`,
      'Export it again as UTF-8, or correct the first line of the file.',
    );
  }
}
