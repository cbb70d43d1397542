import { defaultSchema, type Schema } from 'hast-util-sanitize';

/**
 * What a body may consist of: the list GitHub uses for its own user content, with the paper's own blocks, and
 * without anything that asks for input. Scripts and styles go with their content.
 */
export const sanitiseSchema: Schema = {
  ...defaultSchema,
  // Ids of footnotes are made by us with a prefix of their own; all others are dropped below.
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(
      (name) => !['input', 'picture', 'source'].includes(name),
    ),
    'aside',
    'figure',
    'figcaption',
    'mark',
    'abbr',
    'cite',
    'time',
    'small',
    'u',
    'dfn',
    'wbr',
  ],
  strip: [
    'script',
    'style',
    'noscript',
    'template',
    'textarea',
    'select',
    'title',
    'svg',
    'math',
    'object',
    'iframe',
    'form',
  ],
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  attributes: {
    a: [
      'href',
      'title',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaDescribedBy',
      'ariaLabel',
      ['id', /^note-/],
      ['className', 'embed', 'data-footnote-backref'],
    ],
    abbr: ['title'],
    aside: [['className', 'pullquote', 'note']],
    blockquote: [],
    code: [['className', /^language-[\w-]{1,30}$/]],
    div: [['className', 'timeline']],
    figure: [['className', 'gallery']],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    img: ['src', 'alt', 'title'],
    li: [['id', /^note-/]],
    ol: ['start', 'reversed'],
    p: [['className', 'also-read', 'embed']],
    q: [],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'also-read-label']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
  },
};
