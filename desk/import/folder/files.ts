import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isOfUse } from '@/lib/archive/keep/folder';

/** The systems whose folders are known, with what gives each away. */
const SYSTEMS = {
  Hugo: [
    'hugo.toml',
    'hugo.yaml',
    'hugo.yml',
    'hugo.json',
    'config.toml',
    'config/_default',
    'archetypes',
  ],
  Astro: ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'src/content'],
  Eleventy: [
    '.eleventy.js',
    '.eleventy.cjs',
    'eleventy.config.js',
    'eleventy.config.mjs',
    'eleventy.config.cjs',
  ],
  Hexo: ['source/_posts'],
  Jekyll: ['_posts', '_drafts', '_config.yml', '_config.yaml'],
} as const;
export type System = keyof typeof SYSTEMS | 'Markdown';

export function systemOf(root: string): System {
  const found = Object.entries(SYSTEMS).find(([, marks]) =>
    marks.some((mark) => existsSync(join(root, mark))),
  );
  // Octopress, which is Jekyll with its texts in another folder.
  if (found?.[0] === 'Hexo' && existsSync(join(root, 'source/_layouts'))) return 'Jekyll';
  return (found?.[0] as System | undefined) ?? 'Markdown';
}

/** Where each system keeps its texts, below the folder; what is not there is passed over. */
const TEXTS: Record<System, string[]> = {
  Hugo: ['content'],
  Astro: ['src/content', 'src/pages'],
  Eleventy: [''],
  Hexo: ['source'],
  Jekyll: [''],
  Markdown: [''],
};

/** What other programs make or bring along, in which no text of the site is. */
const MACHINERY =
  /^(?:node_modules|vendor|_site|_includes|_layouts|_sass|layouts|themes|archetypes|resources|dist|public|scaffolds|bower_components|test|tests)$/;
const TEXT = /\.(?:md|mdx|markdown|mkd|html?)$/i;

/** Paths of the texts of a site below its folder, with forward slashes, sorted; links are not followed. */
export function textsIn(root: string, system: System): string[] {
  const starts = TEXTS[system].filter((start) => existsSync(join(root, start)));
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (!isOfUse(entry.name)) continue;
      if (entry.isDirectory() && !MACHINERY.test(entry.name)) walk(path);
      else if (entry.isFile() && TEXT.test(entry.name)) found.push(path);
    }
  };
  for (const start of starts.length > 0 ? starts : ['']) walk(start);
  return found.sort();
}

/** Folders in which a site keeps the files it gives out as they are: a rooted address is a path in one of them. */
export function pictureRoots(root: string): string[] {
  const names = ['static', 'public', 'source', 'src', 'assets', 'src/assets', 'content', ''];
  return names
    .map((name) => join(root, name))
    .filter((folder) => existsSync(folder))
    .map((folder) => realpathSync(folder));
}
