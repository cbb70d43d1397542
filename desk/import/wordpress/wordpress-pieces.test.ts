import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import {
  again,
  begin,
  beside,
  body,
  brought,
  end,
  file,
  item,
  report,
  run,
  wxr,
} from './wordpress-fixture';

afterEach(end);

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
    begin();
    mkdirSync(beside('wp-content/uploads/2014/07'), { recursive: true });
    writeFileSync(beside('wp-content/uploads/2014/07/field.jpg'), 'picture');
    const here =
      '<img src="https://old.example/wp-content/uploads/2014/07/field-300x200.jpg" alt="A field">';
    writeFileSync(
      beside('export.xml'),
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
  const { out } = await run('check', '--content', 'new', '--json');
  expect(JSON.parse(out).counts.error).toBe(0);
  expect(file('articles/2014/07/a-harvest.md')).toContain('title: Many words and no headline.');
});
