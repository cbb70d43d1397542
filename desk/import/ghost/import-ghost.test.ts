import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk } from '../../desk-fixture';
import { EXIT } from '../../mistake';

let desk: DeskFixture;
afterEach(() => desk?.end());

const POST = {
  id: 'p1',
  title: 'A harvest',
  slug: 'a-harvest',
  status: 'published',
  visibility: 'public',
  type: 'post',
  published_at: '2021-03-28T00:30:00.000Z',
  html: '<p>Words.</p>',
};

/** An export with these posts; posts stand before the tags they name, as Ghost writes them. */
function exported(posts: object[]) {
  return {
    db: [
      {
        meta: { version: '5.0.0' },
        data: {
          posts,
          posts_authors: [{ post_id: 'p1', author_id: 'u1', sort_order: 0 }],
          posts_tags: [
            { post_id: 'p1', tag_id: 't2', sort_order: 1 },
            { post_id: 'p1', tag_id: 't1', sort_order: 0 },
            { post_id: 'p1', tag_id: 't3', sort_order: 2 },
          ],
          settings: [
            { key: 'title', value: 'Old & Gold' },
            { key: 'timezone', value: 'Europe/London' },
            { key: 'members_private_key', value: 'KEY' },
          ],
          tags: [
            { id: 't1', name: 'Farms', slug: 'farms', description: null },
            { id: 't2', name: 'Rice', slug: 'rice', description: 'All of rice.' },
            { id: 't3', name: '#hidden', slug: 'hash-hidden' },
          ],
          users: [
            {
              id: 'u1',
              name: 'Maya Rao',
              slug: 'maya',
              email: 'maya@old.example',
              password: 'HASH',
              bio: 'Writes.',
            },
          ],
        },
      },
    ],
  };
}

async function brought(posts: object[], ...words: string[]) {
  desk = makeDesk({});
  writeFileSync(join(desk.folder, 'export.json'), JSON.stringify(exported(posts)));
  const { out, err, exit } = await desk.run(
    'import',
    'ghost',
    'export.json',
    '--content',
    'new',
    '--json',
    ...words,
  );
  expect({ err, exit }).toEqual({ err: '', exit: EXIT.fine });
  return JSON.parse(out);
}

const file = (path: string) => readFileSync(join(desk.folder, 'new', path), 'utf8');
const body = () => file('articles/2021/03/a-harvest.md').split('\n---\n\n')[1]?.trimEnd();

describe('from Ghost comes over', () => {
  test('a post in the zone of its site, with its weightiest tag as section', async () => {
    await brought([
      {
        ...POST,
        custom_excerpt: 'In short.',
        feature_image: '__GHOST_URL__/content/images/a.jpg',
        feature_image_alt: 'A',
      },
    ]);
    expect(file('articles/2021/03/a-harvest.md')).toBe(`---
title: A harvest
published: 2021-03-28 00:30
section: farms
topics: [Rice]
authors: [maya]
standfirst: In short.
image:
  src: /content/images/a.jpg
  alt: A
aliases:
  - /a-harvest/
---

Words.
`);
    expect(file('authors/maya.md')).toBe('---\nname: Maya Rao\n---\n\nWrites.\n');
    expect(file('topics/rice.md')).toContain('description: All of rice.');
    expect(file('site.yaml')).toContain('name: Old & Gold\n');
  });

  test('no password, key or mail address of anybody', async () => {
    const summary = await brought([POST]);
    const all = [
      JSON.stringify(summary),
      file('authors/maya.md'),
      file('site.yaml'),
      file('.import.jsonl'),
    ].join();
    expect(all).not.toMatch(/HASH|KEY|maya@/);
  });

  test.each([
    ['paid', { visibility: 'paid' }],
    ['a draft', { status: 'draft' }],
    ['a mail', { status: 'sent' }],
    ['for members', { visibility: 'members' }],
  ])('what was %s as a draft', async (_, fields) => {
    await brought([{ ...POST, ...fields }]);
    expect(file('articles/2021/03/a-harvest.md')).toContain('status: draft');
  });

  test('a page, of both ways to say so', async () => {
    await brought([
      { ...POST, type: 'page' },
      { ...POST, id: 'p2', slug: 'old', type: undefined, page: 1 },
    ]);
    expect(file('pages/a-harvest.md')).toContain('title: A harvest');
    expect(file('pages/old.md')).toContain('title: A harvest');
  });
});

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } });
const mobiledoc = (parts: object) =>
  JSON.stringify({ version: '0.3.1', atoms: [], cards: [], markups: [], sections: [], ...parts });

