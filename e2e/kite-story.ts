import { articleFile } from './article-file';
import type { OwnPaper } from './own-paper';
import { type Expected, seenAfter } from './seen';

/** A story that is newer than all of the demonstration, and so stands wherever the newest do. */
export const FILE = 'articles/2025/10/kites.md';
const DAY = '2025/10/02';
export const ADDRESS = `/culture/${DAY}/kites`;

/** The text of its file. */
export function story(title: string, more: Record<string, unknown> = {}): string {
  return articleFile({
    title,
    published: '2025-10-02 09:00',
    section: 'culture',
    topics: ['Kites'],
    authors: ['Kite desk'],
    ...more,
  });
}

/** Every page it belongs to, with its headline, and without another. */
export function everywhere(title: string, without: string[] = [], day = DAY): Expected {
  const pages = [
    '/',
    '/culture',
    '/topics/kites',
    '/authors/kite-desk',
    `/archive/${day.slice(0, 7)}`,
    `/culture/${day}/kites`,
  ];
  return Object.fromEntries(pages.map((page) => [page, { has: [title], hasNot: without }]));
}

/** The pages that stay without it, and those that are not there without it. */
export function nowhere(title: string, status = 404): Expected {
  return {
    '/': { hasNot: [title] },
    '/culture': { hasNot: [title] },
    '/topics/kites': { status: 404 },
    '/authors/kite-desk': { status: 404 },
    [ADDRESS]: { status, hasNot: [title] },
  };
}

/** Saves it and waits until it is on all its pages. */
export async function publish(paper: OwnPaper, title: string): Promise<void> {
  await seenAfter(paper, 'a new file', () => paper.write(FILE, story(title)), everywhere(title));
}
