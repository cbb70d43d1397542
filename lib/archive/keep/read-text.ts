import type { Problem } from '@/lib/content/problem';

/** Larger than any article ever found; what is larger is no article. */
export const LARGEST_FILE = 2_000_000;

type TextReading = { kind: 'text'; text: string } | Refusal;

interface Refusal {
  kind: 'fault';
  problem: Problem;
}

function refusal(path: string, line: number, code: string, message: string, mend: string): Refusal {
  return {
    kind: 'fault',
    problem: {
      severity: 'error',
      code,
      path,
      line,
      column: 1,
      field: '',
      value: '',
      message,
      mend,
    },
  };
}

/** What to say of a file that is too large to be read at all. */
export function tooLarge(path: string, bytes: number): Refusal {
  const size = (bytes / 1_000_000).toFixed(1);
  return refusal(
    path,
    1,
    'file-too-large',
    `The file has ${size} MB; an article has at most ${LARGEST_FILE / 1_000_000} MB.`,
    'Check that it is really a text. A longer text can be published in parts.',
  );
}

/** The text of a file's bytes. UTF-8 is the one encoding; UTF-16 is recognised by its mark and read too. */
export function readText(bytes: Buffer, path: string): TextReading {
  if (bytes.length > LARGEST_FILE) return tooLarge(path, bytes.length);
  if (bytes.every((byte) => byte <= 0x20)) {
    return refusal(
      path,
      1,
      'file-empty',
      'The file is empty.',
      'Write the article, or delete the file.',
    );
  }
  const mark = bytes.subarray(0, 2).toString('hex');
  try {
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { kind: 'text', text };
  } catch {
    // Told below, with the line.
  }
  return refusal(
    path,
    lineOfFault(bytes),
    'file-unreadable',
    'The file holds bytes that are not text in UTF-8.',
    'Save it again as UTF-8: every editor has that choice when saving.',
  );
}

/** The line on which the first byte stands that is no text. */
function lineOfFault(bytes: Buffer): number {
  const lines = bytes.toString('utf8').split('\n');
  const faulty = lines.findIndex((line) => line.includes('\ufffd') || line.includes('\0'));
  return Math.max(0, faulty) + 1;
}
