import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk } from '../../desk-fixture';
import { EXIT } from '../../mistake';

let desk: DeskFixture;
afterEach(() => desk?.end());

/** One item of an export; the texts are CDATA as WordPress writes them. */
function item(fields: Record<string, string>, more = ''): string {
  const all = {
    'wp:post_id': '1',
    'wp:post_type': 'post',
    'wp:status': 'publish',
    title: 'A harvest',
    'wp:post_name': 'a-harvest',
    'wp:post_date': '2014-07-01 09:00:00',
    'wp:post_date_gmt': '2014-07-01 13:00:00',
    link: 'https://old.example/2014/07/a-harvest/',
    'dc:creator': 'maya',
    'content:encoded': 'Words.',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`);
  return `<item>${lines.join('')}${more}</item>`;
}

function wxr(items: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${head}<rss><channel>
<title>Old &amp; Gold</title><link>https://old.example</link><description>News</description><language>en-GB</language>
<wp:author><wp:author_login>maya</wp:author_login><wp:author_display_name>Maya Rao</wp:author_display_name></wp:author>
<wp:author><wp:author_login>tim@old.example</wp:author_login><wp:author_display_name>Tim Low</wp:author_display_name></wp:author>
${items}</channel></rss>`;
}

/** Imports an export into a paper that is not there yet. */
async function brought(text: string | Buffer, ...words: string[]) {
  desk = makeDesk({});
  writeFileSync(join(desk.folder, 'export.xml'), text);
  return again(...words);
}

async function again(...words: string[]) {
  const { out, err, exit } = await desk.run(
    'import',
    'wordpress',
    'export.xml',
    '--content',
    'new',
    '--json',
    ...words,
  );
  expect({ err, exit }).toEqual({ err: '', exit: EXIT.fine });
  return JSON.parse(out);
}

const at = (path: string) => join(desk.folder, 'new', path);
const file = (path: string) => readFileSync(at(path), 'utf8');
const report = () => readFileSync(join(desk.folder, 'import-report.md'), 'utf8');
const body = (path: string) => file(path).split('\n---\n\n')[1]?.trimEnd();

describe('from WordPress comes over', () => {
  test('a post with headline, date, section, topics, author, standfirst and former address', async () => {
    await brought(
      wxr(
        item(
          { title: 'Rain &amp; rice', 'excerpt:encoded': '<p>In <b>short</b>.</p>' },
          '<category domain="category" nicename="farms"><![CDATA[Farms]]></category><category domain="post_tag" nicename="rice"><![CDATA[Rice]]></category>',
        ),
      ),
    );
    expect(file('articles/2014/07/a-harvest.md')).toBe(`---
title: Rain & rice
published: 2014-07-01 09:00
section: farms
topics: [Rice]
authors: [maya]
standfirst: In short.
aliases:
  - /2014/07/a-harvest/
---

Words.
`);
    expect(file('authors/maya.md')).toBe('---\nname: Maya Rao\n---\n');
    expect(file('site.yaml')).toBe(`name: Old & Gold
tagline: News
language: en-GB
zone: America/New_York
sections:
  - name: Farms
    slug: farms
  - name: News
    slug: news
`);
  });

  test('a page, and nothing of it that pages do not have', async () => {
    await brought(
      wxr(
        item({
          'wp:post_type': 'page',
          title: 'About',
          'wp:post_name': 'about',
          link: 'https://old.example/us/about/',
        }),
      ),
    );
    expect(file('pages/about.md')).toBe('---\ntitle: About\n---\n\nWords.\n');
    expect(report()).toContain('It was at /us/about/ and is at /about');
  });

  test.each([
    [
      'draft',
      '2014-07-01 09:00:00',
      '0000-00-00 00:00:00',
      'published: 2014-07-01 09:00\nstatus: draft',
    ],
    [
      'future',
      '2034-07-01 09:00:00',
      '2034-07-01 09:00:00',
      'published: 2034-07-01 09:00\nsection',
    ],
    [
      'private',
      '2014-07-01 09:00:00',
      '2014-07-01 09:00:00',
      'published: 2014-07-01 09:00\nstatus: draft',
    ],
  ])(
    'a post with the status %s, whatever of its dates is zero',
    async (status, wall, gmt, lines) => {
      await brought(
        wxr(item({ 'wp:status': status, 'wp:post_date': wall, 'wp:post_date_gmt': gmt })),
      );
      const [, year] = /published: (\d{4})/.exec(lines) ?? [];
      expect(file(`articles/${year}/07/a-harvest.md`)).toContain(lines);
    },
  );

  test('nothing that asked for a password as more than a draft', async () => {
    await brought(wxr(item({ 'wp:post_password': 'secret' })));
    expect(file('articles/2014/07/a-harvest.md')).toContain('status: draft');
    expect(file('articles/2014/07/a-harvest.md')).not.toContain('secret');
  });

  test('no address of an author that a mail can be sent to', async () => {
    await brought(wxr(item({ 'dc:creator': 'tim@old.example' })));
    expect(file('articles/2014/07/a-harvest.md')).toContain('authors: [tim-low]');
    expect(file('authors/tim-low.md')).toBe('---\nname: Tim Low\n---\n');
  });

  test('links between pieces as links to their files, also by number', async () => {
    await brought(
      wxr(
        item({
          'content:encoded':
            '<a href="https://old.example/2015/01/later/#top">a</a> <a href="/?p=2">b</a> <a href="http://www.old.example/gone">c</a>',
        }) +
          item({
            'wp:post_id': '2',
            'wp:post_name': 'later',
            'wp:post_date': '2015-01-02 00:00:00',
            'wp:post_date_gmt': '2015-01-02 05:00:00',
            link: 'https://old.example/2015/01/later/',
          }),
      ),
    );
    expect(body('articles/2014/07/a-harvest.md')).toBe(
      '[a](../../2015/01/later.md#top) [b](../../2015/01/later.md) [c](http://www.old.example/gone)',
    );
    expect(report()).toContain('A link to http://www.old.example/gone');
  });

  test('two posts of one name and day with an address each', async () => {
    const summary = await brought(
      wxr(item({}) + item({ 'wp:post_id': '2', 'content:encoded': 'Others.' })),
    );
    expect(file('articles/2014/07/a-harvest-2.md')).toContain('Others.');
    expect(summary.changed).toEqual({ slug: 1 });
  });

  test('a picture that lies on this machine, in its full size, with caption and alternative text', async () => {
    desk = makeDesk({});
    mkdirSync(join(desk.folder, 'wp-content/uploads/2014/07'), { recursive: true });
    writeFileSync(join(desk.folder, 'wp-content/uploads/2014/07/field.jpg'), 'picture');
    const here =
      '<img src="https://old.example/wp-content/uploads/2014/07/field-300x200.jpg" alt="A field">';
    writeFileSync(
      join(desk.folder, 'export.xml'),
      wxr(
        item(
          {
            'content:encoded': `[caption id="x" width="300"]${here} In | June[/caption]\n\n<img src="https://cdn.example/far.png">`,
          },
          '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>',
        ) +
          item(
            {
              'wp:post_id': '9',
              'wp:post_type': 'attachment',
              'wp:status': 'inherit',
              'wp:attachment_url': 'https://old.example/wp-content/uploads/2014/07/field.jpg',
            },
            '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Green</wp:meta_value></wp:postmeta>',
          ),
      ),
    );
    const summary = await again();
    expect(body('articles/2014/07/a-harvest.md')).toBe(
      '![A field](2014/07/field.jpg "In / June")\n\n![](https://cdn.example/far.png)',
    );
    expect(file('articles/2014/07/a-harvest.md')).toContain(
      'image:\n  src: 2014/07/field.jpg\n  alt: Green\n',
    );
    expect(file('images/2014/07/field.jpg')).toBe('picture');
    expect(summary.pictures).toEqual({ copied: 1, onTheWeb: 1 });
  });
});

describe('an export of WordPress is read', () => {
  test.each([
    ['CDATA that is cut in two around its own end mark', 'a ]]]]><![CDATA[> b', 'a ]]> b'],
    ['the classic editor’s blank lines as paragraphs', 'One\ntwo\n\nthree', 'One\\\ntwo\n\nthree'],
    [
      'a shortcode that nobody knows as code',
      'See [my-form id="7"] here',
      'See `[my-form id="7"]` here',
    ],
    ['words in brackets as words', 'He [sic] said [it]', 'He \\[sic] said \\[it]'],
    [
      'code with its language',
      '[code language="php"]if (a &lt; b) {{ x }}[/code]',
      '```php\nif (a < b) {{ x }}\n```',
    ],
    ['a film', 'x\n\n[youtube dQw4w9WgXcQ]', 'x\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'],
    [
      'marks of template languages as words that the site keeps',
      'Write {{ name }} or {% if %}',
      'Write &#123;{ name }} or &#123;% if %}',
    ],
    [
      'a block without text as code',
      '<!-- wp:latest-posts {"n":5} /-->',
      '`<!-- wp:latest-posts {"n":5} /-->`',
    ],
    [
      'a gallery of blocks',
      '<!-- wp:gallery --><figure class="wp-block-gallery"><figure><img src="//c.example/a.png" alt="A"/><figcaption>One</figcaption></figure><figure><img src="//c.example/b.png" alt="B"/></figure></figure><!-- /wp:gallery -->',
      ':::gallery\n\n![A](https://c.example/a.png "One")\n\n![B](https://c.example/b.png)\n\n:::',
    ],
    [
      'a pull quote',
      '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Rain.</p></blockquote></figure><!-- /wp:pullquote -->',
      ':::pullquote\n\n> Rain.\n\n:::',
    ],
    [
      'a form as code',
      '<p>a</p><form action="/x"><input name="q"></form>',
      'a\n\n`<form action="/x"><input name="q"></form>`',
    ],
    ['superscripts, which Markdown has none of', 'CO<sub>2</sub>', 'CO<sub>2</sub>'],
  ])('with %s', async (_, content, markdown) => {
    await brought(wxr(item({ 'content:encoded': content })));
    expect(body('articles/2014/07/a-harvest.md')).toBe(markdown);
  });

  test('with footnotes', async () => {
    await brought(
      wxr(
        item(
          {
            'content:encoded':
              '<!-- wp:paragraph --><p>Rice<sup data-fn="ab-1" class="fn"><a href="#ab-1">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
          },
          '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"Wild.","id":"ab-1"}]]]></wp:meta_value></wp:postmeta>',
        ),
      ),
    );
    expect(body('articles/2014/07/a-harvest.md')).toBe('Rice[^ab-1]\n\n[^ab-1]: Wild.');
  });

  test('without expanding an entity that would grow without end', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    await brought(wxr(item({}).replace('<![CDATA[A harvest]]>', '&b; & co'), bomb));
    expect(file('articles/2014/07/a-harvest.md')).toContain('title: "&b; & co"');
  });

  test('with characters that XML forbids, loose ampersands and no end', async () => {
    const text = wxr(
      `${item({ 'content:encoded': 'a\u0000\u000bb' })}<item><link>https://x.example/?a=1&b=2</link>`,
    );
    const summary = await brought(text.replace('</channel></rss>', ''));
    expect(body('articles/2014/07/a-harvest.md')).toBe('ab');
    expect(summary.notes.join()).toContain('not well-formed');
  });

  test('with elements within elements by the thousand, and all other posts', async () => {
    const deep = '<div>'.repeat(30_000);
    const summary = await brought(
      wxr(
        item({ 'content:encoded': `${deep}Deep words.` }) +
          item({ 'wp:post_id': '2', 'wp:post_name': 'b' }),
      ),
    );
    expect(body('articles/2014/07/a-harvest.md')).toBe('Deep words.');
    expect(body('articles/2014/07/b.md')).toBe('Words.');
    expect(summary.changed).toEqual({ text: 1 });
  });

  test('in the encoding that it names', async () => {
    const text = wxr(item({ 'content:encoded': 'Größe' })).replace('UTF-8', 'ISO-8859-1');
    await brought(Buffer.from(text, 'latin1'));
    expect(body('articles/2014/07/a-harvest.md')).toBe('Größe');
  });

  test('with names that would lead out of the folder', async () => {
    await brought(
      wxr(
        item({
          'wp:post_name': '../../../../etc/passwd',
          'content:encoded': '<img src="/../../../../etc/passwd.png">',
        }),
      ),
    );
    expect(body('articles/2014/07/etc-passwd.md')).toBe('![](https://old.example/etc/passwd.png)');
  });
});

