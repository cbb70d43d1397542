import { basename } from 'node:path';
import { articleAddress } from '@/lib/address/addresses';
import { ContentFolder, type FileStamp } from '@/lib/archive/keep/folder';
import { closedFolder } from '@/lib/archive/keep/folder-problems';
import { loadFile } from '@/lib/archive/keep/load';
import { stateAt } from '@/lib/archive/state';
import type { Article } from '@/lib/content/article';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { readArticle } from '@/lib/content/read-article';
import { readEntry } from '@/lib/content/read-entry';
import { readFront } from '@/lib/content/read-front';
import { assumedSite, readSite } from '@/lib/content/read-site';
import { referencesOf } from '@/lib/content/references';
import { dayPath } from '@/lib/time/zone';
import type { DeskArticle, DeskEntry, Paper } from './paper';
import { settleAddresses } from './state';
import { unreadFile } from './unread';

/**
 * Reads every file of a content folder, in the order the site reads them: the settings first, since they decide how
 * the others are meant. Ten thousand articles take a few seconds and no index; see bench/check.ts.
 * @param root the content folder, absolute
 * @param now epoch milliseconds
 */
export async function readPaper(root: string, now: number): Promise<Paper> {
  const folder = new ContentFolder(root);
  const { stamps, closed } = folder.scan();
  const site = assumedSite(basename(root));
  const paper: Paper = {
    folder,
    now,
    site,
    isPaper: folder.isPaper,
    conventions: { ...site, sectionsDeclared: false },
    files: new Map(stamps.map(({ path, kind }) => [path, kind])),
    articles: [],
    entries: [],
    unread: [],
    pictures: new Set(),
    slots: [],
    frontPath: 'front.yaml',
    problems: closed.map(closedFolder),
  };
  for (const first of [true, false])
    for (const stamp of stamps) if ((stamp.kind === 'site') === first) await take(paper, stamp);
  settleAddresses(paper.articles);
  return paper;
}

async function take(paper: Paper, stamp: FileStamp): Promise<void> {
  const content = (await loadFile(paper.folder, stamp))?.content;
  if (content?.kind === 'fault') paper.problems.push(content.problem);
  if (content?.kind === 'picture') paper.pictures.add(stamp.path);
  if (content?.kind === 'text') takeText(paper, stamp, content.text);
}

function takeText(paper: Paper, { kind, path }: FileStamp, text: string): void {
  switch (kind) {
    case 'site': {
      const { value, problems } = readSite(text, path, basename(paper.folder.root));
      paper.problems.push(...problems);
      paper.site = value;
      paper.conventions = { ...value, sectionsDeclared: true };
      return;
    }
    case 'front': {
      const sections = paper.site.sections.map((section) => section.slug);
      const { value, problems } = readFront(text, path, sections);
      paper.problems.push(...problems);
      paper.slots = value;
      paper.frontPath = path;
      return;
    }
    case 'author':
    case 'topic':
    case 'page': {
      const { value, problems } = readEntry(text, path, paper.site.zone);
      paper.problems.push(...problems);
      if (value) paper.entries.push(entryOf(value, kind, text));
      else paper.unread.push(unreadFile(readFrontmatter(text, path), path));
      return;
    }
    case 'article': {
      const { value, problems, front } = readArticle(text, path, paper.conventions);
      paper.problems.push(...problems);
      if (value) paper.articles.push(deskArticle(value, paper.site.zone, paper.now));
      else paper.unread.push(unreadFile(front, path));
      return;
    }
  }
}

function entryOf(
  { body, ...entry }: NonNullable<ReturnType<typeof readEntry>['value']>,
  of: DeskEntry['of'],
  text: string,
): DeskEntry {
  const { bodyLine } = readFrontmatter(text, entry.path);
  return { ...entry, of, references: referencesOf(body, bodyLine) };
}

/** An article with what the desk derives from it. */
export function deskArticle({ body, ...article }: Article, zone: string, now: number): DeskArticle {
  const day = dayPath(article.published, zone);
  return {
    ...article,
    day,
    address: articleAddress(article.section, day, article.slug),
    state: stateAt(article, now),
    references: referencesOf(body, article.bodyLine),
    hasText: /\S/.test(body),
    holder: null,
  };
}
