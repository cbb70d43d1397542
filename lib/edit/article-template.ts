import { type FieldNotes, frontmatterSchema } from '@/lib/content/schema';
import { yamlText } from './yaml-text';

/** What a new article says from its first minute. */
export interface Opening {
  headline: string;
  section: string;
  /** All sections of the paper, to choose from. */
  sections: readonly string[];
  topics: readonly string[];
  authors: readonly string[];
  label: string;
  isDraft: boolean;
  /** As it is written into the file. */
  published: string;
}

/** Fields that most articles never need, shown with an example behind a comment mark. */
const OFFERED = [
  'embargo',
  'expires',
  'series',
  'related',
  'dateline',
  'keyPoints',
  'translations',
  'updated',
  'updateReason',
  'corrections',
  'aliases',
] as const;

/**
 * The file of a new article: what it needs is filled in, and every field is explained in the words of the schema that
 * reads it.
 */
export function articleTemplate(opening: Opening): string {
  const { headline, section, sections, topics, authors, label, isDraft, published } = opening;
  const list = (items: readonly string[]) =>
    `[${items.map((item) => yamlText(item, 'brackets')).join(', ')}]`;
  return `---
${explained('title')}
title: ${yamlText(headline)}
${explained('standfirst')}
standfirst:
${explained('status')}
${isDraft ? 'status: draft' : 'status: published'}
${explained('published')}
published: ${published}
# The section it belongs to: ${sections.join(', ')}.
section: ${section}
${explained('topics')}
topics: ${list(topics)}
${explained('authors')}
authors: ${list(authors)}
${explained('label')}
label: ${label}
# The lead picture: put the file in images/ and take the marks "# " away.
# image:
#   src: picture.jpg
#   alt: What the picture shows, for readers who can not see it.
#   caption: What is to be said about it.
#   credit: Who made it
#   focus: 50% 30%

# The lines below are for when you need them; take the mark "# " away from one to use it.
${OFFERED.map(offered).join('\n')}
---
`;
}

function explained(field: keyof typeof frontmatterSchema.shape): string {
  return `# ${notesOf(field).what}`;
}

function offered(field: (typeof OFFERED)[number]): string {
  const { what, example } = notesOf(field);
  return `# ${field}: ${example}${' '.repeat(Math.max(1, 44 - field.length - example.length))}# ${what}`;
}

function notesOf(field: keyof typeof frontmatterSchema.shape): FieldNotes {
  return frontmatterSchema.shape[field].meta() as unknown as FieldNotes;
}
