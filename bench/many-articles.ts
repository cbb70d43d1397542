import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A paper of many articles for the benchmarks, each as long as real ones are. */
export interface ManyArticles {
  root: string;
  content: string;
  cache: string;
  addresses: string[];
}

/** Mean length of 1,000 posts of real sites, in words (docs/PERFORMANCE.md). */
const WORDS = 670;
const SECTIONS = ['world', 'business', 'science', 'culture', 'politics'];

/** Copies the demonstration and adds articles made of its own paragraphs, so that words and links are those of a paper. */
export function makeManyArticles(count: number): ManyArticles {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const content = join(root, 'content');
  cpSync('content', content, { recursive: true });
  const folder = join(content, 'articles/bench');
  mkdirSync(folder);
  const paragraphs = paragraphsOf(join(content, 'articles'));
  const addresses: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const section = SECTIONS[i % SECTIONS.length] ?? 'world';
    const day = 1 + (i % 28);
    const fields = {
      title: `Benchmark story number ${i}`,
      slug: `story-${i}`,
      standfirst:
        'A standfirst of the length that a standfirst has, in one sentence of some words.',
      published: `2024-0${1 + (i % 9)}-${String(day).padStart(2, '0')}`,
      section,
      topics: [`Topic ${i % 40}`, `Topic ${(i * 7) % 40}`],
      authors: [`Author ${i % 12}`],
    };
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    writeFileSync(
      join(folder, `${i}.md`),
      `---\n${lines.join('\n')}\n---\n${bodyFrom(paragraphs, i)}\n`,
    );
    addresses.push(`/${section}/${fields.published.replaceAll('-', '/')}/${fields.slug}`);
  }
  return { root, content, cache: join(root, 'cache'), addresses };
}

function paragraphsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => readFileSync(join(folder, path), 'utf8').split('\n\n').slice(1))
    .filter((text) => /^[A-Z]/.test(text) && !text.includes('](') && text.length > 200);
}

function bodyFrom(paragraphs: string[], seed: number): string {
  const chosen: string[] = [];
  for (let i = 0, words = 0; words < WORDS; i += 1) {
    const paragraph = paragraphs[(seed * 31 + i * 17) % paragraphs.length] ?? '';
    chosen.push(paragraph);
    words += paragraph.split(/\s+/).length;
  }
  return chosen.join('\n\n');
}