describe('a text of Ghost is read from', () => {
  test.each([
    [
      'HTML with a callout',
      { html: '<div class="kg-card kg-callout-card"><div>💡</div><div>Mind.</div></div>' },
      ':::note\n\n💡\n\nMind.\n\n:::',
    ],
    [
      'HTML with a picture',
      {
        html: '<figure class="kg-card kg-image-card"><img src="https://c.example/a.jpg" alt="A"><figcaption>One</figcaption></figure>',
      },
      '![A](https://c.example/a.jpg "One")',
    ],
    [
      'HTML with a film',
      {
        html: '<figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed"></iframe></figure>',
      },
      '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>',
    ],
    [
      'Lexical with formats and a link',
      {
        lexical: lexical({
          type: 'paragraph',
          children: [
            text('a ', 0),
            text('b', 3),
            { type: 'link', url: 'https://c.example/', children: [text('c')] },
          ],
        }),
      },
      'a ***b***[c](https://c.example/)',
    ],
    [
      'Lexical with a list in a list',
      {
        lexical: lexical({
          type: 'list',
          listType: 'number',
          children: [
            { type: 'listitem', children: [text('one')] },
            {
              type: 'listitem',
              children: [
                {
                  type: 'list',
                  listType: 'bullet',
                  children: [{ type: 'listitem', children: [text('in')] }],
                },
              ],
            },
          ],
        }),
      },
      '1. one\n2. - in',
    ],
    [
      'Lexical with cards',
      {
        lexical: lexical(
          { type: 'codeblock', language: 'js', code: 'a < b' },
          { type: 'toggle', heading: 'More', content: '<p>In.</p>' },
          { type: 'horizontalrule' },
        ),
      },
      '```js\na < b\n```\n\n<details>\n\n<summary>More</summary>\n\nIn.\n\n</details>\n\n---',
    ],
    [
      'Lexical with a Markdown card, as it is',
      { lexical: lexical({ type: 'markdown', markdown: '* one\n* two_' }) },
      '* one\n* two_',
    ],
    [
      'Lexical with a card that nobody knows',
      { lexical: lexical({ type: 'signup', header: 'Join' }) },
      '`{"type":"signup","header":"Join"}`',
    ],
    [
      'Mobiledoc',
      {
        mobiledoc: mobiledoc({
          atoms: [['soft-return', '', {}]],
          markups: [['a', ['href', 'https://c.example/']], ['em']],
          cards: [['image', { src: 'https://c.example/a.jpg', caption: 'One' }]],
          sections: [
            [1, 'h2', [[0, [], 0, 'Head']]],
            [
              1,
              'p',
              [
                [0, [0, 1], 2, 'link'],
                [1, [], 0, 0],
                [0, [], 0, ' end'],
              ],
            ],
            [10, 0],
            [3, 'ul', [[[0, [], 0, 'item']]]],
          ],
        }),
      },
      '## Head\n\n[*link*](https://c.example/)\\\nend\n\n![](https://c.example/a.jpg "One")\n\n- item',
    ],
    ['Markdown of the first Ghosts', { markdown: '## Head\n\n* one' }, '## Head\n\n* one'],
  ])('%s', async (_, fields, markdown) => {
    await brought([{ ...POST, html: null, ...fields }]);
    expect(body()).toBe(markdown);
  });

  test('nothing that can be read, and says so', async () => {
    const summary = await brought([{ ...POST, html: null, lexical: '{broken' }]);
    expect(summary.left).toEqual({ text: 1, 'internal tag': 1 });
  });
});

test('links to the former site are links of the paper once it is known where it was', async () => {
  await brought(
    [
      { ...POST, html: '<p><a href="https://old.example/b/">b</a></p>' },
      { ...POST, id: 'p2', slug: 'b' },
    ],
    '--address',
    'https://old.example',
  );
  expect(body()).toBe('[b](b.md)');
});

test('a file that is no JSON is refused in a sentence', async () => {
  desk = makeDesk({});
  writeFileSync(join(desk.folder, 'export.json'), '{"db": [');
  writeFileSync(join(desk.folder, 'broken.json'), '{"db": nothing}');
  const { exit, err } = await desk.run('import', 'ghost', 'broken.json', '--content', 'new');
  expect(exit).toBe(EXIT.notDone);
  expect(err).toContain('broken.json is not valid JSON');
});
