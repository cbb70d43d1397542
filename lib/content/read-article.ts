import { directionOf } from '@/lib/language/language-tag';
import type { Article, Parsed } from './article';
import { bodyText } from './body-text';
import type { Conventions } from './conventions';
import { type DateText, dateInFileName, instantOfDate, withoutDate } from './date-text';
import { FieldReport } from './field-report';
import { type Frontmatter, readFrontmatter } from './frontmatter';
import { type SortedKeys, sortKeys } from './keys';
import { leadPicture } from './lead-picture';
import { type AskedPlace, askedPlace, placeInPaper } from './place-in-paper';
import { slugify } from './plain-words';
import { readFields } from './read-fields';
import { FIELD_NAMES, type FrontmatterFields } from './schema';
import { trueTypography } from './typography';
import { isLatin, writtenLanguage } from './written-language';

/** What came of reading a file as an article, where it asks to be, usable or not, and the file taken apart. */
export type ReadArticle = Parsed<Article> & { asked: AskedPlace; front: Frontmatter };

/**
 * Reads the text of one file as an article. All that is wrong with it is reported at once; with an error among
 * the problems the value is null, and whoever holds the last good version keeps it.
 * @param text the whole file
 * @param path its path below the content folder, with forward slashes
 */
export function readArticle(text: string, path: string, conventions: Conventions): ReadArticle {
  const front = readFrontmatter(text, path);
  const keys = sortKeys(front.data, FIELD_NAMES);
  const report = new FieldReport(path, front);
  const fields = readFields(keys, FIELD_NAMES, report);
  // A title or a date that is missing because the frontmatter could not be read is not a second fault.
  const broken = front.problems.some((problem) => problem.severity === 'error');
  const published = publishedOf(fields, path, report, broken);
  const asked = askedPlace(fields);
  const place = placeInPaper(fields, conventions, report);
  const writtenIn =
    fields.lang || languageOfText(`${fields.title} ${front.body.slice(0, OPENING_CHARACTERS)}`);
  // In a folder that says nothing of itself every article may be in a language of its own.
  const lang =
    fields.lang || (conventions.sectionsDeclared ? '' : writtenIn) || conventions.language;
  const image = leadPicture(fields, lang, report);
  for (const key of Object.keys(keys.unknown)) report.unknownKey(key);
  const problems = [...front.problems, ...report.problems].filter(
    (problem) => !(broken && problem.code.endsWith('-missing')),
  );
  if (published === null || problems.some((problem) => problem.severity === 'error'))
    return { value: null, problems, asked, front };
  const article = assemble(
    { ...fields, ...place, lang, writtenIn, image },
    published,
    front,
    keys,
    path,
    conventions,
    report,
  );
  const all = [...front.problems, ...report.problems];
  return all.some((problem) => problem.severity === 'error')
    ? { value: null, problems: all, asked, front }
    : { value: article, problems: all, asked, front };
}

/** Characters of a body that tell its language, marks and all. */
const OPENING_CHARACTERS = 2000;

/** @param text Markdown */
function languageOfText(text: string): string {
  return isLatin(text) ? '' : writtenLanguage(bodyText(text));
}

/** The publication date, else another system's, else the day at the head of the file's name. */
function publishedOf(
  fields: FrontmatterFields,
  path: string,
  report: FieldReport,
  broken: boolean,
): DateText | null {
  const refused = report.problems.findIndex(({ field }) => DATES.includes(field));
  const date = fields.published ?? (refused < 0 ? fields.publishDate : null);
  if (date) return date;
  const named = dateInFileName(baseName(path));
  const problem = report.problems[refused];
  if (named?.ok) {
    if (problem?.code === 'date-unreadable')
      report.problems[refused] = {
        ...problem,
        severity: 'warning',
        message: `${problem.message} The day in the file’s name is used instead.`,
      };
    return named.date;
  }
  if (!broken && !problem) {
    report.add(
      {
        severity: 'error',
        code: 'published-missing',
        field: 'published',
        value: '',
        message: 'The article does not say when it was published.',
        mend: 'Add a line like: published: 2025-08-26 09:40',
      },
      'published',
    );
  }
  return null;
}

const DATES: string[] = ['published', 'publishDate'] satisfies (keyof FrontmatterFields)[];

