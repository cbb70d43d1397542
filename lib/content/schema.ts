import { z } from 'zod';
import { LABELS, type Label } from './article';
import { imageField } from './image-field';
import {
  aliasesField,
  authorsField,
  correctionsField,
  dateField,
  directionField,
  languageField,
  listField,
  oneOfField,
  plainField,
  slugField,
  titleField,
  topicsField,
  translationsField,
  truthField,
  webAddressField,
} from './schema-fields';

/** What docs/CONTENT.md says of a field. */
export interface FieldNotes {
  what: string;
  /** What the paper assumes where the field is left out. */
  default: string;
  example: string;
}

function noted<T extends z.ZodType>(field: T, what: string, otherwise: string, example: string): T {
  const notes: FieldNotes = { what, default: otherwise, example };
  return field.meta({ ...notes });
}

const STATUSES = ['draft', 'published', 'withdrawn'] as const;
type Status = (typeof STATUSES)[number];

/** What other systems write for the first two things a status can be. */
const STATUS_WORDS: Record<string, Status> = {
  publish: 'published',
  public: 'published',
  live: 'published',
  private: 'draft',
  pending: 'draft',
  unpublished: 'draft',
};

/**
 * The frontmatter of an article, field by field. The table in docs/CONTENT.md is made from this object, so that
 * what is written there is what happens.
 */
export const frontmatterSchema = z.object({
  title: noted(titleField(), 'The headline.', 'required', 'Sensex and Nifty open higher'),
  published: noted(
    dateField(),
    'When it was, or will be, published. A date without a zone is in the paper’s zone; a bare day is noon there.',
    'required, unless the file name begins with the day',
    '2025-08-26 09:40',
  ),
  standfirst: noted(
    plainField(),
    'One or two sentences under the headline; also what search engines and cards show.',
    'none; descriptions use the opening words',
    'The two men have met three times.',
  ),
  slug: noted(
    slugField(),
    'The last part of the address.',
    'the file’s name without its date',
    'sensex-nifty-open-higher',
  ),
  section: noted(
    plainField(),
    'The section it belongs to, one of those in site.yaml.',
    'the first section of site.yaml',
    'business',
  ),
  topics: noted(
    topicsField(),
    'What it is about. A topic needs no file of its own.',
    'none',
    '[Markets, Mumbai]',
  ),
  authors: noted(
    authorsField(),
    'Who wrote it: names, or names of files in content/authors.',
    'none',
    '[business-desk]',
  ),
  status: noted(
    oneOfField(STATUSES, STATUS_WORDS),
    'Whether readers may see it: draft, published, or withdrawn, which says at its address that it was taken down.',
    'published',
    'draft',
  ),
  embargo: noted(
    dateField(),
    'Nothing of it is shown before this moment, whatever the publication date says.',
    'none',
    '2025-08-26 18:00',
  ),
  expires: noted(dateField(), 'From this moment it is no longer shown.', 'none', '2025-12-31'),
  updated: noted(
    dateField(),
    'When it last changed in a way that matters to readers.',
    'none',
    '2025-08-26 11:05',
  ),
  updateReason: noted(
    plainField(),
    'What changed then, in a sentence.',
    'none',
    'Background on the Hanoi meeting was added.',
  ),
  label: noted(
    oneOfField(LABELS, {} as Record<string, Label>),
    'What kind of piece it is: news, analysis, opinion, explainer, review, live or sponsored.',
    'news',
    'explainer',
  ),
  series: noted(plainField(), 'The series it is a part of.', 'none', 'How markets work'),
  image: noted(
    imageField(),
    'The lead picture: a file name, or src, alt, caption, credit and focus (the point that crops keep, as in "50% 30%").',
    'none',
    '{src: map.svg, alt: Map of Korea}',
  ),
  related: noted(
    listField(),
    'Articles to show first among the related headlines, by slug or file.',
    'none',
    '[three-summits-a-timeline]',
  ),
  unrelated: noted(listField(), 'Articles never to show there.', 'none', '[an-older-story]'),
  dateline: noted(plainField(), 'The place it is reported from.', 'none', 'Washington'),
  lang: noted(languageField(), 'Its language.', 'the paper’s language', 'hi'),
  dir: noted(
    directionField(),
    'Which way its script runs: ltr or rtl.',
    'as the language is written',
    'rtl',
  ),
  translations: noted(
    translationsField(),
    'The same piece in other languages: language to slug.',
    'none',
    '{ko: trump-kim-meeting-korean}',
  ),
  corrections: noted(
    correctionsField(),
    'Mistakes that were mended: a list of at and text.',
    'none',
    '[{at: 2025-08-27, text: The month was wrong.}]',
  ),
  keyPoints: noted(
    listField(),
    'Short sentences for the box at the head of an explainer.',
    'none',
    '[Thirty companies are in the index.]',
  ),
  aliases: noted(
    aliasesField(),
    'Former addresses, which lead to this one for ever.',
    'none',
    '[/news/old-address]',
  ),
  canonical: noted(
    webAddressField(),
    'The address of the original, for a piece that was first published elsewhere.',
    'its own address',
    'https://example.org/original',
  ),
  noindex: noted(truthField(), 'Whether search engines should leave it out.', 'no', 'yes'),
  history: noted(
    truthField(true),
    'Whether readers may see how it changed, where Git keeps the paper; no for words that nobody may read again.',
    'yes',
    'no',
  ),
  publishDate: noted(
    dateField(),
    'Hugo’s moment of appearance. Beside `published` or `date`, which the article bears, nothing is shown before it; alone it is `published`.',
    'none',
    '2025-08-26 18:00',
  ),
  draft: noted(truthField(), 'Other systems’ way to say status: draft.', 'no', 'true'),
  categories: noted(
    topicsField(),
    'Other systems’ sections and topics: the first that names a section is the section, the others are topics.',
    'none',
    '[Business]',
  ),
});

export type FrontmatterFields = z.output<typeof frontmatterSchema>;
export const FIELD_NAMES = Object.keys(frontmatterSchema.shape) as (keyof FrontmatterFields)[];
