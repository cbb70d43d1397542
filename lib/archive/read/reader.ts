import { basename } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Entry } from '@/lib/content/read-entry';
import type { Clock } from '@/lib/time/clock';
import type { Archive, DatedCorrection, RelatedHeadline } from '../archive';
import type { Location } from '../location';
import { RELATED_COUNT } from '../related-count';
import { lastMoment, readSoFar, versionAt } from './edition';
import { endOf } from './end';
import { entryOf } from './entries';
import type { RenderBody } from './feed';
import { frontOf } from './front';
import { HEADLINE_COLUMNS, headlinesOf } from './headlines';
import { historyAt } from './history/history';
import { KeptHistories } from './history/keep';
import { Kept } from './kept';
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
import { inLots } from './lots';
import { machineVerbs } from './machines';
import { pictureFile } from './pictures';
import { problemsOf } from './problems';
import type { ReadStore } from './read-store';
import { Memory, type Reading, readingAt } from './reading';
import { relatedTo } from './related';
import { resolvePath } from './resolve';
import { searchListing } from './search/listing';
import { Shelf } from './search/shelf';
import { suggestionsFor } from './search/suggestions';
import { openSqlite } from './sqlite/read-store';
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
  return archiveOn(openSqlite(index), content, clock);
}

/**
 * The paper as readers see it, from an index that is open, whichever engine keeps it.
 * @param content the content folder, absolute
 */
export function archiveOn(store: ReadStore, content: string, clock: Clock): Archive {
  const folderName = basename(content);
  const memory = new Memory();
  const rendered = new LRUCache<string, string>({
    maxSize: RENDERED,
    sizeCalculation: (html) => html.length + 1,
  });
  const histories = new KeptHistories();
  const reading = () => readingAt(store, clock, folderName, memory);
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
  const picked = new Kept<RelatedHeadline[]>(500);
  const related = (now: Reading, id: number, count: number): Promise<RelatedHeadline[]> =>
    picked.of(`${now.version} ${id} ${count}`, () => relatedTo(now, id, count));

  /** An index that is whole stays so. */
  let isWhole = false;
  const shelf = new Shelf();

  return {
    version: () => versionAt(store, clock()),
    tags: async (path) => {
      const now = await reading();
      return tagsAt(now, path, (id) => related(now, id, RELATED_COUNT));
    },
    endOf: async (path) => endOf(await reading(), path),
    touchedSince: async (version) => touchedSince(await reading(), version),
    site: async () => (await reading()).site,
    resolve: async (path) => resolvePath(await reading(), path),
    front: async () => frontOf(await reading()),
    story: async (day, slug) => {
      const now = await reading();
      return storyAt(now, day, slug, (_, markdown, path, lang) =>
        render(now, markdown, path, lang),
      );
    },
    history: async (day, slug) => {
      const now = await reading();
      const key = `${now.version} ${day}/${slug}`;
      return histories.of(key, () => historyAt(now, day, slug, content));
    },
    related: async (id, count) => related(await reading(), id, count),
    signatures: async (id) => signaturesOf(await reading(), id),
    section: async (slug, page) => sectionListing(await reading(), slug, page),
    topic: async (slug, page) => topicListing(await reading(), slug, page),
    author: async (slug, page) => {
      const now = await reading();
      const listing = await authorListing(now, slug, page);
      if (!listing) return null;
      const { name, entry, ...list } = listing;
      const html = entry ? await entryHtml(now, entry) : '';
      return {
        ...list,
        author: { slug, name, kind: entry?.kind ?? 'person', role: entry?.note ?? '', html },
      };
    },
    month: async (year, month, page) => monthListing(await reading(), year, month, page),
    latest: async (count) => latest(await reading(), count),
    topics: async () => topicCounts(await reading()),
    years: async () => yearCounts(await reading()),
    standingPage: async (slug) => {
      const now = await reading();
      const entry = await entryOf(now, 'page', slug);
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
      const now = await reading();
      const rows = await now.live(
        "SELECT entry FROM live_entries WHERE kind = 'page' ORDER BY path",
      );
      const pages = rows
        .map((row) => JSON.parse(String(row.entry)) as Entry)
        .map(({ slug, name }) => ({ slug, name }));
      return byName(pages, now.site.language);
    },
    corrections: async () => correctionsOf(await reading()),
    search: async (request) => searchListing(await reading(), shelf, request),
    suggestions: async (query) => suggestionsFor(await reading(), shelf, query),
    picture: async (hash) => pictureFile(await reading(), hash),
    problems: async () => problemsOf(await reading()),
    count: async () => countOf(await reading(), 'all'),
    readSoFar: async () => {
      if (isWhole) return null;
      const so = await readSoFar(store);
      isWhole = so === null;
      return so;
    },
    ...machineVerbs(reading, () => lastMoment(store, clock()), render),
    close: () => store.close(),
  };
}

async function correctionsOf(reading: Reading): Promise<DatedCorrection[]> {
  const rows = await reading.live(
    `SELECT live_corrections.at, live_corrections.text, ${HEADLINE_COLUMNS}
     FROM live_corrections JOIN live ON live.id = live_corrections.article ORDER BY live_corrections.at DESC, live.path`,
  );
  const headlines = await inLots(rows, (lot) => headlinesOf(reading, lot));
  return rows.flatMap(({ at, text }, place) => {
    const headline = headlines[place];
    return headline ? [{ at: Number(at), text: String(text), headline }] : [];
  });
}