describe('an import that is run again', () => {
  test('makes nothing twice', async () => {
    await brought(wxr(item({})));
    const before = file('articles/2014/07/a-harvest.md');
    expect((await again()).files).toEqual({ written: 0, same: 1, renewed: 0, kept: 0, gone: 0 });
    expect(file('articles/2014/07/a-harvest.md')).toBe(before);
  });

  test('takes over what the export says now, but never writes over an editor', async () => {
    await brought(wxr(item({}) + item({ 'wp:post_id': '2', 'wp:post_name': 'b' })));
    writeFileSync(
      at('articles/2014/07/b.md'),
      '---\ntitle: Mine\npublished: 2014-07-01\n---\nMine.\n',
    );
    writeFileSync(
      join(desk.folder, 'export.xml'),
      wxr(
        item({ 'content:encoded': 'New.' }) +
          item({ 'wp:post_id': '2', 'wp:post_name': 'b', 'content:encoded': 'New.' }),
      ),
    );
    expect((await again()).files).toEqual({ written: 0, same: 0, renewed: 1, kept: 1, gone: 0 });
    expect(file('articles/2014/07/a-harvest.md')).toContain('New.');
    expect(file('articles/2014/07/b.md')).toContain('Mine.');
    expect(report()).toContain('was changed at the desk');
  });

  test('goes on where it was stopped, and takes a file that is there already for its own', async () => {
    await brought(wxr(item({}) + item({ 'wp:post_id': '2', 'wp:post_name': 'b' })));
    const lines = readFileSync(at('.import.jsonl'), 'utf8').split('\n');
    // The site, the first piece before and after, and the second before it was written.
    writeFileSync(
      at('.import.jsonl'),
      `${lines.slice(0, 3).join('\n')}\n${lines[3]?.slice(0, 20)}`,
    );
    rmSync(at('articles/2014/07/b.md'));
    expect((await again()).files).toMatchObject({ written: 1, same: 1 });
    writeFileSync(at('.import.jsonl'), `${lines.slice(0, 4).join('\n')}\n`);
    expect((await again()).files).toMatchObject({ written: 0, same: 2 });
    expect(existsSync(at('articles/2014/07/b-01.md'))).toBe(false);
  });

  test('names pictures that lie on this machine by now', async () => {
    const picture = '<img src="https://old.example/wp-content/uploads/2014/07/a.jpg" alt="A">';
    await brought(wxr(item({ 'content:encoded': picture })));
    mkdirSync(join(desk.folder, 'backup/2014/07'), { recursive: true });
    writeFileSync(join(desk.folder, 'backup/2014/07/a.jpg'), 'picture');
    expect((await again('--pictures', 'backup')).files).toMatchObject({ renewed: 1 });
    expect(body('articles/2014/07/a-harvest.md')).toBe('![A](2014/07/a.jpg)');
  });

  test('writes nothing when only asked what it would do', async () => {
    const summary = await brought(wxr(item({})), '--dry-run');
    expect(summary.files.written).toBe(1);
    expect(() => file('site.yaml')).toThrow();
  });
});

