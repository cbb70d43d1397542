import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderOfTexts } from '@/desk/import/folder/source';
import { GhostExport } from '@/desk/import/ghost/source';
import { isLeftOut, type Source } from '@/desk/import/piece';
import { WordPressExport } from '@/desk/import/wordpress/source';
import { renderBody } from '@/lib/content/body/render';
import { bodyText } from '@/lib/content/body-text';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { imported } from './imported';
import { report, rounded } from './report';

/**
 * What of real sites comes over, and how fast. `npx tsx bench/import.ts` imports every corpus and counts how many of the
 * words that readers saw there they see on the site that comes of it; pictures are taken to be there, so that captions
 * count.
 */
const CORPORA = '../shared/corpora';

const PICTURE = {
  hash: 'x',
  name: 'x',
  width: 100,
  height: 100,
  alt: '',
  caption: '',
  credit: '',
  focus: { x: 50, y: 50 },
  dark: null,
  small: null,
};

/** The words of what readers see of a file's body. */
async function renderedWords(file: string): Promise<string[]> {
  const { body } = readFrontmatter(readFileSync(file, 'utf8'), file);
  const html = await renderBody(body, {
    lang: 'en',
    words: { alsoRead: '', footnotes: '', backToText: '' },
    picture: () => PICTURE,
    link: (href) => ({ href, headline: '' }),
  });
  return wordsOf(textOfHtml(html));
}

/** Not by the importer's own way from HTML to text, which is what is measured. */
function textOfHtml(html: string): string {
  return bodyText(
    html
      .replace(/<!--[\s\S]*?-->|<(script|style|form|svg)\b[\s\S]*?<\/\1>/gi, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, (tag) =>
        /^<\/?(?:b|i|em|strong|a|span|code|sup|sub|u)\b/i.test(tag) ? '' : ' ',
      ),
  );
}

const CALLS =
  /\[\/?(?:caption|wp_caption|gallery|embed|code|sourcecode|source|youtube|vimeo|video|audio)\b[^\]]*\]/g;

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’‘]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** How many of some words are among others, each as often as it is there. */
function found(wanted: readonly string[], there: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of wanted) {
    const left = counts.get(word) ?? 0;
    if (left > 0) count += 1;
    counts.set(word, left - 1);
  }
  return count;
}

async function measure(name: string, source: Source, isHtml: boolean) {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-import-'));
  try {
    const { pieces, seconds } = await imported(source, root);
    const { hosts, name: title } = source.former();
    const prefix = `${source.system}:${[...hosts][0] ?? title}:`;
    const paths = new Map<string, string>();
    for (const line of readFileSync(join(root, '.import.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const [id, path] = JSON.parse(line) as [string, string];
      paths.set(id, path);
    }
    let [all, kept] = [0, 0];
    let worst = { share: 1, path: '' };
    for await (const piece of source.pieces()) {
      const path = isLeftOut(piece) ? undefined : paths.get(prefix + piece.id);
      if (isLeftOut(piece) || path === undefined) continue;
      const { text } = piece.body();
      const wanted = wordsOf(isHtml ? textOfHtml(text.replace(CALLS, ' ')) : bodyText(text));
      const there = await renderedWords(join(root, path));
      const count = found(wanted, there);
      all += wanted.length;
      kept += count;
      const share = wanted.length === 0 ? 1 : count / wanted.length;
      if (share < worst.share) worst = { share, path };
    }
    if (process.env.SHOW) console.log(name, worst);
    return {
      corpus: name,
      pieces,
      'pieces/s of processor': rounded(pieces / seconds),
      words: all,
      'found %': all === 0 ? 100 : Number(((100 * kept) / all).toFixed(2)),
      'worst %': Number((100 * worst.share).toFixed(1)),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
    rmSync(`${root}.md`, { force: true });
  }
}

async function corpora(): Promise<void> {
  if (!existsSync(CORPORA))
    throw new Error(`${CORPORA} is not here, and the trial needs real exports.`);
  const rows = [];
  // One of the exports ends before its first item does.
  const exports = readdirSync(`${CORPORA}/wxr`).filter((name) => !/attachments-only/.test(name));
  for (const file of exports)
    rows.push(
      await measure(
        file.slice(0, 44),
        new WordPressExport(
          [`${CORPORA}/wxr/${file}`],
          new Set(['customcpt', 'enmse_message']),
          [],
        ),
        true,
      ),
    );
  for (const file of readdirSync(`${CORPORA}/ghost`))
    rows.push(
      await measure(
        file.slice(0, 44),
        new GhostExport(`${CORPORA}/ghost/${file}`, undefined, []),
        true,
      ),
    );
  for (const folder of readdirSync(`${CORPORA}/posts`))
    rows.push(
      await measure(folder, new FolderOfTexts(`${CORPORA}/posts/${folder}`, undefined, []), false),
    );
  report('import', rows);
}

await corpora();
