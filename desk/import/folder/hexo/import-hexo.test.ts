import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk } from '../../../desk-fixture';
import { EXIT } from '../../../mistake';

let desk: DeskFixture;
afterEach(() => desk?.end());

const CONFIG = `title: Old
language: [en-GB, hi]
timezone: Asia/Kolkata
url: https://old.example
permalink: :year/:month/:day/:title/
new_post_name: :title.md
`;

/** Imports a site of Hexo with these files below `source` into a paper that is not there yet. */
async function brought(files: Record<string, string>, config = CONFIG) {
  desk = makeDesk({});
  const all = Object.entries(files).map(([path, text]) => [`source/${path}`, text] as const);
  for (const [path, text] of [...all, ['_config.yml', config] as const]) {
    const file = join(desk.folder, 'old', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const words = ['import', 'folder', 'old', '--content', 'new', '--json'];
  const { out, err, exit } = await desk.run(...words);
  expect({ err, exit }).toEqual({ err: '', exit: EXIT.fine });
  return JSON.parse(out);
}

const file = (path: string) => readFileSync(join(desk.folder, 'new', path), 'utf8');
const body = (path: string) => file(path).split('\n---\n\n').slice(1).join('\n---\n\n').trimEnd();
const report = () => readFileSync(join(desk.folder, 'import-report.md'), 'utf8');
const dated = (frontmatter: string, text = 'Text.\n') =>
  `---\ndate: 2013-07-14 17:01:34\n${frontmatter}\n---\n${text}`;

describe('a site of Hexo comes over', () => {
  test('with its date in the zone of its settings, its categories, its address, its picture', async () => {
    const summary = await brought({
      '_posts/hello-world.md': dated(
        'title: Hello World\nupdated: 2013/8/1 9:05:00\ncategories:\n  - Sports\n  - Baseball\ntags:\n  - Injury\n  - Fight\ncover: /images/field.jpg\ncomments: false',
        'Opening.\n\n<!-- more -->\n\nThe rest.\n',
      ),
      'images/field.jpg': 'picture',
    });
    expect(file('articles/2013/07/hello-world.md')).toBe(`---
title: Hello World
published: 2013-07-14 17:01:34
updated: 2013-08-01 09:05
section: sports
topics: [Baseball, Injury, Fight]
image:
  src: field.jpg
aliases:
  - /2013/07/14/hello-world/
comments: "false"
---

Opening.

<!-- more -->

The rest.
`);
    expect(file('site.yaml')).toContain('name: Old\nlanguage: en-GB\n');
    expect(file('site.yaml')).toContain('zone: Asia/Kolkata');
    expect(file('images/field.jpg')).toBe('picture');
    expect(summary.left).toEqual({});
  });

  test('with drafts, posts held back, files that Hexo passes over, and pages that bear a date', async () => {
    await brought({
      '_drafts/soon.md': '---\ntitle: Soon\n---\nSoon.\n',
      '_posts/held.md': dated('title: Held\npublished: false'),
      '_trash/old.md': dated('title: Thrown away'),
      'about/index.md': dated('title: About\nlayout: about', 'We.\n'),
      'tags/index.md': dated('title: Tags\ntype: tags', ''),
    });
    const { out } = await desk.run('list', '--draft', '--json', '--content', 'new');
    const drafts = JSON.parse(out).map(({ headline }: { headline: string }) => headline);
    expect(drafts.sort()).toEqual(['Held', 'Soon']);
    expect(file('pages/about.md')).toContain('title: About\n');
    expect(file('pages/old.md')).toContain('status: draft\n');
    expect(report()).toContain('a part that begins with');
    expect(report()).toContain('head of a list');
  });

  test.each([
    ['its usual form', '---\ntitle: A\ndate: 2013-07-14 17:01:34\ntags:\n\t- B\n---\nText.\n'],
    ['no first line', 'title: A\ndate: 2013-07-14 17:01:34\ntags: B\n---\nText.\n'],
    [
      'JSON before semicolons',
      '"title": "A",\n"date": "2013/7/14 17:01:34",\n"tags": "B"\n;;;\nText.\n',
    ],
    [
      'JSON between semicolons',
      ';;;\n"title": "A",\n"date": "2013-7-14 17:01:34",\n"tags": ["B"]\n;;;\nText.\n',
    ],
  ])('with frontmatter in %s', async (_, text) => {
    await brought({ '_posts/a.md': text });
    expect(file('articles/2013/07/a.md')).toContain(
      'title: A\npublished: 2013-07-14 17:01:34\nsection: news\ntopics: [B]\n',
    );
    expect(body('articles/2013/07/a.md')).toBe('Text.');
  });

  test('with words above a line of hyphens, which are no frontmatter', async () => {
    await brought({ 'about.md': 'We are: a paper.\nSince 1900.\n\n---\n\nWrite to us.\n' });
    expect(body('pages/about.md')).toBe('We are: a paper.\nSince 1900.\n\n---\n\nWrite to us.');
  });
});

describe('a post of Hexo is found where it was', () => {
  const POST = {
    'foo/My Post.md': dated('title: A “Post”\nabbrlink: 3b3a\ncategories: [Foo, Bár Bar]'),
  };
  const at = async (config: string, files: Record<string, string> = POST) => {
    const below = Object.entries(files).map(([path, text]) => [`_posts/${path}`, text]);
    await brought(Object.fromEntries(below), `title: Old\ntimezone: Asia/Kolkata\n${config}`);
    return file('articles/2013/07/my-post.md').match(/(?<=^ {2}- )\/.*$/gm) ?? [];
  };

  test.each([
    ['nothing said', '', '/2013/07/14/foo/My Post/'],
    ['categories', 'permalink: :category/:name', '/Foo/Bar-Bar/My Post'],
    ['small letters', 'permalink: :category/:name\nfilename_case: 1', '/foo/bar-bar/My Post'],
    [
      'a map of categories',
      'permalink: :category/:i_day\ncategory_map: {Foo: food}',
      '/food/Bar-Bar/14',
    ],
    ['its own keys', 'permalink: p/:abbrlink.html', '/p/3b3a.html'],
    [
      'short endings',
      'permalink: :i_month/:post_title.html\npretty_urls: {trailing_html: false}',
      '/7/a-“post”',
    ],
    ['a default', 'permalink: :lang/:name/\npermalink_defaults: {lang: en}', '/en/My Post/'],
    [
      'a folder of its host',
      'url: https://old.example/blog\npermalink: :year/:name/',
      '/blog/2013/My Post/',
    ],
    ['hours', 'permalink: :year:month:day:hour:minute:second', '/20130714170134'],
    ['a digest', 'permalink: :hash/', '/4fe4114593a2/'],
  ])('by %s', async (_, config, address) => {
    expect(await at(config)).toEqual([address]);
  });

  test('by its name without what the settings put before it', async () => {
    const files = { '2013-07-14-my-post.md': dated('title: A') };
    expect(await at('new_post_name: :year-:month-:day-:title.md', files)).toEqual([
      '/2013/07/14/my-post/',
    ]);
  });

  test('by an address of its own', async () => {
    const files = { 'my-post.md': dated('title: A\npermalink: old/place.html') };
    expect(await at('', files)).toEqual(['/old/place.html']);
  });

  test('and nowhere, where its settings ask for what it does not say', async () => {
    expect(await at('permalink: :nothing/:title/')).toEqual([]);
  });
});

describe('tags of Hexo become what they stood for:', () => {
  const text = async (words: string, files: Record<string, string> = {}) => {
    const summary = await brought({ '_posts/a.md': dated('title: A', `${words}\n`), ...files });
    return { text: body('articles/2013/07/a.md'), left: summary.left };
  };
  const B = { '_posts/sub/b-post.md': dated('title: "B [1]"') };

  test.each([
    ['{% post_link sub/b-post %}', '[B &#91;1&#93;](b-post.md)'],
    ['{% post_link sub/b-post its words false %}', '[its words](b-post.md)'],
    ['{% post_link "B [1]" "by headline" %}', '[by headline](b-post.md)'],
    ['{% post_link sub/b-post#end there %}', '[there](b-post.md#end)'],
    ['[b](/2013/07/14/sub/b-post/)', '[b](b-post.md)'],
    ['[b]({% post_path sub/b-post %})', '[b](b-post.md)'],
  ])('%s', async (words, made) => {
    expect(await text(words, B)).toEqual({ text: made, left: {} });
  });

  test.each([
    ['{% asset_img field.jpg %}', '![](a/field.jpg)'],
    ['{% asset_img left field.jpg 500 400 A wide field %}', '![A wide field](a/field.jpg)'],
    ['{% asset_img "field.jpg" "In June" "A field" %}', '![A field](a/field.jpg "In June")'],
    [`{% asset_img field.jpg "'In June' 'A field'" %}`, '![A field](a/field.jpg "In June")'],
    ['{% img class /images/map.png 300 "A map" %}', '![A map](map.png)'],
    ['![A field](field.jpg)', '![A field](field.jpg)'],
    ['![A field](/2013/07/14/a/field.jpg)', '![A field](2013/07/14/a/field.jpg)'],
    ['![A field](a/field.jpg)', '![A field](a/field.jpg)'],
  ])('%s', async (words, made) => {
    const files = { '_posts/a/field.jpg': 'picture', 'images/map.png': 'map' };
    expect(await text(words, files)).toEqual({ text: made, left: {} });
  });

  test.each([
    ['{% codeblock %}\n{{ x }} {% y %}\n{% endcodeblock %}', '```\n{{ x }} {% y %}\n```'],
    [
      '{% codeblock lang:objc line_number:false %}\n[r x: 1];\n{% endcodeblock %}',
      '```objc\n[r x: 1];\n```',
    ],
    [
      '{% codeblock _.compact lang:js http://u.example/#c Underscore.js %}\n```\n{% endcodeblock %}',
      '**_.compact** [Underscore.js](http://u.example/#c)\n\n````js\n```\n````',
    ],
    [
      '{% include_code Adder lang:js from:2 to:3 adder.js %}',
      '**Adder**\n\n```js\nadd();\nadd();\n```',
    ],
    ['``` js Title\n{% post_link gone %}\n```', '``` js Title\n{% post_link gone %}\n```'],
    ['`{% img x %}` is a tag.', '`{% img x %}` is a tag.'],
    ['{% raw %}{{ shown }}{% endraw %}', '&#123;{ shown }}'],
  ])('%s', async (words, made) => {
    const files = { 'downloads/code/adder.js': 'start();\nadd();\nadd();\n' };
    expect(await text(words, files)).toEqual({ text: made, left: {} });
  });

  test.each([
    ['{% blockquote %}\nTwo\n\nparts\n{% endblockquote %}', '> Two\n>\n> parts'],
    [
      '{% quote David Levithan, Wide Awake %}\nKind.\n{% endquote %}',
      '> Kind.\n>\n> — David Levithan, Wide Awake',
    ],
    [
      '{% blockquote Seth Godin http://s.example/a/ Welcome %}\n{% post_link gone %}\n{% endblockquote %}',
      '> ``{% post_link gone %}``\n>\n> — Seth Godin, [Welcome](http://s.example/a/)',
    ],
    ['{% pullquote right %}\nShort.\n{% endpullquote %}', ':::pullquote\nShort.\n:::'],
    ['{% link A site https://x.example/a true "To x" %}', '[A site](https://x.example/a "To x")'],
    ['{% youtube lJIrF4YjHfQ %}', 'https://www.youtube.com/watch?v=lJIrF4YjHfQ'],
    ['{% youtube PL9hW1uS6HUfs playlist %}', 'https://www.youtube.com/playlist?list=PL9hW1uS6HUfs'],
    ['{% vimeo 36579366 %}', 'https://vimeo.com/36579366'],
    [
      '{% gist user/b6365e79be6052e7531e7ba6ea8caf23 %}',
      'https://gist.github.com/user/b6365e79be6052e7531e7ba6ea8caf23',
    ],
    ['{% jsfiddle ccWP7 %}', 'https://jsfiddle.net/ccWP7'],
    ['{% iframe https://x.example/map 100% 300 %}', 'https://x.example/map'],
  ])('%s', async (words, made) => {
    expect((await text(words)).text).toBe(made);
  });

  test('and what has no counterpart, or names what is not there, stands as code and is told of', async () => {
    const { text: made, left } = await text(
      '{% note info %}\nKept.\n{% endnote %}\n\n{% include_code ../../../../new/site.yaml %}\n\n{% asset_img gone.jpg %} {% asset_link plan.pdf "The plan" %} {{ site.title }} {# mine #}',
    );
    expect(made).toBe(
      '``{% note info %}``\nKept.\n``{% endnote %}``\n\n``{% include_code ../../../../new/site.yaml %}``\n\n![](a/gone.jpg) [The plan](https://old.example/2013/07/14/a/plan.pdf) ``{{ site.title }}``',
    );
    expect(left).toMatchObject({
      'template note': 1,
      'template endnote': 1,
      'template include_code': 1,
      'link within the former site': 1,
      'comment in the text': 1,
    });
  });

  test('but not where a post says that its marks are words', async () => {
    await brought({
      '_posts/a.md': dated('title: A\ndisableNunjucks: true', '{% youtube x %} `{{ x }}`\n'),
    });
    expect(body('articles/2013/07/a.md')).toBe('&#123;% youtube x %} `{{ x }}`');
  });
});

test('of a site without a zone the report says where its hours may be wrong', async () => {
  await brought({ '_posts/a.md': dated('title: A') }, 'title: Old\n');
  expect(report()).toContain('Its settings name no time zone');
});