test.each([
  ['a file that is no export', ['export.xml'], 'there is no post, page or upload in it'],
  ['a file that is not there', ['nothing.xml'], 'There is no file'],
  ['a folder', ['content'], 'is no file'],
  ['a zone that is none', ['export.xml', '--zone', 'Mars/Olympus'], 'is not known'],
])('%s is refused in a sentence, and no paper is made', async (_, words, said) => {
  desk = makeDesk({});
  writeFileSync(join(desk.folder, 'export.xml'), '<html><body>Words</body></html>');
  const { exit, err } = await desk.run('import', 'wordpress', ...words, '--content', 'new');
  expect(exit).toBe(EXIT.notDone);
  expect(err).toContain(said);
  expect(existsSync(at(''))).toBe(false);
});

test('what is no piece is left out and named: the bin, kinds of plugins, comments', async () => {
  const summary = await brought(
    wxr(
      item({ 'wp:status': 'trash' }) +
        item(
          { 'wp:post_id': '2', 'wp:post_type': 'recipe', title: 'Soup' },
          '<wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment>',
        ),
    ),
  );
  expect(
    summary.leftOut.map(({ what, count }: { what: string; count: number }) => [what, count]),
  ).toEqual([
    ['post', 1],
    ['recipe', 1],
  ]);
  expect(summary.notes.join()).toContain('1 comments');
  expect((await again('--types', 'recipe')).articles).toBe(1);
});

test('the check finds no error in a paper that came over', async () => {
  await brought(
    wxr(
      item({ title: '', 'content:encoded': 'Many words and no headline.' }) +
        item({ 'wp:post_id': '2', title: 'true', 'wp:post_name': '2014-07-01-x' }),
    ),
  );
  const { out } = await desk.run('check', '--content', 'new', '--json');
  expect(JSON.parse(out).counts.error).toBe(0);
  expect(file('articles/2014/07/a-harvest.md')).toContain('title: Many words and no headline.');
});
