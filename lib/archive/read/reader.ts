import { basename } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Entry } from '@/lib/content/read-entry';
import type { Clock } from '@/lib/time/clock';
import type { Archive, DatedCorrection, RelatedHeadline } from '../archive';
import { openToRead } from '../database';
import { readSoFar } from '../keep/first-read';
import type { Location } from '../location';
import { RELATED_COUNT } from '../related-count';
import type { RenderBody } from './feed';
import { frontOf, headlineById } from './front';
import { entryOf } from './headlines';
import { historyAt } from './history/history';
import { KeptHistories } from './history/keep';
import { lastMoment } from './last-moment';
import {
  authorListing,
  byName,
  latest,
  monthListing,
  sectionListing,
  topicCounts,
  topicListing,
  yearCounts,
} from './listings';
import { machineVerbs } from './machines';
import { pictureFile } from './pictures';
import { problemsOf } from './problems';
import { Memory, type Reading, readingAt, versionAt } from './reading';
import { relatedTo } from './related';
import { resolvePath } from './resolve';
import { searchListing } from './search/listing';
import { Shelf } from './search/shelf';
import { suggestionsFor } from './search/suggestions';
import { renderText, signaturesOf, storyAt } from './story';
import { tagsAt, touchedSince } from './tags';
import { countOf } from './tallies';

/** Characters of rendered HTML to keep: some two thousand articles. */
const RENDERED = 16_000_000;

/**
 * Opens an index for reading.
 * @param clock what time it is, asked at every verb
 * @throws Error from the database when there is no index
 */
export function openArchive({ index, content }: Location, clock: Clock): Archive {
  const store = openToRead(index);
  const folderName = basename(content);
  const memory = new Memory();
  const rendered = new LRUCache<string, string>({
    maxSize: RENDERED,
    sizeCalculation: (html) => html.length + 1,
  });
  const histories = new KeptHistories();
  const reading = (): Reading => readingAt(store, clock, folderName, memory);
  /** A body is rendered on first view; a link or a picture in it may change with any other file. */
  const render: RenderBody = async (now, markdown, path, lang) => {
    const versioned = `${now.version} ${path}`;
    const kept = rendered.get(versioned);
    if (kept !== undefined) return kept;
    const html = await renderText(now, markdown, path, lang);
    rendered.set(versioned, html);
    return html;
  };
  const entryHtml = (now: Reading, entry: Entry) =>
    render(now, entry.body, entry.path, now.site.language);

  /** The page of an article asks for them, and its tags once more. They cost most of what a page does. */
  const picked = new LRUCache<string, RelatedHeadline[]>({ max: 500 });
  const related = (now: Reading, id: number, count: number): RelatedHeadline[] => {
    const key = `${now.version} ${id} ${count}`;
    const kept = picked.get(key) ?? relatedTo(now, id, count);
    picked.set(key, kept);
    return kept;
  };

  /** An index that is whole stays so. */
  let whole: true | null = null;
  const shelf = new Shelf();

  return {
    version: async () => versionAt(store, clock()),
    tags: async (path) => {
      const now = reading();
      return tagsAt(now, path, (id) => related(now, id, RELATED_COUNT));
    },
    touchedSince: async (version) => touchedSince(reading(), version),
    site: async () => reading().site,
    resolve: async (path) => resolvePath(reading(), path),
    front: async () => frontOf(reading()),
    story: async (day, slug) => {
      const now = reading();
      return storyAt(now, day, slug, (_, markdown, path, lang) =>
        render(now, markdown, path, lang),
      );
    },
    history: async (day, slug) => {
      const now = reading();
      const key = `${now.version} ${day}/${slug}`;
      return histories.of(key, () => historyAt(now, day, slug, content));
    },
    related: async (id, count) => related(reading(), id, count),
    signatures: async (id) => signaturesOf(reading(), id),
    section: async (slug, page) => sectionListing(reading(), slug, page),
    topic: async (slug, page) => topicListing(reading(), slug, page),
    author: async (slug, page) => {
      const now = reading();
      const listing = authorListing(now, slug, page);
      if (!listing) return null;
      const entry = entryOf(now, 'author', slug);
      const { name, ...list } = listing;
      const html = entry ? await entryHtml(now, entry) : '';
      return {
        ...list,
        author: { slug, name, kind: entry?.kind ?? 'person', role: entry?.note ?? '', html },
      };
    },
    month: async (year, month, page) => monthListing(reading(), year, month, page),
    latest: async (count) => latest(reading(), count),
    topics: async () => topicCounts(reading()),
    years: async () => yearCounts(reading()),
    standingPage: async (slug) => {
      const now = reading();
      const entry = entryOf(now, 'page', slug);
      return (
        entry && {
          slug,
          title: entry.name,
          standfirst: entry.note,
          html: await entryHtml(now, entry),
        }
      );
    },
    standingPages: async () => {
      const now = reading();
      const rows = now.live("SELECT entry FROM live_entries WHERE kind = 'page' ORDER BY path");
      const pages = rows
        .map((row) => JSON.parse(String(row.entry)) as Entry)
        .map(({ slug, name }) => ({ slug, name }));
      return byName(pages, now.site.language);
    },
    corrections: async () => correctionsOf(reading()),
    search: async (request) => searchListing(reading(), shelf, request),
    suggestions: async (query) => suggestionsFor(reading(), shelf, query),
    picture: async (hash) => pictureFile(reading(), hash),
    problems: async () => problemsOf(reading()),
    count: async () => countOf(reading(), 'all'),
    readSoFar: async () => {
      whole ??= readSoFar(store) === null || null;
      return whole ? null : readSoFar(store);
    },
    ...machineVerbs(reading, () => lastMoment(store, clock()), render),
    close: async () => store.close(),
  };
}

function correctionsOf(reading: Reading): DatedCorrection[] {
  const rows = reading.live(
    'SELECT live_corrections.at, live_corrections.text, live.id FROM live_corrections JOIN live ON live.id = live_corrections.article ORDER BY live_corrections.at DESC, live.path',
  );
  return rows.flatMap((row) => {
    const headline = headlineById(reading, Number(row.id));
    return headline ? [{ at: Number(row.at), text: String(row.text), headline }] : [];
  });
}
