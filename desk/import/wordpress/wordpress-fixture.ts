import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type DeskFixture, makeDesk } from '../../desk-fixture';
import { EXIT } from '../../mistake';

/** One item of an export; the texts are CDATA as WordPress writes them. */
export function item(fields: Record<string, string>, more = ''): string {
  const all = {
    'wp:post_id': '1',
    'wp:post_type': 'post',
    'wp:status': 'publish',
    title: 'A harvest',
    'wp:post_name': 'a-harvest',
    'wp:post_date': '2014-07-01 09:00:00',
    'wp:post_date_gmt': '2014-07-01 13:00:00',
    link: 'https://old.example/2014/07/a-harvest/',
    'dc:creator': 'maya',
    'content:encoded': 'Words.',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`);
  return `<item>${lines.join('')}${more}</item>`;
}

export function wxr(items: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${head}<rss><channel>
<title>Old &amp; Gold</title><link>https://old.example</link><description>News</description><language>en-GB</language>
<wp:author><wp:author_login>maya</wp:author_login><wp:author_display_name>Maya Rao</wp:author_display_name></wp:author>
<wp:author><wp:author_login>tim@old.example</wp:author_login><wp:author_display_name>Tim Low</wp:author_display_name></wp:author>
${items}</channel></rss>`;
}

let desk: DeskFixture | null = null;

/** A desk with no paper yet but its own; `end` takes it away. */
export function begin(): DeskFixture {
  desk = makeDesk({});
  return desk;
}

export function end(): void {
  desk?.end();
  desk = null;
}

function atDesk(): DeskFixture {
  if (desk) return desk;
  throw new Error('The test has to begin a desk, or to bring an export over, first.');
}

/** Runs a command of the desk. */
export const run = (...words: string[]) => atDesk().run(...words);

/** A file beside the paper that is made. */
export const beside = (path: string) => join(atDesk().folder, path);

/** Imports an export into a paper that is not there yet. @returns what the command says to programs */
export async function brought(text: string | Buffer, ...words: string[]) {
  begin();
  writeFileSync(beside('export.xml'), text);
  return again(...words);
}

/** Imports what lies there as `export.xml`. */
export async function again(...words: string[]) {
  const { out, err, exit } = await run(
    'import',
    'wordpress',
    'export.xml',
    '--content',
    'new',
    '--json',
    ...words,
  );
  expect({ err, exit }).toEqual({ err: '', exit: EXIT.fine });
  return JSON.parse(out);
}

/** A file of the paper that was made. */
export const at = (path: string) => beside(`new/${path}`);
export const file = (path: string) => readFileSync(at(path), 'utf8');
export const report = () => readFileSync(beside('import-report.md'), 'utf8');
export const body = (path: string) => file(path).split('\n---\n\n')[1]?.trimEnd();
