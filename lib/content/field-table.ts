import { FIELD_NAMES, type FieldNotes, frontmatterSchema } from './schema';

/** Stand before and after the table in docs/CONTENT.md. */
export const TABLE_MARKS = {
  from: '<!-- fields: made by "npm run docs", do not edit -->',
  to: '<!-- /fields -->',
} as const;

/** The frontmatter fields as a Markdown table, made from the schema that reads them. */
export function fieldTable(): string {
  const rows = FIELD_NAMES.map((name) => {
    const notes = frontmatterSchema.shape[name].meta() as FieldNotes | undefined;
    if (!notes)
      throw new Error(
        `The field ${name} has no notes in lib/content/schema.ts; docs/CONTENT.md needs them.`,
      );
    return `| \`${name}\` | ${notes.what} | ${notes.default} | \`${name}: ${notes.example}\` |`;
  });
  return ['| Field | What it is | Left out | Example |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** A document with its table replaced by the present one. */
export function withFieldTable(document: string): string {
  const from = document.indexOf(TABLE_MARKS.from);
  const to = document.indexOf(TABLE_MARKS.to);
  if (from < 0 || to < from)
    throw new Error(
      `docs/CONTENT.md has lost its marks; put "${TABLE_MARKS.from}" and "${TABLE_MARKS.to}" where the table belongs.`,
    );
  return `${document.slice(0, from)}${TABLE_MARKS.from}\n\n${fieldTable()}\n\n${document.slice(to)}`;
}
