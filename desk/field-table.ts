import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTable } from '@/lib/content/field-table';

/** Writes the table of frontmatter fields into docs/CONTENT.md. */
const DOCUMENT = 'docs/CONTENT.md';
writeFileSync(DOCUMENT, withFieldTable(readFileSync(DOCUMENT, 'utf8')));
console.log(`${DOCUMENT} is up to date.`);
