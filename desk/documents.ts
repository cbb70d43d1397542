import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTable } from '@/lib/content/field-table';
import { playedNewsroom } from './newsroom';

/** Brings the documents up to date of which a part is made: the table of fields, and what the desk answers. */
async function main(): Promise<void> {
  await rewrite('docs/CONTENT.md', withFieldTable);
  await rewrite('docs/NEWSROOM.md', (text) => playedNewsroom(text, 'content'));
}

async function rewrite(path: string, make: (text: string) => string | Promise<string>) {
  writeFileSync(path, await make(readFileSync(path, 'utf8')));
  console.log(`${path} is up to date.`);
}

await main();
