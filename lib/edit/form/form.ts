import type { z } from 'zod';
import { type FieldForm, formOf } from '@/lib/content/field';

/** A field as somebody fills it in who never sees the file. */
export interface FormField {
  /** The key in a file. */
  name: string;
  label: string;
  hint: string;
  takes: Takes;
  required: boolean;
  /** The choice that holds where a file makes none; empty where that is none of the choices. */
  otherwise: string;
  /** Other keys that mean the same in a file, in the order in which they are looked for. */
  synonyms: readonly string[];
  schema: z.ZodType;
}

/** What a field takes; of some a choice is made that the schema leaves to the paper. */
export type Takes =
  | Exclude<FieldForm, { kind: 'choice' }>
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'paragraph' };

export interface Choice {
  value: string;
  label: string;
}

/** A kind of file that can be edited: where its files are, and what stands in them above the text. */
export interface Form {
  name: 'articles' | 'pages' | 'topics' | 'authors';
  label: string;
  /** What one of them is called. */
  one: string;
  fields: readonly FormField[];
}

/** What a field takes, from the schema that reads it. */
export function takesOf(schema: z.ZodType): Takes {
  const form = formOf(schema);
  if (form.kind !== 'choice') return form;
  return { kind: 'choice', choices: form.choices.map((value) => ({ value, label: value })) };
}
