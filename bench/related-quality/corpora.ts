import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { withoutLinks } from './links';

/** A collection of posts, and which other posts their authors linked in the text. */
export interface Corpus {
  name: string;
  posts: Post[];
  /** Path of a post to the paths of those it links to. */
  truth: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Post {
  path: string;
  text: string;
}

const LISTS = /^editor-links-(.+)\.tsv$/;

/**
 * Reads every corpus of a folder that holds `related/editor-links-NAME.tsv` (a post, a tab, a post that it links to)
 * and the posts below `posts/NAME`.
 */
export function readCorpora(folder: string): Corpus[] {
  return readdirSync(join(folder, 'related'))
    .flatMap((file) => LISTS.exec(file)?.[1] ?? [])
    .sort()
    .map((name) => ({
      name,
      posts: readPosts(join(folder, 'posts', name)),
      truth: readTruth(join(folder, 'related', `editor-links-${name}.tsv`)),
    }));
}

function readPosts(folder: string): Post[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/.test(path) && !isHidden(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function readTruth(file: string): Corpus['truth'] {
  const truth = new Map<string, Set<string>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [post, target] = line.trim().split('\t');
    if (!post || !target || post === target) continue;
    truth.set(post, (truth.get(post) ?? new Set()).add(target));
  }
  return truth;
}

/**
 * Makes a paper of a corpus in a temporary folder, the links and what was picked by hand taken out of its texts.
 * @returns the content folder
 */
export function writePaper(corpus: Corpus): string {
  const content = join(mkdtempSync(join(tmpdir(), 'broadsheet-bench-')), 'content');
  for (const { path, text } of corpus.posts) {
    const file = join(content, 'articles', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, withoutLinks(text));
  }
  writeFileSync(
    join(content, 'site.yaml'),
    `name: ${basename(corpus.name)}\nlanguage: en\nzone: UTC\nsections: [Posts]\n`,
  );
  return content;
}

/** The folder of corpora, or null with a word of what is missing. */
export function corporaFolder(given: string | undefined): string | null {
  if (given && existsSync(join(given, 'related'))) return given;
  console.log(
    given
      ? `There is no folder "related" in ${given}. It holds lists of links, as editor-links-NAME.tsv.`
      : 'Quality is not measured: name a folder of posts and links, as in `npx tsx bench/related.ts FOLDER`, or in RELATED_CORPORA.',
  );
  return null;
}
