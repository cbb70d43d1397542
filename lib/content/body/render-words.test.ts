import { describe, expect, test } from 'vitest';
import { renderBody } from './render';
import { withoutTemplates } from './templates';

const render = (markdown: string, lang = 'en') =>
  renderBody(markdown, {
    lang,
    words: { alsoRead: 'Also read', footnotes: 'Notes', backToText: 'Back' },
    picture: () => null,
    link: (href) => (href === 'a-story' ? { href: '/a', headline: 'A' } : null),
  });

describe('quotes are true ones, also across emphasis, links and code', () => {
  test.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    ['He said "*Yes*" and "**No** way".', 'He said “<em>Yes</em>” and “<strong>No</strong> way”.'],
    ['*"really"*', '<em>“really”</em>'],
    ['"[words](a-story)"', '“<a href="/a">words</a>”'],
    ['"`code`" and `"code"`', '“<code>code</code>” and <code>"code"</code>'],
    ['the *Times*\'s "view"', 'the <em>Times</em>’s “view”'],
    ['He said  \n"Yes" and\\\n"No"', 'He said<br>\n“Yes” and<br>\n“No”'],
    ['a -- b --- c...', 'a – b — c…'],
    ['<b>"bold"</b>', '<b>“bold”</b>'],
    [
      'see https://x.example/a--b now',
      'see <a href="https://x.example/a--b">https://x.example/a--b</a> now',
    ],
    [
      'see www.x.example/a--b now',
      'see <a href="http://www.x.example/a--b">www.x.example/a--b</a> now',
    ],
  ])('%s', async (markdown, html) => {
    expect(await render(markdown)).toBe(`<p>${html}</p>`);
  });

  test('in headings and tables too, and never in blocks of code', async () => {
    const html = await render('# "A"\n\n| "b" |\n|---|\n| "c" |\n\n```\n"d" -- e\n```');
    expect(html).toContain('<h2 id="a">“A”</h2>');
    expect(html).toContain('<th>“b”</th>');
    expect(html).toContain('<td>“c”</td>');
    expect(html).toContain('<code>"d" -- e\n</code>');
  });

  test('but not in languages that have other ones', async () => {
    expect(await render('"نہیں" -- 1', 'ur')).toBe('<p>"نہیں" -- 1</p>');
  });
});

describe('tags that no browser knows', () => {
  test.each([
    ['a nickname is shown', '<dEBRUYNE> hello', '<p>&#x3C;dEBRUYNE> hello</p>'],
    [
      'a nickname in emphasis is shown',
      '**<moneromooo>** yes',
      '<p><strong>&#x3C;moneromooo></strong> yes</p>',
    ],
    [
      'an escaped nickname is shown',
      '**\\<dEBRUYNE>** yes',
      '<p><strong>&#x3C;dEBRUYNE></strong> yes</p>',
    ],
    ['several nicknames are shown', '<a_b> one <c.d> two', '<p>&#x3C;a_b> one &#x3C;c.d> two</p>'],
    ['a nickname with spaces is shown', '<name of user>', '&#x3C;name of user>'],
    [
      'a component goes and its content stays',
      '<Intro>\n\nWords.\n\n</Intro>',
      '\n<p>Words.</p>\n',
    ],
    ['a component in a line goes too', 'a <Word>b</Word> c', '<p>a b c</p>'],
    ['a component that closes itself goes', 'a <Box size="1" /> b', '<p>a  b</p>'],
    ['a stray end goes', 'a </Box> b', '<p>a  b</p>'],
    ['an element of HTML is one', 'a <mark>b</mark> c', '<p>a <mark>b</mark> c</p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });
});

describe('marks of template languages', () => {
  test.each([
    ['{% include a.html %}', ''],
    ['{%- if x -%}a{% endif %}', 'a'],
    ['{% raw %}50%{% endraw %}', '50%'],
    ['a {{ page.title }} b', 'a  b'],
    ['{{< figure src="a.png" >}}', ''],
    ['{{% notice %}}a{{% /notice %}}', 'a'],
    ['a\n{: .class #id}', 'a\n'],
    ['## a {#id}', '## a '],
    ['a {.small}', 'a '],
    ['## a {/*id*/}', '## a '],
    ['a {/* two\nlines * */} b', 'a  b'],
    ['`{{ code }}` {{ gone }}', '`{{ code }}` '],
    ['``{% ` %}`` {% gone %}', '``{% ` %}`` '],
    ['```\n{% code %}\n```\n{% gone %}', '```\n{% code %}\n```\n'],
    ['~~~ liquid\n{{ code }}', '~~~ liquid\n{{ code }}'],
    ['a { b } c {d: 1} 50% {e}', 'a { b } c {d: 1} 50% {e}'],
    ['{{ never closed', '{{ never closed'],
  ])('%s leaves %j', (markdown, left) => {
    expect(withoutTemplates(markdown)).toBe(left);
  });

  test('are not in the page, and are in its code', async () => {
    expect(await render('A{% x %}.\n\n`{% y %}` {{ z }}')).toBe(
      '<p>A.</p>\n<p><code>{% y %}</code></p>',
    );
  });

  test('in any noise are looked for in bounded time', { timeout: 60_000 }, () => {
    const start = performance.now();
    for (const unit of ['{', '{{', '{%', '{:', '{/*', '{`', '{~', '`a'])
      withoutTemplates(`{${unit.repeat(200_000 / unit.length)}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