function assemble(
  fields: Omit<FrontmatterFields, 'image'> & Pick<Article, 'image' | 'writtenIn'>,
  publishedText: DateText,
  front: Frontmatter,
  keys: SortedKeys,
  path: string,
  conventions: Conventions,
  report: FieldReport,
): Article {
  const instant = (date: DateText | null) => (date ? instantOfDate(date, conventions.zone) : null);
  const published = instantOfDate(publishedText, conventions.zone);
  const { section, topics, lang } = fields;
  return {
    path,
    published,
    section,
    topics,
    lang,
    writtenIn: fields.writtenIn,
    headline: trueTypography(fields.title, lang),
    standfirst: trueTypography(fields.standfirst, lang),
    slug:
      fields.slug || slugify(withoutDate(baseName(path))) || slugify(fields.title) || 'untitled',
    authors: fields.authors,
    updated: updatedAfter(published, fields, instant, report),
    updateReason: trueTypography(fields.updateReason, lang),
    draft: fields.draft || fields.status === 'draft',
    withdrawn: fields.status === 'withdrawn',
    embargo: embargoOf(fields, instant),
    expires: expiryAfter(published, fields, instant, report),
    label: fields.label ?? 'news',
    series: fields.series ? { slug: slugify(fields.series), name: fields.series } : null,
    related: fields.related,
    unrelated: fields.unrelated,
    image: fields.image,
    dateline: fields.dateline,
    dir: fields.dir ?? directionOf(lang),
    translations: fields.translations,
    corrections: fields.corrections.map(({ at, text }) => ({
      at: instantOfDate(at, conventions.zone),
      text: trueTypography(text, lang),
    })),
    keyPoints: fields.keyPoints.map((point) => trueTypography(point, lang)),
    aliases: fields.aliases,
    canonical: fields.canonical,
    noindex: fields.noindex,
    history: fields.history,
    body: front.body,
    bodyLine: front.bodyLine,
    extra: keys.unknown,
  };
}

type InstantOf = (date: DateText | null) => number | null;
type Moments = Pick<
  FrontmatterFields,
  'published' | 'updated' | 'embargo' | 'publishDate' | 'expires'
>;

/**
 * Hugo's `publishDate` says when a piece appears, and `date` which day it bears. So beside a publication date it is
 * an embargo; of two embargoes the later one holds.
 */
function embargoOf(fields: Moments, instant: InstantOf): number | null {
  const beside = fields.published ? fields.publishDate : null;
  const moments = [fields.embargo, beside].flatMap((date) => instant(date) ?? []);
  return moments.length > 0 ? Math.max(...moments) : null;
}

/** An update before publication is one of another system's clocks; it says nothing to readers and is left out. */
function updatedAfter(
  published: number,
  fields: Moments,
  instant: InstantOf,
  report: FieldReport,
): number | null {
  const updated = instant(fields.updated);
  if (updated === null || updated > published) return updated;
  // Systems that write both dates for every file give the same day twice; only a real step back is worth a word.
  if (published - updated > 86_400_000) {
    report.add(
      {
        severity: 'warning',
        code: 'updated-before-published',
        field: 'updated',
        value: '',
        message: 'The update is older than the publication.',
        mend: 'Correct one of the two dates, or leave the update out.',
      },
      'updated',
    );
  }
  return null;
}

function expiryAfter(
  published: number,
  fields: Moments,
  instant: InstantOf,
  report: FieldReport,
): number | null {
  const expires = instant(fields.expires);
  const begins = Math.max(published, embargoOf(fields, instant) ?? published);
  if (expires !== null && expires <= begins) {
    report.add(
      {
        severity: 'warning',
        code: 'expires-before-published',
        field: 'expires',
        value: '',
        message: 'It expires before it is published, so readers will never see it.',
        mend: 'Correct the dates, or set status: draft.',
      },
      'expires',
    );
  }
  return expires;
}

/** File name without extension; the folder's name for an `index.md`. */
function baseName(path: string): string {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.(?:md|mdx|markdown)$/i, '').trim();
  return /^_?index(?:\.[a-z-]{2,7})?$/i.test(name) ? (parts.pop() ?? name) : name;
}
