import type { Conventions } from '@/lib/content/conventions';
import { assumedSite } from '@/lib/content/read-site';
import type { Site } from '@/lib/content/site';
import type { Store } from '../database';

/** What `site.yaml` last said, or what is assumed of a folder without one. */
export function keptSite(store: Store, folderName: string): Site {
  const kept = store.get("SELECT value FROM meta WHERE key = 'site'");
  const language = store.get("SELECT value FROM meta WHERE key = 'language'");
  return siteIn(kept?.value, language?.value, folderName);
}

/** The same of what was kept, where whoever asks has it already. */
export function siteIn(kept: unknown, language: unknown, folderName: string): Site {
  if (typeof kept === 'string') return JSON.parse(kept) as Site;
  return assumedSite(folderName, typeof language === 'string' ? language : undefined);
}

/**
 * Assumes of a paper without `site.yaml` that its language is the one in which most of its articles are written, so
 * that a folder of Hindi articles is a Hindi paper. Latin letters are taken for English.
 */
export function assumeLanguage(store: Store): void {
  // All articles are counted for it, which a paper that says its language need not do at every edit.
  if (store.get("SELECT 1 AS one FROM meta WHERE key = 'site'")) return;
  const most = store.get(
    "SELECT coalesce(nullif(written_in, ''), 'en') AS language FROM articles GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
  );
  store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('language', @language)", {
    language: String(most?.language ?? 'en'),
  });
}

/** The settings that decide what a file means. */
export function keptConventions(store: Store, folderName: string): Conventions {
  const { zone, language, sections } = keptSite(store, folderName);
  return {
    zone,
    language,
    sections,
    sectionsDeclared: store.get("SELECT 1 AS one FROM meta WHERE key = 'site'") !== undefined,
  };
}

/** Remembers the conventions that the files in the index were read by. */
export function rememberConventions(store: Store, conventions: Conventions): void {
  store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('conventions', @value)", {
    value: JSON.stringify(conventions),
  });
}

/** The conventions that the files in the index were read by; null before the first. */
export function keptConventionsOfFiles(store: Store): Conventions | null {
  const kept = store.get("SELECT value FROM meta WHERE key = 'conventions'");
  return kept ? (JSON.parse(String(kept.value)) as Conventions) : null;
}

/**
 * Every change that a reader could see gives the paper a new version. The first is the second in which the index was
 * made, so that an index made anew never repeats a version that pages were kept for.
 */
export function moveVersion(store: Store): void {
  store.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('moved', @now)", {
    now: String(Date.now()),
  });
  store.run(
    "INSERT INTO meta (key, value) VALUES ('version', strftime('%s', 'now')) ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
  );
}
