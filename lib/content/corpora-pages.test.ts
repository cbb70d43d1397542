import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderBody } from './body/render';
import { bodyText, openingOf } from './body-text';
import { readFrontmatter } from './frontmatter';
import { readArticle } from './read-article';

const CORPORA = '../shared/corpora';
const away = !existsSync(CORPORA);

const PAPER = {
  zone: 'Asia/Kolkata',
  language: 'en',
  sections: [{ slug: 'news', name: 'News', description: '' }],
  sectionsDeclared: false,
};

/** The body of the one Markdown file in a folder of odd files. */
function bodyOf(folder: string): string {
  const path = join(CORPORA, 'odd', folder);
  const name = readdirSync(path).find((file) => file.endsWith('.md')) ?? '';
  return readFrontmatter(readFileSync(join(path, name), 'utf8'), name).body;
}

const pageOf = (folder: string) =>
  renderBody(bodyOf(folder), {
    lang: 'en',
    words: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back' },
    picture: () => null,
    link: () => null,
  });

describe.skipIf(away)('pages of odd files (in ../shared/corpora/odd)', { timeout: 120_000 }, () => {
  test('every speaker of a chat log is to be read', async () => {
    const spoken = bodyOf('35__monero').match(/\*\*\\?<[^>\s]+>\*\*/g)?.length ?? 0;
    const html = await pageOf('35__monero');
    expect(spoken).toBeGreaterThan(500);
    expect(html.match(/<strong>&#x3C;[^<>\s]+><\/strong>/g)).toHaveLength(spoken);
  });

  test('no mark of a template language is in a transcript of 186 KB', async () => {
    expect(await pageOf('46__bitcoinops')).not.toMatch(/\{%|\{\{/);
  });

  test('an article of 851 KB is rendered', async () => {
    const html = await pageOf('47__nodejs-blog');
    expect(html.match(/<li>/g)?.length).toBeGreaterThan(4_000);
  });

  test('the components of another system go and their content stays', async () => {
    const html = await pageOf('48__react-blog');
    expect(html).not.toMatch(/Sandpack|&#x3C;\/?Intro>|\{\/\*[a-z-]+\*\/\}<\/h/);
    expect(html).toContain('<h3 id="view-transitions">View Transitions</h3>');
  });
});

test.skipIf(away)(
  'every post of six real sites (in ../shared/corpora/posts) is read, or reported with a reason and a mend',
  { timeout: 120_000 },
  () => {
    const root = join(CORPORA, 'posts');
    const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) =>
      file.endsWith('.md'),
    );
    const unexplained: string[] = [];
    let read = 0;
    for (const file of files) {
      const { value, problems } = readArticle(readFileSync(join(root, file), 'utf8'), file, PAPER);
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (value && errors.length === 0) {
        read += 1;
        if (openingOf(bodyText(value.body)).length > 500) unexplained.push(`${file}: long opening`);
      } else if (value || errors.length === 0 || errors.some(({ mend }) => mend === ''))
        unexplained.push(file);
    }
    expect(unexplained).toEqual([]);
    expect(files.length).toBeGreaterThan(1_200);
    expect(read).toBeGreaterThan(880);
  },
);
