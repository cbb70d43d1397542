import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type DeskFixture, makeDesk } from '../../desk-fixture';
import { EXIT } from '../../mistake';

let desk: DeskFixture;
afterEach(() => desk?.end());

/** Imports a folder with these files into a paper that is not there yet. */
async function brought(files: Record<string, string>, ...words: string[]) {
  desk = makeDesk({});
  for (const [path, text] of Object.entries(files)) {
    const file = join(desk.folder, 'old', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return again(...words);
}

async function again(...words: string[]) {
  const { out, err, exit } = await desk.run(
    'import',
    'folder',
    'old',
    '--content',
    'new',
    '--json',
    ...words,
  );
  expect({ err, exit }).toEqual({ err: '', exit: EXIT.fine });
  return JSON.parse(out);
}

const file = (path: string) => readFileSync(join(desk.folder, 'new', path), 'utf8');
const body = (path: string) => file(path).split('\n---\n\n')[1]?.trimEnd();

describe('a folder comes over from', () => {
  test('Hugo: TOML, a bundle with its picture, shortcodes, permalinks', async () => {
    const summary = await brought({
      'hugo.toml':
        'title = "Old"\nbaseURL = "https://old.example/"\nlanguageCode = "en-GB"\n[permalinks]\n  posts = "/:year/:slug/"\n',
      'content/_index.md': '---\ntitle: Home\n---\n',
      'content/about.md': '---\ntitle: About\ndate: 2020-01-01\n---\nWe.\n',
      'content/posts/rain/index.md':
        '+++\ntitle = "Rain"\ndate = 2021-05-06T07:08:00Z\ntags = ["Rice"]\ncategories = ["Farms"]\naliases = ["/wet/"]\nmood = "grey"\n+++\n{{< figure src="field.jpg" alt="Field" caption="In June" >}}\n\nSee {{< ref "sun.md" >}} and [sun](../sun.md).\n\n{{< mystery id="1" >}}\n',
      'content/posts/rain/field.jpg': 'picture',
      'content/posts/sun.md': '---\ntitle: Sun\ndate: 2021-05-07\ndraft: true\n---\nHot.\n',
    });
    expect(file('articles/2021/05/rain.md')).toBe(`---
title: Rain
published: 2021-05-06 07:08
section: farms
topics: [Rice]
aliases:
  - /2021/rain/
  - /wet/
mood: grey
---

![Field](field.jpg "In June")

See /content/posts/sun.md and [sun](sun.md).

\`\`{{< mystery id="1" >}}\`\`
`);
    expect(file('images/field.jpg')).toBe('picture');
    expect(file('articles/2021/05/sun.md')).toContain('status: draft');
    expect(file('pages/about.md')).toContain('title: About');
    expect(file('site.yaml')).toContain('name: Old\nlanguage: en-GB\n');
    expect(summary.left).toEqual({ 'template mystery': 1 });
    expect(summary.leftOut).toEqual([
      { what: 'head of a list', why: 'It holds no text.', count: 1 },
    ]);
  });

  test('Jekyll: days in names, drafts, redirects, authors by short name, Liquid', async () => {
    await brought({
      '_config.yml':
        'title: Old\nurl: https://old.example\ntimezone: Asia/Kolkata\npermalink: pretty\n',
      '_data/authors.yml': 'maya:\n  name: Maya Rao\n  title: Editor\n',
      '_posts/2015-3-4-rain.md':
        '---\ntitle: Rain\nauthor: maya\ncategories: [farms]\nredirect_from: /wet\n---\n![Map]({{ site.baseurl }}/assets/map.png)\n\n[next]({% post_url 2015-03-05-sun %}) and [old](https://old.example/farms/2015/03/05/sun/).\n\n{% highlight ruby %}\nputs "{{ x }}"\n{% endhighlight %}\n\n{% raw %}{{ shown }}{% endraw %} {% include ad.html %}\n',
      '_posts/2015-03-05-sun.md':
        '---\ntitle: Sun\ncategory: farms\ncategories: farms\n---\nHot.\n',
      '_drafts/wind.md': '---\ntitle: Wind\n---\nSoon.\n',
      'assets/map.png': 'picture',
      'README.md': 'About this folder.\n',
    });
    expect(file('articles/2015/03/rain.md')).toBe(
      `---
title: Rain
published: 2015-03-04 12:00
section: farms
authors: [maya]
aliases:
  - /wet
---

![Map](assets/map.png)

[next](sun.md) and [old](sun.md).


\`\`\`ruby
puts "{{ x }}"
\`\`\`


&#123;{ shown }} \`\`{% include ad.html %}\`\`
`.replace('aliases:\n  - /farms/2015/03/04/rain/\n', 'aliases:\n'),
    );
    expect(file('authors/maya.md')).toBe('---\nname: Maya Rao\nrole: Editor\n---\n');
    const { out } = await desk.run('list', '--draft', '--json', '--content', 'new');
    expect(JSON.parse(out).map(({ headline }: { headline: string }) => headline)).toEqual(['Wind']);
    expect(file('site.yaml')).toContain('zone: Asia/Kolkata');
  });

  test('Astro: MDX without its JavaScript, and dates under its names', async () => {
    await brought({
      'astro.config.mjs': '',
      'src/content/blog/rain.mdx':
        "---\ntitle: Rain\npubDate: 'Jul 08 2022'\nheroImage: '../../assets/a.png'\n---\nimport X from './x.astro';\n\nWet.\n",
      'src/assets/a.png': 'picture',
    });
    expect(body('articles/2022/07/rain.md')).toBe('Wet.');
    expect(file('articles/2022/07/rain.md')).toContain('published: 2022-07-08 12:00');
    expect(file('articles/2022/07/rain.md')).toContain('src: assets/a.png');
  });

  test('no system: JSON and nothing at the head, no date, no title', async () => {
    await brought({
      'a.md': '{"title": "Rain", "date": "2020-01-02", "mood": {"sky": "grey"}}\nWet.\n',
      'notes/wind.md': '# Wind *today*\n\nBlows.\n',
    });
    expect(file('articles/2020/01/a.md')).toContain('title: Rain\npublished: 2020-01-02 12:00\n');
    expect(file('articles/2020/01/a.md')).toContain('mood:\n  sky: grey\n');
    expect(file('pages/wind.md')).toContain('title: Wind today\n');
  });
});

describe('nothing of a folder is lost or let out in silence', () => {
  test('what can not be read is named, and what may have been held back is a draft', async () => {
    await brought({
      'posts/a.md': '---\ntitle: A\ndate: 2020-02-30\nstatus: in progress\n---\nA.\n',
      'posts/b.md': '---\ntitle: B\ndate: 2020-02-02\ndraft: perhaps\n---\nB.\n',
      'posts/c.md': '---\ntitle: C\ndate: 2020-02-02\nstatus: Completed\n# mine\n---\nC.\n',
    });
    expect(file('articles/2020/02/b.md')).toContain('status: draft');
    expect(file('articles/2020/02/c.md')).not.toContain('status:');
    const report = readFileSync(join(desk.folder, 'import-report.md'), 'utf8');
    expect(report).toContain('published: 2020-02-30');
    expect(report).toContain('status: Completed');
    expect(report).toContain('Comments in its frontmatter');
  });

  test('no picture is taken from outside of the folder', async () => {
    desk = makeDesk({});
    mkdirSync(join(desk.folder, 'old'));
    writeFileSync(join(desk.folder, 'secret.png'), 'secret');
    symlinkSync(join(desk.folder, 'secret.png'), join(desk.folder, 'old/link.png'));
    writeFileSync(
      join(desk.folder, 'old/a.md'),
      '---\ntitle: A\ndate: 2020-02-02\n---\n![](../secret.png) ![](link.png)\n',
    );
    const summary = await again();
    expect(summary.pictures.copied).toBe(0);
    expect(summary.left).toEqual({ 'picture that was not found': 2 });
  });

  test('run again, nothing is made twice', async () => {
    await brought({ 'a.md': '---\ntitle: A\ndate: 2020-02-02\n---\nA.\n', 'b.md': 'B\n' });
    expect((await again()).files).toMatchObject({ written: 0, same: 2, renewed: 0 });
  });

  test('the check finds no error afterwards', async () => {
    await brought({
      'posts/a.md':
        '---\ntitle: "A: b"\ndate: 2020-02-30\nlabel: odd\nimage: {focus: x}\n---\nA.\n',
    });
    const { out } = await desk.run('check', '--content', 'new', '--json');
    expect(
      JSON.parse(out).problems.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
  });
});
