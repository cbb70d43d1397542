import type { Site } from '@/lib/content/site';
import { articleForm } from './article-form';
import { AUTHOR_FORM, PAGE_FORM, TOPIC_FORM } from './entry-form';
import type { Form, FormField, Takes } from './form';
import { READ_KEY } from './show-file';

/** Where the editor reads and writes: this server's folder, or a repository on GitHub. */
export type Backend =
  | { name: 'paper'; proxy_url: string; branch: string }
  | {
      name: 'paper-on-github';
      repo: string;
      branch: string;
      /** Who signs editors in. */
      base_url: string;
      /** Who makes forms of files. */
      forms_url: string;
      /** The content folder in the repository, which `forms_url` knows nothing of. */
      folder: string;
    };

interface Where {
  backend: Backend;
  /** Where the content folder is in the repository; empty where files are named below it. */
  folder: string;
  /** Where readers reach the site. */
  siteUrl: string;
  /** Where the editor is on it; an article is shown by an address below this one. */
  editorAddress: string;
}

/** The address below the editor's that leads to the preview of the article named in its query. */
export const SEE = 'see';

/** A description that Decap CMS makes its pages from; its documentation calls it the configuration. */
type Described = Record<string, unknown>;

/** The forms of a paper, articles first. */
export function formsOf({ sections }: Pick<Site, 'sections'>): Form[] {
  return [articleForm(sections), PAGE_FORM, TOPIC_FORM, AUTHOR_FORM];
}

/**
 * What the editor is told: its forms are those of the schema that reads the files, so that it offers what the paper
 * understands and nothing else.
 */
export function editorConfiguration(site: Site, where: Where): Described {
  const { backend, folder, siteUrl } = where;
  const below = (path: string) => (folder ? `${folder}/${path}` : path);
  return {
    backend,
    load_config_file: false,
    locale: 'en',
    site_url: siteUrl,
    display_url: siteUrl,
    media_folder: below('images'),
    public_folder: '/images',
    slug: { encoding: 'unicode', clean_accents: false },
    collections: formsOf(site).map((form) => ({
      ...collectionOf(form, site),
      folder: below(form.name),
      // With a slash before it, it is the paper's and no folder beside each article.
      media_folder: `/${below('images')}`,
      preview_path: seenAt(form, where.editorAddress),
    })),
  };
}

function collectionOf(form: Form, site: Site): Described {
  const isArticles = form.name === 'articles';
  const [first] = form.fields;
  return {
    name: form.name,
    label: form.label,
    label_singular: form.one,
    create: true,
    // A story is withdrawn, which its address then says; a page or an author goes with its file.
    delete: false,
    extension: 'md',
    format: 'yaml-frontmatter',
    identifier_field: first?.name,
    slug: `{{${first?.name}}}`,
    summary: `{{${first?.name}}}`,
    public_folder: '/images',
    editor: { preview: false },
    ...(isArticles && articleLists(site)),
    fields: [
      ...form.fields.map((field) => widgetOf(field, site)),
      { name: READ_KEY, label: READ_KEY, widget: 'hidden', required: false },
      {
        name: 'body',
        label: 'Text',
        widget: 'markdown',
        required: false,
        hint: 'A box begins with a line like :::note and ends with one of :::',
        // Of what is written here the server keeps every block that still says the same.
        modes: ['rich_text', 'raw'],
      },
    ],
  };
}

/** Where a file is seen on the site. */
function seenAt({ name }: Form, editorAddress: string): string {
  if (name === 'articles')
    return `${editorAddress.slice(1)}/${SEE}?story={{dirname}}/{{filename}}.{{extension}}`;
  return name === 'pages' ? '{{slug}}' : `${name}/{{slug}}`;
}

function articleLists({ sections }: Site): Described {
  return {
    path: `{{year}}/{{month}}/{{slug}}`,
    sortable_fields: ['published', 'title', 'section'],
    view_filters: [
      { label: 'Drafts', field: 'status', pattern: 'draft' },
      ...sections.map(({ slug, name }) => ({
        label: name,
        field: 'section',
        pattern: `^${slug}$`,
      })),
    ],
    summary: '{{title}} — {{published}}',
  };
}

function widgetOf(field: FormField, site: Site): Described {
  const { name, label, hint, required, takes } = field;
  // A story that is begun is nobody's to read until somebody says so.
  const begins = name === 'status' ? { default: 'draft' } : {};
  return { name, label, hint, required, ...widgetFor(takes, site), ...begins };
}

function widgetFor(takes: Takes, { zone, language }: Site): Described {
  switch (takes.kind) {
    case 'line':
      return { widget: 'string' };
    case 'paragraph':
      return { widget: 'text' };
    case 'choice':
      return { widget: 'select', options: takes.choices };
    case 'truth':
      return { widget: 'boolean', default: takes.otherwise };
    case 'moment':
      return moment();
    case 'names':
      return { widget: 'list', allow_add: true };
    case 'list':
      return {
        widget: 'list',
        label_singular: 'line',
        minimize_collapsed: true,
        summary: '{{fields.item}}',
        field: { name: 'item', label: 'Line', widget: 'string' },
      };
    case 'picture':
      return { widget: 'object', collapsed: true, fields: PICTURE };
    case 'corrections':
      return {
        widget: 'list',
        label_singular: 'correction',
        summary: '{{text}}',
        fields: [
          { name: 'at', label: 'When', ...moment(), hint: `In the paper’s zone, ${zone}.` },
          { name: 'text', label: 'What was wrong and what is right', widget: 'text' },
        ],
      };
    case 'translations':
      return {
        widget: 'list',
        label_singular: 'language',
        summary: '{{language}}: {{story}}',
        fields: [
          {
            name: 'language',
            label: 'Language',
            widget: 'string',
            hint: `A language tag, like ${language === 'hi' ? 'en' : 'hi'}.`,
          },
          { name: 'story', label: 'Slug of the story', widget: 'string' },
        ],
      };
  }
}

/** As files write it; never as a moment in the zone of whoever edits. */
function moment(): Described {
  return {
    widget: 'datetime',
    format: 'YYYY-MM-DD HH:mm',
    date_format: 'YYYY-MM-DD',
    time_format: 'HH:mm',
  };
}

const PICTURE: Described[] = [
  { name: 'src', label: 'Picture', widget: 'image', required: false, allow_multiple: false },
  {
    name: 'alt',
    label: 'What it shows',
    widget: 'text',
    required: false,
    hint: 'For readers who can not see it.',
  },
  { name: 'caption', label: 'Caption', widget: 'text', required: false },
  { name: 'credit', label: 'Credit', widget: 'string', required: false, hint: 'Who made it.' },
  {
    name: 'focus',
    label: 'Focus',
    widget: 'string',
    required: false,
    hint: 'The point that crops keep, from the left and from the top, like 40% 30%.',
  },
];
